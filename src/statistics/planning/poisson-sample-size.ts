import { gammaUpperTail } from '../distributions/gamma-upper-tail.js';

/**
 * The smallest sample at which the Poisson upper limit of the fault rate, with `accepted` faults and
 * `expected` (a rate, 0 where the number is fixed) times the sample besides, is below `tolerable`: R's
 * qgamma(confidence, 1 + x, rate = n) < tolerable.
 *
 * The approximation behind many published tables; a frame has exact sizes, which are smaller. Throws a
 * RangeError where the expected rate is not below the tolerable one.
 */
export function poissonSampleSize(
  confidence: number,
  tolerable: number,
  accepted: number,
  expected: number,
): number {
  if (expected >= tolerable) throw new RangeError('The expected rate is not below the tolerable.');
  for (let size = 1; ; size += 1) {
    const faults = accepted + expected * size;
    if (gammaUpperTail(1 + faults, size * tolerable) < 1 - confidence) return size;
  }
}
