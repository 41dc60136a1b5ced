import type { Allocation, StratumSize } from './allocation.js';
import { websterPriority } from './webster.js';

/**
 * In proportion to frame size, by Webster's (Sainte-Laguë's) priority N / (2a + 1): the whole
 * numbers nearest to the exact shares that a larger sample never lowers.
 */
export const proportional: Allocation = {
  summary: "in proportion to the stratum's size (Webster)",
  start: 0,
  share: frameShare,
  rule: { kind: 'greedy', priority: (stratum) => websterPriority(frameShare(stratum)) },
};

function frameShare({ frameSize }: StratumSize) {
  return { numerator: BigInt(frameSize), denominator: 1n };
}
