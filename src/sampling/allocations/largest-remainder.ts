import { compareFractions, floorOf, type Fraction, sumOf } from '../fraction.js';
import type { Allocation } from './allocation.js';

/**
 * In proportion to frame size by the method of largest remainders (Hamilton, Hare), only to match a
 * plan made elsewhere: each stratum gets its minimum, then the whole part of its share of the rest,
 * and what is left goes to the largest remainders.
 *
 * A larger sample can take a unit away from a stratum (the Alabama paradox), so a sample that was
 * shared out in this way cannot be extended.
 */
export const largestRemainder: Allocation = {
  summary: "in proportion to size by largest remainders, to match another plan; can't be extended",
  start: 0,
  share: ({ frameSize }) => ({ numerator: BigInt(frameSize), denominator: 1n }),
  rule: {
    kind: 'whole',
    allot: (shares, bounds, size) => {
      const held = bounds.map(({ least }) => least);
      const open = new Set(shares.keys());
      for (;;) {
        for (const index of open) if (room(index) <= 0) open.delete(index);
        const left = size - held.reduce((sum, each) => sum + each, 0);
        if (left <= 0) return held;
        const indexes = [...open];
        const given = shareOut(
          indexes.map((index) => shares[index] as Fraction),
          left,
        );
        // A stratum that would pass its bound is filled up first, and the others share what is left.
        const over = indexes.filter((index, place) => (given[place] ?? 0) > room(index));
        for (const [place, index] of indexes.entries()) {
          const more = over.length === 0 ? (given[place] ?? 0) : 0;
          held[index] = (held[index] ?? 0) + (over.includes(index) ? room(index) : more);
        }
        if (over.length === 0) return held;
      }
      function room(index: number): number {
        return (bounds[index]?.most ?? 0) - (held[index] ?? 0);
      }
    },
  },
};

/** Whole parts, then one more each to the largest remainders; equal remainders to the first. */
function shareOut(shares: readonly Fraction[], size: number): readonly number[] {
  const total = sumOf(shares);
  const quotas = shares.map(({ numerator, denominator }) => ({
    numerator: numerator * BigInt(size) * total.denominator,
    denominator: denominator * total.numerator,
  }));
  const whole = quotas.map((quota) => Number(floorOf(quota)));
  const left = size - whole.reduce((sum, each) => sum + each, 0);
  const remainders = quotas
    .map((quota, index) => ({
      index,
      remainder: {
        numerator: quota.numerator - BigInt(whole[index] ?? 0) * quota.denominator,
        denominator: quota.denominator,
      },
    }))
    // Equal ones stay in the order of the strata: sorting is stable.
    .sort((one, other) => compareFractions(other.remainder, one.remainder));
  const more = new Set(remainders.slice(0, left).map(({ index }) => index));
  return whole.map((each, index) => each + (more.has(index) ? 1 : 0));
}
