import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/frame/read-export.js';
import { profiles } from '../schemas/shipped.js';
import { brokenPromises } from './mutants/judge.js';
import type { Grid } from './mutants/grid-mutations.js';
import { mutantOf } from './mutants/mutant.js';
import { readStrictly } from './mutants/strict-csv.js';
import { shippedLibrary } from './support.js';

/** DIPSAMPLE_MUTANTS=20000 tries more; DIPSAMPLE_MUTANT_FROM=n begins at another number. */
const many = Number(process.env['DIPSAMPLE_MUTANTS'] ?? 600);
const first = Number(process.env['DIPSAMPLE_MUTANT_FROM'] ?? 0);
const longest = 2000;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** What is wrong with the reading of one mutant; a throw and a long wait are wrong, too. */
async function verdict(number: number, stem: string, clean: Grid): Promise<readonly string[]> {
  const { bytes, original, made } = mutantOf(number, clean);
  const profile = profiles.get(stem);
  if (profile === undefined) throw new Error(`no profile ${stem}`);
  const begun = performance.now();
  const told = (found: string): string => `${stem} ${number} (${made}): ${found}`;
  try {
    const intake = await readExport(once(bytes), { name: 'mutant.csv' }, profile, shippedLibrary);
    const slow = performance.now() - begun > longest ? ['it takes too long'] : [];
    return [...slow, ...brokenPromises(intake, bytes, original)].map(told);
  } catch (error) {
    return [told(`it throws ${String(error)}`)];
  }
}

describe('the reader, of a file spoilt at random,', () => {
  it.each(['complaints', 'misconduct'])(
    'loses no row, misplaces none, swallows none and shows nothing private: %s',
    async (stem) => {
      const text = readFileSync(`fixtures/exports/${stem}-2026-q3.csv`, 'utf8');
      const clean = readStrictly(text, ',').records.map(({ cells }) => cells);
      const found: string[] = [];
      for (let number = first; number < first + many / 2; number += 1) {
        found.push(...(await verdict(number, stem, clean)));
      }
      expect(found).toEqual([]);
    },
    3_600_000,
  );
});

describe('the judge of mutants', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      2,
    ],
    ['a\n\nb', [['a'], [''], ['b']], 3],
    ['"a""b",\r"x\r\ny"\r', [['a"b', ''], ['x\r\ny']], 3],
    ['"",', [['', '']], 1],
  ])('reads %j as it should be read', (text, records, lines) => {
    const reading = readStrictly(text, ',');
    expect(reading.records.map(({ cells }) => cells)).toEqual(records);
    expect(reading).toMatchObject({ lines, broken: false });
  });

  it.each(['a"b', '"a"b', '"a', '""a'])('calls %j broken', (text) => {
    expect(readStrictly(text, ',').broken).toBe(true);
  });
});
