import type { Allocation, AllocationDemand, StratumSize } from './allocation.js';
import { websterPriority } from './webster.js';

/**
 * The numbers that the design names, stratum by stratum. A sample of their sum has exactly them; an
 * extension goes on in their proportions, by Webster's priority.
 */
export const explicit: Allocation = {
  summary: 'the number that you name for every stratum',
  needs: 'stratumSizes',
  start: 0,
  share: namedShare,
  rule: {
    kind: 'greedy',
    priority: (stratum, demand) => websterPriority(namedShare(stratum, demand)),
  },
};

function namedShare({ key }: StratumSize, { stratumSizes }: AllocationDemand) {
  return { numerator: BigInt(stratumSizes?.[key] ?? 0), denominator: 1n };
}
