import { describe, expect, it } from 'vitest';
import { boundFollows, factsOf, type Fact } from '../../../src/disclosure/proof/check-bound.js';
import type { Condition, LedgerStep, SensitiveCount } from '../../../src/disclosure/release.js';
import { readRelease } from '../../../src/disclosure/sets/read-release.js';
import { tablePopulation } from './releases.js';

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
