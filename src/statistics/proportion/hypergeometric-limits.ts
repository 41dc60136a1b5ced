import { hypergeometricTails } from '../distributions/hypergeometric-tails.js';
import type { Interval } from '../interval.js';

/**
 * The exact two-sided interval for how many of `all` units are marked, given `events` marked ones
 * among `drawn`: both tails inverted, each with half of what the level leaves (R: min and max of K
 * with phyper tails above (1 - level) / 2).
 *
 * Limits are counts of units and whole; everything drawn leaves one point. Some packages widen each
 * end by one unit, this does not.
 */
export function hypergeometricInterval(
  events: number,
  drawn: number,
  all: number,
  level: number,
): Interval {
  const risk = (1 - level) / 2;
  return {
    low: hypergeometricLowerLimit(events, drawn, all, risk),
    high: hypergeometricUpperLimit(events, drawn, all, risk),
  };
}

/**
 * The largest number of marked units among `all` at which as few as `events` among `drawn` have a
 * probability above `risk` (0.05 for a one-sided limit of 95%).
 */
export function hypergeometricUpperLimit(
  events: number,
  drawn: number,
  all: number,
  risk: number,
): number {
  const compatible = (marked: number): boolean => {
    const { below, at } = hypergeometricTails(events, marked, all - marked, drawn);
    return exceeds(below + at, risk);
  };
  let held = events;
  let refused = all - drawn + events + 1;
  while (refused - held > 1) {
    const middle = Math.floor((held + refused) / 2);
    if (compatible(middle)) held = middle;
    else refused = middle;
  }
  return held;
}

/** The smallest such number at which as many as `events` have a probability above `risk`. */
function hypergeometricLowerLimit(
  events: number,
  drawn: number,
  all: number,
  risk: number,
): number {
  return all - hypergeometricUpperLimit(drawn - events, drawn, all, risk);
}

/** Equality within rounding does not exceed: 1 in 40 is not above 0.025. */
function exceeds(probability: number, risk: number): boolean {
  return probability > risk * (1 + 1e-10);
}
