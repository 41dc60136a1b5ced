import { normalQuantile } from '../statistics/distributions/normal-quantile.js';
import { normalUpperTail } from '../statistics/distributions/normal-upper-tail.js';

/**
 * The level at which an interval for counts as they are is as wide as one at the level asked for
 * would be if the counts held so many times the information: the normal quantile divided by the root
 * of it. Figures pooled over strata stay as they are, and only their limits give or take.
 */
export function levelWith(information: number, level: number): number {
  if (information === 1) return level;
  return 1 - 2 * normalUpperTail(normalQuantile((1 + level) / 2) / Math.sqrt(information));
}
