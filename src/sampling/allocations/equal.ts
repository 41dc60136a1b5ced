import type { Allocation } from './allocation.js';

/** The same number from every stratum, as far as each has units; the next goes to whichever has least. */
export const equal: Allocation = {
  summary: 'the same number from every stratum',
  start: 0,
  share: () => ({ numerator: 1n, denominator: 1n }),
  rule: {
    kind: 'greedy',
    priority: () => (held) => ({ numerator: 1n, denominator: BigInt(held) + 1n }),
  },
};
