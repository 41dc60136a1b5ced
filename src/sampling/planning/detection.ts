import { hypergeometricTails } from '../../statistics/distributions/hypergeometric-tails.js';
import type { Fraction } from '../fraction.js';
import { ceilingOf } from './fraction-arithmetic.js';

/** A stratum as planning sees it; `sampleSize` is at most `frameSize`. */
export interface PlannedStratum {
  readonly key: string;
  readonly frameSize: number;
  readonly sampleSize: number;
}

/** The chance that a sample shows at least one faulty file. */
export interface Detection {
  readonly rate: Fraction;
  /** K = ceil(rate · N). */
  readonly faulty: number;
  /**
   * One less C(N - K, n) / C(N, n): wherever the faulty files have nothing to do with the strata, and
   * so for every allocation of n.
   */
  readonly chance: number;
  /** The same with the faulty files where this allocation finds them least. */
  readonly worstChance: number;
}

export function detectionAt(rate: Fraction, strata: readonly PlannedStratum[]): Detection {
  const frameSize = sum(strata.map((stratum) => stratum.frameSize));
  const sampleSize = sum(strata.map((stratum) => stratum.sampleSize));
  const faulty = ceilingOf(rate, frameSize);
  return {
    rate,
    faulty,
    chance: hypergeometricTails(0, faulty, frameSize - faulty, sampleSize).above,
    worstChance: 1 - largestMiss(faulty, strata),
  };
}

/**
 * The largest probability to miss all of `faulty` files over every way to spread them among strata.
 *
 * A further faulty file in stratum h multiplies the probability by (N_h - K_h - n_h) / (N_h - K_h),
 * which falls with K_h; taking the largest factor each time is therefore best overall.
 */
function largestMiss(faulty: number, strata: readonly PlannedStratum[]): number {
  const unspoilt = strata.map((stratum) => stratum.frameSize);
  let miss = 1;
  for (let left = faulty; left > 0 && miss > 0; left -= 1) {
    let best = -1;
    let largest = { unread: 0, size: 1 };
    for (const [index, { sampleSize }] of strata.entries()) {
      const size = unspoilt[index] ?? 0;
      const unread = Math.max(0, size - sampleSize);
      // Cross-multiplied, so that equal factors are equal.
      if (size > 0 && unread * largest.size > largest.unread * size) {
        [best, largest] = [index, { unread, size }];
      }
    }
    miss *= largest.unread / largest.size;
    if (best >= 0) unspoilt[best] = (unspoilt[best] ?? 0) - 1;
  }
  return miss;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
