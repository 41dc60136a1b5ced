import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { call, scratchFolder, seed } from './run.js';

/** A schema of one's own with a number for every row, of which a case has the largest. */
const place = scratchFolder('numeric-fields');

function file(name: string, content: unknown): string {
  const path = join(place, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

file('harm.schema.json', {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://harm.example/harm.schema.json',
  title: 'Case with a harm score',
  type: 'object',
  caseType: 'harm',
  required: ['case_ref'],
  properties: {
    case_ref: { title: 'Case', type: 'string' },
    ward: { title: 'Ward', type: 'string' },
    harm: { title: 'Harm', type: 'number', collapse: 'largest' },
  },
  additionalProperties: false,
});
const profile = file('harm.json', {
  name: 'harm',
  title: 'Cases with a harm score',
  version: 1,
  schema: './harm.schema.json',
  fields: { case_ref: { column: 'Case' }, ward: { column: 'Ward' }, harm: { column: 'Harm' } },
});
/** Ward A: harm 2, 4, 4, 4, 5, 5, 7, 9 (variance 32/7); ward B: eight times 1 and 3 by turns (8/7). */
const harms = { A: [2, 4, 4, 4, 5, 5, 7, 9], B: [1, 3, 1, 3, 1, 3, 1, 3] };
const rows = Object.entries(harms).flatMap(([ward, each]) =>
  each.map((harm, index) => `${ward}-${index},${ward},${harm}`),
);
// A second row of one case, with less harm: the largest counts.
const cases = file('cases.csv', ['Case,Ward,Harm', ...rows, 'A-7,A,1.5', ''].join('\n'));

const draw = (out: string, ...options: readonly string[]) =>
  call([
    ...['draw', cases, '--profile', profile, '--seed', seed, '--out', join(place, out)],
    ...options,
  ]);
const record = (out: string) => JSON.parse(readFileSync(join(place, out, 'draw.json'), 'utf8'));
const table = (out: string, name: string): Record<string, string>[] =>
  parse(readFileSync(join(place, out, name)), { columns: true });

describe('a numeric field of the frame', () => {
  it('is the size of a risk-weighted draw: the chances are n x over the total', async () => {
    const ran = await draw('risk', '--method', 'pareto', '--measure', 'harm', '--size', '4');
    expect(ran.stderr).not.toContain('error');
    const harm = new Map(table('risk', 'frame.csv').map((row) => [row['unit_id'], row['harm']]));
    expect(harm.get('A-7')).toBe('9');
    const [{ drawn, inclusion }] = record('risk').strata;
    // The sizes add up to 40 + 16.
    (drawn as string[]).forEach((unit, index) =>
      expect(inclusion[index]).toBeCloseTo((4 * Number(harm.get(unit))) / 56, 12),
    );
    expect((await call(['verify', join(place, 'risk'), '--cases', cases])).exitCode).toBe(0);
  });

  it('gives Neyman allocation its variances, exactly', async () => {
    const by = ['--by', 'ward', '--allocation', 'neyman', '--spread-of', 'harm', '--size', '6'];
    expect((await draw('neyman', ...by)).exitCode).toBe(0);
    expect(record('neyman').design.variances).toEqual({ A: '32/7', B: '8/7' });
    // Equal sizes and standard deviations of 2 to 1: four and two.
    expect(table('neyman', 'allocation.csv').map((row) => row['sample_size'])).toEqual(['4', '2']);
    expect((await call(['verify', join(place, 'neyman'), '--cases', cases])).exitCode).toBe(0);
  });

  it('sorts a systematic list by its value and not by its spelling', async () => {
    const sorted = ['--method', 'systematic', '--sort', 'harm', '--size', '16'];
    expect((await draw('list', ...sorted)).exitCode).toBe(0);
    expect(record('list').design.sort).toEqual([{ field: 'harm', order: 'number' }]);
    const harm = new Map(table('list', 'frame.csv').map((row) => [row['unit_id'], row['harm']]));
    const order = table('list', 'sample.csv').map((row) => Number(harm.get(row['unit_id'])));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});
