import { describe, expect, it } from 'vitest';
import { countsIn } from '../../../src/disclosure/proof/counts-in.js';
import { unprovenCounts } from '../../../src/disclosure/proof/unproven-counts.js';
import { unprovenInsiders } from '../../../src/disclosure/proof/unproven-insiders.js';
import type {
  Certificate,
  Condition,
  KindChange,
  PublishedBefore,
  SensitiveCount,
  SensitiveProof,
} from '../../../src/disclosure/release.js';
import { sensitiveSets } from '../../../src/disclosure/rules/sensitive-sets.js';
import { readRelease } from '../../../src/disclosure/sets/read-release.js';
import { tableCells, tablePopulation } from './releases.js';

const is = (field: string, ...values: readonly string[]): Condition => ({ field, values });
const r1 = is('row', 'r1');
const c1 = is('column', 'c1');

describe('the proof of a release', () => {
  // One of r1 and c1, two of r2 and c2; all else is large.
  const population = tablePopulation([
    [1, 40, 60],
    [50, 2, 70],
    [80, 90, 30],
  ]);
  const cells = tableCells(population, [['row', 'column']]);
  const change = (by: number, row: string, column: string): KindChange => ({
    values: [row, column],
    change: by,
  });
  /** One more of r1 and c1 by a square with r2 and another column. */
  const square = (by: number, column = 'c2') => [
    change(by, 'r1', 'c1'),
    change(-by, 'r1', column),
    change(-by, 'r2', 'c1'),
    change(by, 'r2', column),
  ];
  /** Of r2 and c2 alone. */
  const other = (by: number) => [
    change(by, 'r2', 'c2'),
    change(-by, 'r2', 'c3'),
    change(-by, 'r3', 'c2'),
    change(by, 'r3', 'c3'),
  ];
  const given = (
    populations: readonly (readonly KindChange[])[],
    proofs: (sensitive: readonly SensitiveCount[]) => readonly SensitiveProof[],
    before: readonly PublishedBefore[] = [],
  ) => {
    const reading = readRelease(population, cells, before);
    const sensitive = sensitiveSets(reading, 5);
    const certificate: Certificate = {
      ...{ fields: ['row', 'column'], insiders: [], populations },
      proofs: proofs(sensitive.map(({ said }) => said)),
    };
    return { reading, sensitive, certificate, countIn: countsIn(population, certificate) };
  };
  const all = [[], square(4), square(-1), other(3), other(-1)];
  const proofsOf =
    (numbers: readonly (readonly [low: number, high: number])[]) =>
    (sensitive: readonly SensitiveCount[]): SensitiveProof[] =>
      sensitive.map((one, place) => {
        const [low, high] = numbers[place]!;
        return { sensitive: one, low, high, knownLow: null, knownHigh: null };
      });
  const counts = (...from: Parameters<typeof given>) => {
    const { reading, sensitive, certificate, countIn } = given(...from);
    return unprovenCounts(population, reading, sensitive, certificate, countIn).map((text) =>
      text.replace(/:? \{.*"count":(\d+).*/, ' $1'),
    );
  };

  it('has each count at most 1 in one population, and at least the threshold in another', () => {
    expect(
      counts(
        all,
        proofsOf([
          [0, 1],
          [4, 3],
        ]),
      ),
    ).toEqual([]);
    expect(
      counts(
        all,
        proofsOf([
          [2, 1],
          [2, 1],
        ]),
      ),
    ).toEqual([]);
    expect(
      counts(
        all,
        proofsOf([
          [0, 2],
          [4, 3],
        ]),
      ),
    ).toEqual(['not protected 1']);
    expect(
      counts(
        all,
        proofsOf([
          [1, 1],
          [4, 3],
        ]),
      ),
    ).toEqual(['not protected 1']);
    expect(
      counts(
        all,
        proofsOf([
          [0, 1],
          [0, 3],
        ]),
      ),
    ).toEqual(['not protected 2']);
    expect(
      counts(
        all,
        proofsOf([
          [0, 1],
          [4, 0],
        ]),
      ),
    ).toEqual(['not protected 2']);
    expect(
      counts(
        all,
        proofsOf([
          [0, 9],
          [-1, 3],
        ]),
      ),
    ).toEqual(['not protected 1', 'not protected 2']);
    expect(
      counts(
        [[], square(3)],
        proofsOf([
          [0, 1],
          [0, 1],
        ]),
      ),
    ).toEqual(['not protected 1', 'not protected 2']);
  });

  it('may have one that was known before, as far as that follows, and no further', () => {
    const before = [{ conditions: [r1, c1], low: 1, high: 3 }];
    const known = (bound: number) => ({
      bound,
      steps: [{ whole: [c1, r1], part: null, times: 1 }],
    });
    const proved = (knownHigh: number, populations = [[], square(2), other(3), other(-1)]) =>
      counts(
        populations,
        (sensitive) =>
          proofsOf([
            [0, 1],
            [3, 2],
          ])(sensitive).map((proof, place) =>
            place === 0 ? { ...proof, knownHigh: known(knownHigh) } : proof,
          ),
        before,
      );
    expect(proved(3)).toEqual([]);
    expect(proved(2)).toEqual(['not known before 1']);
    expect(proved(4)).toEqual(['not protected 1']);
    expect(proved(3, [[], square(1), other(3), other(-1)])).toEqual(['not protected 1']);
    const low = counts(
      [[], square(4), other(3), other(-1)],
      (sensitive) =>
        proofsOf([
          [0, 1],
          [3, 2],
        ])(sensitive).map((proof) => ({ ...proof, knownLow: known(2) })),
      before,
    );
    expect(low).toEqual(['not known before 1', 'not known before 2']);
  });

  it('needs a proof for each', () => {
    expect(counts(all, () => [])).toEqual(['no proof for 1', 'no proof for 2']);
  });

  it('has another of the second where the first, which is one person, is the same', () => {
    const told = (...populations: readonly (readonly KindChange[])[]) => {
      const { reading, sensitive, certificate, countIn } = given(populations, () => []);
      const hidden = new Set(cells.map(({ key }) => key));
      return unprovenInsiders(population, reading, sensitive, certificate, countIn, hidden).length;
    };
    expect(told([], other(3))).toBe(0);
    expect(told([], square(4))).toBe(1);
    expect(told([])).toBe(1);
  });

  it('takes a zero for seen that is shown under one of its keys', () => {
    // One of r1, who is of c1: that c2 has none of r1 is shown as the twin of a hidden cell.
    const one = tablePopulation([
      [1, 0],
      [40, 50],
    ]);
    const own = tableCells(one, [['row', 'column']]);
    const zero = own.find(({ key }) => key === 'row=r1&column=c2')!;
    const reading = readRelease(one, [...own, { ...zero, key: 'twin' }], []);
    const sensitive = sensitiveSets(reading, 5);
    const certificate: Certificate = {
      ...{ fields: ['row', 'column'], insiders: [], populations: [[]], proofs: [] },
    };
    const told = (...shown: readonly string[]) => {
      const keys = [...own.map(({ key }) => key), 'twin'];
      const hidden = new Set(keys.filter((key) => !shown.includes(key)));
      const countIn = countsIn(one, certificate);
      return unprovenInsiders(one, reading, sensitive, certificate, countIn, hidden).length;
    };
    expect(sensitive.map(({ said }) => said.count)).toEqual([1, 1]);
    expect(told('twin')).toBe(0);
    expect(told('row=r1&column=c2')).toBe(0);
    expect(told()).toBe(1);
  });
});
