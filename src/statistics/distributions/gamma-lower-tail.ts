import { gammaTails } from './gamma-tails.js';

/**
 * The probability that a gamma variable of the given shape and rate 1 is at most `at`: R's pgamma(at,
 * shape). The shape comes first, as in `gammaUpperTail`.
 */
export function gammaLowerTail(shape: number, at: number): number {
  return gammaTails(shape, at).lower;
}
