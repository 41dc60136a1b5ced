import { normalUpperTail } from './normal-upper-tail.js';

/**
 * The probability that a chi-square variable with one degree of freedom exceeds the statistic: both
 * tails of the normal distribution beyond its square root. Other degrees of freedom are not covered.
 */
export function chiSquareUpperTail(statistic: number): number {
  if (statistic <= 0) return 1;
  return 2 * normalUpperTail(Math.sqrt(statistic));
}
