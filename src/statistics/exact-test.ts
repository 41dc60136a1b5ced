import type { Tails } from './distributions/hypergeometric-tails.js';

/** The p-values of an exact test of a count against its distribution under no difference. */
export interface ExactTest {
  /** As few events, or fewer. */
  readonly less: number;
  /** As many events, or more. */
  readonly greater: number;
  /** All counts at most as probable as this one: the two-sided value of R's exact tests. */
  readonly twoSided: number;
  /** Twice the smaller one-sided value: the one that agrees with the exact interval. */
  readonly central: number;
  /** The same with half the probability of the count itself: agrees with the mid-P interval. */
  readonly centralMidP: number;
  /** Half of the counts as probable as this one, and all less probable: another mid-P value. */
  readonly likelihoodMidP: number;
}

/** Probabilities that differ by less than this share are equal, as in R's exact tests. */
const rounding = 1e-7;

/** The counts that a distribution allows, where it is highest, and its tails at each of them. */
export interface CountDistribution {
  readonly least: number;
  readonly most: number;
  readonly mode: number;
  readonly tails: (count: number) => Tails;
}

/**
 * The exact test of a count. Two-sided values differ by what counts as extreme: `twoSided` can be
 * below 5 % while the exact interval holds no difference, `central` cannot.
 */
export function exactTest(events: number, distribution: CountDistribution): ExactTest {
  const { least, most, mode, tails } = distribution;
  const { below, at, above } = tails(events);
  const isLow = events <= mode;
  const isBeyond = (count: number): boolean => tails(count).at <= at * (1 + rounding);
  const other = isLow
    ? firstHeld(Math.max(events + 1, mode), most + 1, isBeyond)
    : -firstHeld(-Math.min(events - 1, mode), 1 - least, (count) => isBeyond(-count));
  const beyond = tails(other);
  const far = beyond.at + (isLow ? beyond.above : beyond.below);
  const near = at + (isLow ? below : above);
  const twin = beyond.at >= at * (1 - rounding) ? beyond.at : 0;
  // Nothing lies between: all counts are at most as probable.
  const twoSided = Math.abs(other - events) === 1 ? 1 : Math.min(1, near + far);
  return {
    less: Math.min(1, below + at),
    greater: Math.min(1, at + above),
    twoSided,
    central: Math.min(1, 2 * Math.min(below + at, at + above)),
    centralMidP: Math.min(1, 2 * Math.min(below + at / 2, at / 2 + above)),
    likelihoodMidP: twoSided - (at + twin) / 2,
  };
}

/** The first whole number from `low` on that holds, of a property kept once it holds; `end` if none. */
function firstHeld(low: number, end: number, holds: (count: number) => boolean): number {
  let refused = low - 1;
  let held = end;
  while (held - refused > 1) {
    const middle = Math.floor((refused + held) / 2);
    if (holds(middle)) held = middle;
    else refused = middle;
  }
  return held;
}
