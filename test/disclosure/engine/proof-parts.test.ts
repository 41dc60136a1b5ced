import { describe, expect, it } from 'vitest';
import { boundFollows, factsOf, type Fact } from '../../../src/disclosure/proof/check-bound.js';
import { countsIn } from '../../../src/disclosure/proof/counts-in.js';
import { impossiblePopulations } from '../../../src/disclosure/proof/impossible-populations.js';
import { possibleKinds } from '../../../src/disclosure/proof/possible-kinds.js';
import { unprovenCounts } from '../../../src/disclosure/proof/unproven-counts.js';
import { unprovenInsiders } from '../../../src/disclosure/proof/unproven-insiders.js';
import type {
  Certificate,
  Condition,
  KindChange,
  LedgerStep,
  NestedField,
  Population,
  PublishedBefore,
  SensitiveCount,
  SensitiveProof,
} from '../../../src/disclosure/release.js';
import { sensitiveSets } from '../../../src/disclosure/rules/sensitive-sets.js';
import { readRelease } from '../../../src/disclosure/sets/read-release.js';
import { tableCells, tablePopulation } from './releases.js';

const is = (field: string, ...values: readonly string[]): Condition => ({ field, values });
const r1 = is('row', 'r1');
const [c1, c2] = [is('column', 'c1'), is('column', 'c2')];

describe('a bound from numbers published before', () => {
  const population = tablePopulation([
    [4, 6],
    [20, 30],
  ]);
  // Of r1 it is known that there are 10, and that 6 or 7 of them are c2.
  const facts: readonly Fact[] = [
    { whole: [r1], part: null, low: 10, high: 10 },
    { whole: [r1, c2], part: null, low: 6, high: 7 },
    { whole: [c1], part: [r1, c1], low: 20, high: 20 },
  ];
  const follows = (
    side: 'low' | 'high',
    bound: number,
    steps: readonly (readonly [place: number, times: number])[],
    count: Pick<SensitiveCount, 'whole' | 'part'> = { whole: [r1, c1], part: null },
  ) =>
    boundFollows(
      population,
      [],
      count,
      side,
      {
        bound,
        steps: steps.map(([place, times]): LedgerStep => {
          const { whole, part } = facts[place] ?? { whole: [c2], part: null };
          return { whole, part, times };
        }),
      },
      facts,
    );

  it('follows where the numbers add up to it: 10 less 6 at most, and 10 less 7 at least', () => {
    const difference = [
      [0, 1],
      [1, -1],
    ] as const;
    expect(follows('high', 4, difference)).toBe(true);
    expect(follows('high', 5, difference)).toBe(true);
    expect(follows('high', 3, difference)).toBe(false);
    expect(follows('low', 3, difference)).toBe(true);
    expect(follows('low', 2, difference)).toBe(true);
    expect(follows('low', 4, difference)).toBe(false);
  });

  it('may be off by a fraction, as counts are whole', () => {
    const most = [
      [0, 1],
      [1, -1.1],
    ] as const;
    // 10 less 6.6 is 3.4, so 3, but c2 is taken away too often.
    expect(follows('high', 3, most)).toBe(false);
    const some = [
      [0, 1],
      [1, -0.9],
    ] as const;
    // 10 less 5.4 is 4.6, so 4.
    expect(follows('high', 4, some)).toBe(true);
    expect(follows('high', 3, some)).toBe(false);
  });

  it('does not where a unit of the count is in it too seldom, or too often for a lower one', () => {
    expect(follows('high', 100, [[1, 1]])).toBe(false);
    expect(follows('high', 100, [[0, 0.5]])).toBe(false);
    expect(follows('high', 10, [[0, 1]])).toBe(true);
    expect(follows('low', 0, [[0, 1]])).toBe(false);
    expect(follows('low', 0, [])).toBe(true);
    expect(follows('high', 100, [])).toBe(false);
  });

  it('rests on nothing that was not published', () => {
    expect(follows('low', -100, [[9, -1]])).toBe(false);
  });

  it('may be of what one set has and another has not', () => {
    const rest = { whole: [c1], part: [r1, c1] };
    expect(follows('high', 20, [[2, 1]], rest)).toBe(true);
    expect(follows('low', 20, [[2, 1]], rest)).toBe(true);
    expect(follows('high', 20, [[2, 1]], { whole: [c1], part: null })).toBe(false);
    expect(follows('low', 20, [[2, 1]], { whole: [c1], part: null })).toBe(true);
  });

  it('is from what the ledger says, in its ranges', () => {
    const before = [{ conditions: [c1, r1], low: 3, high: 9 }];
    expect(factsOf(readRelease(population, [], before))).toEqual([
      { whole: [c1, r1], part: null, low: 3, high: 9 },
    ]);
  });
});

