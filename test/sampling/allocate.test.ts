import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/sampling/allocate.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import { stratumKey } from '../../src/sampling/stratum.js';
import { namesStratum } from '../../src/sampling/take-all.js';

/** Strata `a`, `b`, `c` ... of these sizes; those named are taken whole. */
function share(
  frameSizes: readonly number[],
  request: Partial<AllocationRequest> & { readonly size: number },
  takeAll = '',
) {
  const strata = frameSizes.map((frameSize, index) => {
    const key = 'abcdef'.charAt(index);
    return { key, frameSize, takeAll: takeAll.includes(key) };
  });
  return allocate(strata, { allocation: 'proportional', minimum: 0, cap: null, ...request });
}
const sizes = (...asked: Parameters<typeof share>) =>
  share(...asked).strata.map(({ sampleSize }) => sampleSize);
const reasons = (...asked: Parameters<typeof share>) =>
  share(...asked).strata.map(({ reason }) => reason);

describe('a proportional share', () => {
  // Priorities N / (2k + 1): a 90, 30, 18, 12.86, 10, 8.18, 6.92, 6, 5.29, 4.74; b 9, 3; c 1.
  it('goes unit by unit to the largest of N / (2k + 1)', () => {
    const { strata, steps } = share([90, 9, 1], { size: 10 });
    expect(strata.map(({ sampleSize }) => sampleSize)).toEqual([9, 1, 0]);
    expect(steps).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(strata.map(({ quota }) => quota)).toEqual(['9.0000', '0.9000', '0.1000']);
  });

  it('goes to the first of equal priorities', () => {
    // Under a cap of 5 a is full; b stands at 9 / 9 when c stands at 1 / 1.
    expect(sizes([90, 9, 1], { size: 10, cap: 5 })).toEqual([5, 5, 0]);
    expect(sizes([5, 5, 5], { size: 4 })).toEqual([2, 1, 1]);
    expect(share([5, 5, 5], { size: 4 }).steps).toEqual([0, 1, 2, 0]);
  });

  it('starts from the minimum, in the order of the strata', () => {
    const { strata, steps } = share([90, 9, 1], { size: 10, minimum: 1 });
    expect(strata.map(({ sampleSize }) => sampleSize)).toEqual([8, 1, 1]);
    expect(steps).toEqual([0, 1, 2, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves what is taken whole as it is', () => {
    expect(sizes([90, 9, 1], { size: 11 }, 'b')).toEqual([2, 9, 0]);
  });
});

describe('the reason for a size', () => {
  it('is the share, or that it was too small for a unit', () => {
    expect(reasons([90, 9, 1], { size: 10 })).toEqual([
      'proportional share',
      'proportional share',
      'too small for a unit at this sample size',
    ]);
  });

  it('is the minimum only where it made a difference', () => {
    expect(reasons([90, 9, 1], { size: 10, minimum: 1 })).toEqual([
      'proportional share',
      'proportional share',
      'raised to the minimum of 1',
    ]);
  });

  it('is the cap only where it made a difference', () => {
    expect(reasons([90, 9, 1], { size: 10, cap: 5 })).toEqual([
      'held at the cap of 5',
      'proportional share',
      'too small for a unit at this sample size',
    ]);
  });

  it('is that the whole stratum is drawn, because it was asked for or because it is so small', () => {
    expect(reasons([90, 9, 1], { size: 11 }, 'b')).toEqual([
      'proportional share',
      'take-all',
      'too small for a unit at this sample size',
    ]);
    expect(reasons([2, 1], { size: 3 })).toEqual(['the whole stratum', 'the whole stratum']);
  });
});

describe('largest remainders', () => {
  const hamilton = (frame: readonly number[], request: Partial<AllocationRequest>, whole = '') =>
    sizes(frame, { allocation: 'largest-remainder', size: 0, ...request }, whole);

  it('get what the whole parts leave', () => {
    // Quotas 4.4, 3.4 and 2.2: whole parts 4, 3 and 2, and one left for the first remainder of .4.
    expect(hamilton([22, 17, 11], { size: 10 })).toEqual([5, 3, 2]);
    // Quotas 1.5, 1.5 and 2: whole parts 1, 1 and 2.
    expect(hamilton([3, 3, 4], { size: 5 })).toEqual([2, 1, 2]);
    // Quotas 2.25 and 0.75.
    expect(hamilton([9, 3], { size: 3 })).toEqual([2, 1]);
  });

  it('go to the first of those that are equal', () => {
    expect(hamilton([5, 5, 5, 5, 5, 5], { size: 4 })).toEqual([1, 1, 1, 1, 0, 0]);
    expect(hamilton([7, 7, 7], { size: 2 })).toEqual([1, 1, 0]);
  });

  it('can take a unit away when one more is drawn (the Alabama paradox)', () => {
    // Quotas of 10: 4.29, 4.29, 1.43. Of 11: 4.71, 4.71, 1.57.
    expect(hamilton([6, 6, 2], { size: 10 })).toEqual([4, 4, 2]);
    expect(hamilton([6, 6, 2], { size: 11 })).toEqual([5, 5, 1]);
  });

  it('are shared out again where a stratum is full', () => {
    // 25, 15 and 10; the first is held at 20, and the 30 left go 18 and 12.
    expect(hamilton([50, 30, 20], { size: 50 })).toEqual([25, 15, 10]);
    expect(hamilton([50, 30, 20], { size: 50, cap: 20 })).toEqual([20, 18, 12]);
    // 20, 15 and 15, then 15 and 15 under the cap of 16.
    expect(hamilton([40, 30, 30], { size: 46, cap: 16 })).toEqual([16, 15, 15]);
  });

  it('come after minimum and take-all', () => {
    // Two each, then 6 of 90 and 10: 5.4 and 0.6.
    expect(hamilton([90, 10], { size: 10, minimum: 2 })).toEqual([7, 3]);
    expect(hamilton([90, 9, 10], { size: 19 }, 'b')).toEqual([9, 9, 1]);
  });
});

describe('a stratum is taken whole', () => {
  const stratum = { key: 'NFA|East', values: ['NFA', 'East'] };
  const by = ['outcome', 'force'];

  it.each(['NFA|East', 'NFA', 'East', 'outcome=NFA', 'force=East'])(
    'where %s is named',
    (wanted) => {
      expect(namesStratum(wanted, stratum, by)).toBe(true);
    },
  );

  it.each(['NFA|', 'nfa', 'West', 'outcome=East', 'force=NFA', 'outcome', '=NFA', ''])(
    'not where %j is named',
    (wanted) => {
      expect(namesStratum(wanted, stratum, by)).toBe(false);
    },
  );

  it('under the name "all" where the frame is not stratified', () => {
    expect([stratumKey([]), stratumKey(['NFA', 'East'])]).toEqual(['all', 'NFA|East']);
    expect(namesStratum('all', { key: stratumKey([]), values: [] }, [])).toBe(true);
  });
});
