import { binomialLogMass } from './binomial-log-mass.js';
import type { SmoothTails } from './gamma-tails.js';

/**
 * Beta(first, second) split at a point between 0 and 1: the tail that the point lies in to its last
 * digits, the other as what is left of 1. Parameters above 0, whole or not.
 *
 * The continued fraction of DiDonato and Morris (1992, ACM Transactions on Mathematical Software 18:
 * 360-373, BFRAC) by Lentz's method, with the saddle-point binomial mass before it. `rest` is 1 - point, passed apart where it
 * is known better than the subtraction gives it. Throws a RangeError at a point outside 0 to 1, which
 * is how parameters in the wrong order show, and at parameters that are not above 0.
 */
export function betaTails(
  first: number,
  second: number,
  point: number,
  rest = 1 - point,
): SmoothTails {
  if (!(point >= 0 && point <= 1)) throw new RangeError(`${point} is not a point from 0 to 1`);
  if (!(first > 0 && second > 0)) throw new RangeError(`no beta distribution ${first}, ${second}`);
  if (point === 0) return { lower: 0, upper: 1 };
  if (rest <= 0) return { lower: 1, upper: 0 };
  const both = first + second;
  const scale = (Math.exp(binomialLogMass(first, both, point, rest)) * first * second) / both;
  if (point * (both + 2) < first + 1) {
    const lower = scale / fraction(first, second, point, rest);
    return { lower, upper: 1 - lower };
  }
  const upper = scale / fraction(second, first, rest, point);
  return { lower: 1 - upper, upper };
}

/** Takes point and rest apart, as the gap of either from its mean carries the digits of the result. */
function fraction(first: number, second: number, point: number, rest: number): number {
  const gap = first * rest - second * point + 1;
  let product = (first * gap) / (first + 1);
  let ahead = product;
  let behind = 0;
  for (let step = 1; ; step += 1) {
    const odd = first + 2 * step - 1;
    const turned = (step * (second - step) * point) / odd;
    const numerator = (turned * (first + step - 1) * (first + second + step - 1) * point) / odd;
    const denominator = step + turned + ((first + step) * (gap + step * (1 + rest))) / (odd + 2);
    behind = 1 / (denominator + numerator * behind);
    ahead = denominator + numerator / ahead;
    const factor = ahead * behind;
    product *= factor;
    if (Math.abs(factor - 1) < 1e-15) return product;
  }
}
