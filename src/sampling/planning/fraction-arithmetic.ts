import type { Fraction } from '../fraction.js';

/** The smallest whole number that is at least `rate` times `size`, exactly, where 0.1 x 30 is 3: the K of a plan. */
export function ceilingOf({ numerator, denominator }: Fraction, size: number): number {
  return Number((numerator * BigInt(size) + denominator - 1n) / denominator);
}

/** The whole number nearest to `rate` times `size`, halves upwards, exactly. */
export function nearestTo({ numerator, denominator }: Fraction, size: number): number {
  return Number((2n * numerator * BigInt(size) + denominator) / (2n * denominator));
}

/** A fraction as the nearest double or its neighbour, also where its parts are too large for one. */
export function numberOf({ numerator, denominator }: Fraction): number {
  const excess = BigInt(Math.max(0, 4 * (denominator.toString(16).length - 240)));
  return Number(numerator >> excess) / Number(denominator >> excess);
}

/** One less the fraction: the risk that a confidence leaves. */
export function complementOf({ numerator, denominator }: Fraction): Fraction {
  return { numerator: denominator - numerator, denominator };
}
