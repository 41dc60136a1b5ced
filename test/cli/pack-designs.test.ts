import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { call, complaints, scratchFolder, seed } from './run.js';

const scratch = scratchFolder('pack-designs');
const path = (name: string) => join(scratch, name);
cpSync(complaints, path('complaints.csv'));

const config = (draw: object, more: object = {}) =>
  JSON.stringify({
    title: 'Complaints',
    office: 'The office',
    period: 'all',
    seed,
    audits: [
      {
        name: 'complaints',
        export: 'complaints.csv',
        profile: 'complaints',
        draw: { by: ['case_type'], size: 20, ...draw },
        questions: 'public-complaints',
      },
    ],
    ...more,
  });

async function pack(name: string, draw: object, more: object = {}) {
  mkdirSync(path(`in-${name}`), { recursive: true });
  writeFileSync(path(`${name}.json`), config(draw, more));
  const register = ['--register', path('register.jsonl')];
  return call(['pack', '--config', path(`${name}.json`), '--out', path(name), ...register]);
}

const table = (name: string, file: string): Record<string, string>[] =>
  parse(readFileSync(join(path(name), 'data/restricted/complaints/draw', file)), { columns: true });

describe('a pack by its configuration', () => {
  it('assigns the reviewers that it names, honours their conflicts and reads some files twice', async () => {
    const reviewers = [
      { id: 'R1', conflicts: [{ field: 'handled_by', values: ['OPCC'] }] },
      { id: 'R2' },
      { id: 'R3' },
    ];
    const ran = await pack('first', { double: '20%', panels: 2 }, { reviewers });
    expect(ran.stderr).toContain('as entry 2: pack');
    expect(ran.exitCode).toBe(0);
    const byUnit = new Map(table('first', 'frame.csv').map((row) => [row['unit_id'], row]));
    const readings = table('first', 'assignment.csv');
    expect(readings).toHaveLength(
      20 + table('first', 'sample.csv').filter((row) => row['double_review'] === 'yes').length,
    );
    for (const { unit_id, reviewer } of readings) {
      if (reviewer === 'R1')
        expect(byUnit.get(unit_id)?.['every_handled_by']).not.toContain('OPCC');
    }
    const again = await call(['verify', path('first'), '--cases', complaints]);
    expect(again.stdout).toContain('the same to the byte');
    expect(again.exitCode).toBe(0);
  });

  it('leaves out what the draw of an earlier pack sampled, by its folder or its id in the register', async () => {
    const before = new Set(table('first', 'sample.csv').map((row) => row['unit_id']));
    const ran = await pack('second', { exclude: ['first/data/restricted/complaints/draw'] });
    expect(ran.exitCode).toBe(0);
    const drawn = table('second', 'sample.csv').map((row) => row['unit_id']);
    expect(drawn.filter((unit) => before.has(unit))).toEqual([]);
    const again = await call(['verify', path('second'), '--cases', complaints]);
    expect(again.exitCode).toBe(0);
  });

  it('names every fault of a design at once', async () => {
    const ran = await pack('faulty', {
      ticket: 'rivest',
      double: '200%',
      exponent: 0.333,
      stages: [
        { size: 20, accept: 0, reject: 2 },
        { size: 10, accept: 1, reject: 2 },
      ],
    });
    for (const fault of [
      '/audits/0/draw/ticket must be one of dipsample-1, rivest-1.0',
      '/audits/0/draw/stages: the sizes do not grow',
      '/audits/0/draw/double: is more than the whole sample',
      '/audits/0/draw/exponent: at most two decimals',
    ]) {
      expect(ran.stderr).toContain(fault);
    }
    expect(ran.exitCode).toBe(2);
  });
});
