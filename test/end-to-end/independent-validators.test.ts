import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, complaints, demoConfig, scratchFolder } from '../cli/run.js';
import {
  csvwParserFaults,
  frictionlessFaults,
  validators,
} from '../format/independent-validators.js';
import { filesBelow } from './tampering.js';

const place = scratchFolder('validators');
const outcomes = join(place, 'outcomes');
const pack = join(place, 'pack');
const comparison = 'tables/01-outcome-by-complainant-ethnicity-group-case.csv';

async function ran(...args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await call([...args, '--quiet']);
  expect([exitCode, stderr]).toEqual([0, '']);
}

function tablesOf(edition: string): readonly string[] {
  return filesBelow(edition)
    .filter((path) => /^tables\/[^/]*\.csv$/u.test(path))
    .map((path) => join(edition, path));
}

/** A copy of the public outcomes with a part of one file changed. */
function broken(name: string, path: string, from: string | RegExp, to: string): string {
  const copy = join(place, name);
  cpSync(join(outcomes, 'public'), copy, { recursive: true });
  const before = readFileSync(join(copy, path), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(copy, path), after);
  return copy;
}

describe.skipIf(validators === '')(
  'validators of others (skipped where DIPSAMPLE_VALIDATORS names no folder with them)',
  () => {
    beforeAll(async () => {
      await ran(
        ...['disparity', complaints, '--profile', 'complaints', '--outcome', 'outcome'],
        ...['--event', 'NFA', '--group', 'complainant_ethnicity_group', '--reference', 'White'],
        ...['--across', 'handled_by', '--stages', '--out', outcomes],
      );
      await ran('pack', '--config', demoConfig, '--out', pack);
    });

    it('accept the tables and metadata of disparity and of a pack, in both copies', async () => {
      const audits = ['complaints', 'misconduct'];
      const editions = ['restricted', 'public'].flatMap((edition) => [
        join(outcomes, edition),
        ...audits.map((audit) => join(pack, 'data', edition, audit)),
      ]);
      let tables = 0;
      for (const edition of editions) {
        expect(await frictionlessFaults(edition), edition).toEqual([]);
        for (const csv of tablesOf(edition)) {
          expect(await csvwParserFaults(csv), csv).toEqual([]);
          tables += 1;
        }
      }
      expect(tables).toBeGreaterThan(20);
    });

    it.each([
      ['a word among numbers', comparison, /,23,152,/u, ',some,152,', '"some" is no integer'],
      ['a header of another name', comparison, 'group,events', 'group,cases', '#cases'],
      [
        'a datatype that does not fit',
        `${comparison}-metadata.json`,
        /"datatype": "decimal"/u,
        '"datatype": "integer"',
        'is no integer',
      ],
      [
        'a symbol that is not said to be none',
        `${comparison}-metadata.json`,
        /"\[c\]",/gu,
        '',
        '"[c]" is no integer',
      ],
    ])('of CSVW find %s', async (name, path, from, to, fault) => {
      const copy = broken(`csvw ${name}`, path, from, to);
      expect((await csvwParserFaults(join(copy, comparison))).join('\n')).toContain(fault);
    });

    it.each([
      ['a word among numbers', comparison, /,23,152,/u, ',some,152,'],
      ['a header of another name', comparison, 'group,events', 'group,cases'],
      ['a symbol that is not said to be none', 'datapackage.json', /"\[c\]",/gu, ''],
      ['a type that there is not', 'datapackage.json', '"type": "integer"', '"type": "whole"'],
      ['a package without resources', 'datapackage.json', '"resources"', '"sources"'],
    ])('of Frictionless find %s', async (name, path, from, to) => {
      expect(await frictionlessFaults(broken(`package ${name}`, path, from, to))).not.toEqual([]);
    });
  },
);
