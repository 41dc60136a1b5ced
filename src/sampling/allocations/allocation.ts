import type { Fraction } from '../fraction.js';

/**
 * A way to share a sample among strata, as a greedy priority: at each step the stratum with the
 * largest priority gets one more unit. Whole by construction, and a larger sample never takes a
 * unit away from a stratum.
 */
export interface Allocation {
  readonly summary: string;
  /** The claim that a stratum of `frameSize` units, `held` of them already given, has on the next. */
  readonly priority: (frameSize: number, held: number) => Fraction;
  /** The share of `size` before it is made whole and bounded, given all the strata's frame sizes. */
  readonly quota: (frameSize: number, frameSizes: readonly number[], size: number) => Fraction;
}
