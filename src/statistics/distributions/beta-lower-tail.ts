import { betaTails } from './beta-tails.js';

/**
 * P(Beta(first, second) <= point): R's pbeta(point, first, second), with the parameters before the
 * point, as in `betaUpperTail`.
 */
export function betaLowerTail(
  first: number,
  second: number,
  point: number,
  rest = 1 - point,
): number {
  return betaTails(first, second, point, rest).lower;
}
