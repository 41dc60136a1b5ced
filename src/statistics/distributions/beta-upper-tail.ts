import { betaTails } from './beta-tails.js';

/**
 * P(Beta(first, second) > point): R's pbeta(point, first, second, lower.tail = FALSE), with the
 * parameters before the point. For whole parameters it is P(Bin(first + second - 1, point) < first).
 *
 * `rest` is 1 - point, passed apart where it is known better than the subtraction gives it.
 */
export function betaUpperTail(
  first: number,
  second: number,
  point: number,
  rest = 1 - point,
): number {
  return betaTails(first, second, point, rest).upper;
}
