import { gammaTails } from './gamma-tails.js';

/**
 * The probability that a gamma variable of the given shape and rate 1 exceeds `at`: R's pgamma(at,
 * shape, lower.tail = FALSE). For a whole shape it is the probability of fewer than `shape` events in
 * a Poisson process that expects `at`.
 */
export function gammaUpperTail(shape: number, at: number): number {
  return gammaTails(shape, at).upper;
}
