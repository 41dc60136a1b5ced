import { gammaUpperTail } from './gamma-upper-tail.js';
import { normalUpperTail } from './normal-upper-tail.js';

/**
 * The probability that a chi-square variable exceeds the statistic: R's pchisq(statistic, degrees,
 * lower.tail = FALSE). One degree of freedom, that of a two by two table, unless told otherwise.
 */
export function chiSquareUpperTail(statistic: number, degrees = 1): number {
  if (statistic <= 0) return 1;
  // Both tails of the normal distribution hold more digits at large statistics.
  if (degrees === 1) return 2 * normalUpperTail(Math.sqrt(statistic));
  return gammaUpperTail(degrees / 2, statistic / 2);
}
