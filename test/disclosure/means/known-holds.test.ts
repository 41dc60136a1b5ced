import { describe, expect, it } from 'vitest';
import { knownHolds } from '../../../src/disclosure/means/known-holds.js';
import type { KnownMean } from '../../../src/disclosure/means/release-means.js';

// Earlier means: of 0, 1 and 2; of 1 and 2; of 2 and 3.
const amounts = [100, 40, 30, 0.5];
const before = [{ members: [0, 1, 2] }, { members: [1, 2] }, { members: [2, 3] }];

const holds = (
  members: readonly number[],
  side: 'low' | 'high',
  weights: Readonly<Record<number, number>>,
  insider: number | null = null,
  owners: readonly number[] = [0, 1, 2, 3],
) => {
  const known: KnownMean = {
    ...{ members, side, insider },
    weights: Object.entries(weights).map(([mean, times]) => ({ before: Number(mean), times })),
  };
  return knownHolds(amounts, before, owners, known, 1e-7);
};

describe('a claim that something was known before', () => {
  it('holds where the means that are out add up to it, on either side', () => {
    expect(holds([0], 'high', { 0: 1, 1: -1 })).toBe(true);
    expect(holds([0], 'low', { 0: 1, 1: -1 })).toBe(true);
    expect(holds([1, 2], 'high', { 1: 1 })).toBe(true);
    expect(holds([1, 2], 'low', { 1: 1 })).toBe(true);
  });

  it('does not where a unit has too little of it for an upper bound, or too much for a lower one', () => {
    expect(holds([0, 3], 'high', { 0: 1, 1: -1 })).toBe(false);
    expect(holds([0], 'high', { 0: 0.9, 1: -0.9 })).toBe(false);
    expect(holds([0], 'low', { 0: 1 })).toBe(false);
    expect(holds([0], 'high', { 0: 1, 1: -2 })).toBe(false);
    expect(holds([0], 'low', { 0: 1, 1: -0.5 })).toBe(false);
  });

  it('holds where the bound is off by less than the margin, and not where it is the margin', () => {
    // 2 and 3 are 30.5: a bound on 2, which is 30, to within less than 3.
    expect(holds([2], 'high', { 2: 1 })).toBe(true);
    // 1 and 2 are 70, and no bound on 1, which is 40, to within 4.
    expect(holds([1], 'high', { 1: 1 })).toBe(false);
    // At least nothing: no bound on 2, but one on 3, which is less than the margin of 1.
    expect(holds([2], 'low', {})).toBe(false);
    expect(holds([3], 'low', {})).toBe(true);
  });

  it('is bound by the margin exactly: a bound that is off by all of it is none', () => {
    const of = (amount: number, other: number) =>
      knownHolds(
        [amount, other],
        [{ members: [0, 1] }],
        [0, 1],
        {
          ...{ members: [0], insider: null, side: 'high' },
          weights: [{ before: 0, times: 1 }],
        },
        0,
      );
    expect(of(100, 9.999)).toBe(true);
    expect(of(100, 10)).toBe(false);
    expect(of(2, 0.999)).toBe(true);
    expect(of(2, 1)).toBe(false);
  });

  it('takes off what the insider has, with all their versions', () => {
    expect(holds([1], 'high', { 1: 1 }, 2)).toBe(true);
    expect(holds([1], 'low', { 1: 1 }, 2)).toBe(true);
    expect(holds([1], 'high', { 0: 1 }, 2)).toBe(false);
    expect(holds([1], 'high', { 0: 1 }, 2, [2, 1, 2, 3])).toBe(true);
    // What an insider has less than nothing of does not count against the bound.
    expect(holds([0], 'high', { 0: 1, 1: -2 }, 1)).toBe(false);
    expect(holds([3], 'high', { 2: 1, 1: -1 }, 2)).toBe(false);
    expect(holds([0], 'high', { 0: 1, 2: -1 }, 3)).toBe(false);
  });

  it('is none about the insider, nor one that rests on a mean that there is not', () => {
    expect(holds([0], 'high', { 0: 1, 1: -1 }, 0)).toBe(false);
    expect(holds([0], 'high', { 0: 1, 1: -1 }, 3, [3, 1, 2, 3])).toBe(false);
    expect(holds([0], 'high', { 0: 1, 1: -1, 9: 0 })).toBe(false);
  });
});
