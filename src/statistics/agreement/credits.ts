/**
 * How much of an agreement two answers are, given their positions from 0 and the number of
 * categories: 1 where they are the same, symmetric, never above 1.
 */
export type Credit = (one: number, other: number, categories: number) => number;

/**
 * Gwet's weights (2014, Handbook of Inter-Rater Reliability, 4th edition; R's irrCAC). Only `nominal`
 * may be used for answers that have no order.
 */
export const creditScales = {
  /** The same answer or none. */
  nominal: (one, other) => (one === other ? 1 : 0),
  /** 1 less the distance, in steps of the widest. */
  linear: (one, other, categories) => 1 - Math.abs(one - other) / widest(categories),
  /** 1 less the square of that distance. */
  quadratic: (one, other, categories) => {
    const distance = Math.abs(one - other) / widest(categories);
    return 1 - distance * distance;
  },
  /** 1 less the pairs of categories from one answer to the other, of all pairs. */
  ordinal: (one, other, categories) => {
    const apart = Math.abs(one - other);
    return 1 - (apart * (apart + 1)) / (widest(categories) * categories);
  },
} satisfies Record<string, Credit>;

function widest(categories: number): number {
  return Math.max(1, categories - 1);
}
