import type { Allocation } from './allocation.js';

/**
 * In proportion to frame size, by Webster's (Sainte-Laguë's) priority N / (2a + 1): the whole
 * numbers nearest to the exact shares that a larger sample never lowers.
 */
export const proportional: Allocation = {
  summary: "in proportion to the stratum's size (Webster)",
  priority: (frameSize, held) => ({
    numerator: BigInt(frameSize),
    denominator: 2n * BigInt(held) + 1n,
  }),
  quota: (frameSize, frameSizes, size) => ({
    numerator: BigInt(size) * BigInt(frameSize),
    denominator: BigInt(frameSizes.reduce((sum, each) => sum + each, 0)),
  }),
};
