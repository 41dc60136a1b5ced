import { betaTails } from './beta-tails.js';
import type { SmoothTails } from './gamma-tails.js';

/**
 * The size |T| of a Student variable split at a point of 0 or more: `upper` is the two-sided p-value
 * of R's 2 * pt(size, degreesOfFreedom, lower.tail = FALSE), to its last digits in far tails too;
 * `lower` is exact near 0. Degrees need not be whole.
 *
 * T²/(d + T²) is Beta(1/2, d/2). Throws a RangeError unless the degrees are above 0.
 */
export function studentTails(size: number, degreesOfFreedom: number): SmoothTails {
  if (size > farthest) {
    // The square would overflow, and the tail is long since a power of the size.
    const { upper } = studentTails(farthest, degreesOfFreedom);
    return { lower: 1, upper: upper * Math.exp(-degreesOfFreedom * Math.log(size / farthest)) };
  }
  const square = size * size;
  const all = degreesOfFreedom + square;
  return betaTails(0.5, degreesOfFreedom / 2, square / all, degreesOfFreedom / all);
}

const farthest = 1e150;

/**
 * The probability that a Student variable exceeds t: R's pt(t, degreesOfFreedom, lower.tail = FALSE).
 */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  const { upper } = studentTails(Math.abs(t), degreesOfFreedom);
  return t < 0 ? 1 - upper / 2 : upper / 2;
}