const nesting: NestedField = {
  fine: 'code',
  broad: 'group',
  of: { A1: 'Asian', A2: 'Asian', B1: 'Black' },
};
const nested: Population = {
  fields: [
    { field: 'group', values: ['Asian', 'Black'] },
    { field: 'code', values: ['A1', 'A2', 'B1'] },
    { field: 'sex', values: ['f', 'm'] },
  ],
  units: [
    { values: ['Asian', 'A1', 'f'], count: 2 },
    { values: ['Black', 'B1', 'm'], count: 1 },
    { values: ['Black', 'B1', 'm'], count: 1 },
  ],
  nested: [nesting],
};

describe('the kinds that could be', () => {
  const kinds = (...conditions: readonly Condition[]) =>
    possibleKinds(nested, [nesting], conditions).map((kind) =>
      [...kind].map(([field, value]) => `${field} ${value}`).join(', '),
    );

  it('are one where nothing is asked, with the broad value that follows', () => {
    expect(kinds()).toEqual(['code A1, group Asian, sex f']);
  });

  it('are one for each way in which values answer the conditions', () => {
    expect(kinds(is('code', 'A1'), is('sex', 'm'))).toEqual([
      'code A1, group Asian, sex f',
      'code A1, group Asian, sex m',
      'code A2, group Asian, sex f',
      'code A2, group Asian, sex m',
    ]);
    expect(kinds(is('group', 'Black'))).toEqual([
      'code A1, group Asian, sex f',
      'code B1, group Black, sex f',
    ]);
  });
});

describe('populations that cannot be', () => {
  const impossible = (...populations: readonly (readonly KindChange[])[]) =>
    impossiblePopulations(nested, [nesting], {
      ...{ fields: ['code', 'group', 'sex'], proofs: [], insiders: [] },
      populations,
    });
  const change = (by: number, ...values: readonly string[]): KindChange => ({ values, change: by });

  it('are none of those with kinds that there are, and no fewer than no units', () => {
    expect(
      impossible(
        [],
        [change(-2, 'A1', 'Asian', 'f'), change(2, 'A2', 'Asian', 'f')],
        [change(-2, 'B1', 'Black', 'm')],
      ),
    ).toEqual([]);
  });

  it('have fewer than no units, parts of units, or kinds that there are not', () => {
    expect(
      impossible(
        [change(-3, 'A1', 'Asian', 'f')],
        [change(-1, 'A2', 'Asian', 'f')],
        [change(0.5, 'A1', 'Asian', 'f')],
        [change(1, 'A1', 'Black', 'f')],
        [change(1, 'A9', 'Asian', 'f')],
        [change(1, 'A1', 'Asian')],
        [change(1, 'A1', 'Asian', 'f', 'f')],
        [change(1, 'A1', 'Asian', 'f')],
      ),
    ).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('name a kind twice', () => {
    expect(
      impossible([change(-2, 'A1', 'Asian', 'f'), change(-2, 'A1', 'Asian', 'f')], []),
    ).toEqual([0]);
  });
});

describe('the counts of populations', () => {
  it('are those of the truth, and then with what differs', () => {
    const countIn = countsIn(nested, {
      ...{ fields: ['sex', 'code', 'group'], proofs: [], insiders: [] },
      populations: [
        [],
        [
          { values: ['f', 'A1', 'Asian'], change: -1 },
          { values: ['m', 'A2', 'Asian'], change: 3 },
        ],
      ],
    });
    expect(countIn({ whole: [], part: null })).toEqual([4, 6]);
    expect(countIn({ whole: [is('group', 'Asian')], part: null })).toEqual([2, 4]);
    expect(countIn({ whole: [is('group', 'Asian')], part: [is('sex', 'f')] })).toEqual([0, 3]);
    expect(countIn({ whole: [is('code', 'A1', 'B1'), is('sex', 'm')], part: null })).toEqual([
      2, 2,
    ]);
  });
});

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
