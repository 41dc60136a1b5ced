import type { Allocation } from './allocation.js';

/** The same number from every stratum, as far as each has units; the next goes to whichever has least. */
export const equal: Allocation = {
  summary: 'the same number from every stratum',
  priority: (_frameSize, held) => ({ numerator: 1n, denominator: BigInt(held) + 1n }),
  quota: (_frameSize, frameSizes, size) => ({
    numerator: BigInt(size),
    denominator: BigInt(frameSizes.length),
  }),
};
