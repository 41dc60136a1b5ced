import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { drawFolder } from '../../src/cli/results/draw-folder.js';
import { textIn } from '../../src/cli/results/text-file.js';
import { columnsBehind } from '../../src/frame/columns/rows-view.js';
import type { Intake } from '../../src/frame/intake.js';
import { complaints, run, scratchFolder, seed } from '../cli/run.js';
import { chances } from '../faults/scratch.js';
import { readBothWays } from '../frame/columns/both-readers.js';
import { shippedLibrary } from '../frame/support.js';
import { profiles } from '../schemas/shipped.js';
import { rewritten, shuffled, type Writing } from './circumstances/rewritten.js';

/** DIPSAMPLE_SHUFFLES=20000 tries more. */
const many = Number(process.env['DIPSAMPLE_SHUFFLES'] ?? 1000);
const place = scratchFolder('order-free');
const profile = profiles.get('complaints')!;

const whole = parse(readFileSync(complaints, 'utf8')) as readonly (readonly string[])[];
const [header = [], ...rows] = whole;
const cases = new Set(rows.map(([reference = '']) => reference));
/** All rows of some sixty cases, many of them with several rows. */
const some = new Set([...cases].filter((_, index) => index % 10 === 0));
const table = [header, ...rows.filter(([reference = '']) => some.has(reference))];

const request = {
  design: {
    unit: 'case',
    by: ['outcome', 'complainant_ethnicity_group'],
    size: 25,
    allocation: 'proportional',
    method: 'simple',
    minimum: 1,
    cap: null,
    takeAll: [],
    reserves: 2,
  },
  seed,
  scope: { where: [], period: null },
  excludedBy: new Map<string, string>(),
  commitment: null,
} as const;

/** All that a draw says of units: the sample with its reserves, the frame and its digest. */
function drawn(intake: Intake): string {
  expect(intake.status).toBe('read');
  const { files, record } = drawFolder(intake, request, '0.0.0');
  return [record.frame.sha256, textIn(files, 'sample.csv'), textIn(files, 'frame.csv')].join('\n');
}

function writingBy(chance: () => number, height: number): Writing {
  const one = <Value>(...values: readonly Value[]): Value =>
    values[Math.floor(chance() * values.length)]!;
  return {
    lineEnd: one('\r\n', '\n', '\r'),
    encoding: one('utf8', 'utf8 with a mark', 'utf16le', 'utf16be'),
    quoted: one('where needed', 'every cell', 'cells at random'),
    endsLine: one(true, false),
    rowOrder: shuffled(height, chance),
    columnOrder: shuffled(header.length, chance),
  };
}

function reading(bytes: Uint8Array) {
  return readBothWays({ bytes, profile, library: shippedLibrary, chunk: 4096 });
}

const asItIs: Writing = {
  ...({ lineEnd: '\r\n', encoding: 'utf8', quoted: 'where needed', endsLine: true } as const),
  rowOrder: table.slice(1).map((_, index) => index),
  columnOrder: header.map((_, index) => index),
};

describe('an export whose rows are shuffled, its columns reordered, and that is written otherwise', () => {
  it(`gives one sample, read into columns and record by record, ${many} times`, async () => {
    expect(table.length - 1).toBeGreaterThan(some.size);
    const plain = await reading(rewritten(table, asItIs, chances(0)));
    const right = drawn(plain.records);
    expect(right.match(/"sample"/g)).toHaveLength(25);
    const others: string[] = [];
    let inColumns = 0;
    for (let number = 1; number <= many; number += 1) {
      const chance = chances(number);
      const writing = writingBy(chance, table.length - 1);
      const { columns, records } = await reading(rewritten(table, writing, chance));
      if (columnsBehind(columns.rows) !== undefined) inColumns += 1;
      for (const [way, intake] of Object.entries({ columns, records })) {
        if (drawn(intake) !== right) others.push(`${number}, ${way}: ${JSON.stringify(writing)}`);
      }
    }
    expect(others).toEqual([]);
    // UTF-16 is read record by record either way.
    expect(inColumns).toBeGreaterThan(many / 3);
  }, 3_600_000);

  it.each([
    ['a case that is gone', table.filter(([reference]) => reference !== table[1]?.[0])],
    [
      'another reference',
      table.map((row) => (row[0] === table[1]?.[0] ? [`${row[0]}9`, ...row.slice(1)] : row)),
    ],
  ])('would be seen to give another frame for %s', async (_, other) => {
    const { columns, records } = await reading(
      rewritten(
        other,
        { ...asItIs, rowOrder: other.slice(1).map((__, index) => index) },
        chances(0),
      ),
    );
    const plain = await reading(rewritten(table, asItIs, chances(0)));
    expect(drawn(columns)).toBe(drawn(records));
    expect(drawn(columns)).not.toBe(drawn(plain.records));
  });

  it('gives one sample through the program itself, whole exports', () => {
    const design = ['--by', 'case_type,complainant_ethnicity_group', '--size', '40'];
    const said = new Set<string>();
    const numbers = [0, 1, 2, 3, 4, 5];
    for (const number of numbers) {
      const chance = chances(7000 + number);
      const bytes = rewritten(whole, writingBy(chance, rows.length), chance);
      const folder = join(place, String(number));
      mkdirSync(folder);
      writeFileSync(join(folder, 'export.csv'), bytes);
      const args = ['draw', 'export.csv', '--profile', 'complaints', ...design, '--seed', seed];
      const ran = run([...args, '--out', 'drawn', '--quiet'], { cwd: folder });
      expect(ran.stderr).toBe('');
      const { frame } = JSON.parse(readFileSync(join(folder, 'drawn/draw.json'), 'utf8')) as {
        frame: { sha256: string };
      };
      said.add(frame.sha256 + readFileSync(join(folder, 'drawn/sample.csv'), 'utf8'));
    }
    expect(said.size).toBe(1);
  });
});
