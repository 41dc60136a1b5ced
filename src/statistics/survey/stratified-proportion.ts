import type { Interval } from '../interval.js';
import { hypergeometricInterval } from '../proportion/hypergeometric-limits.js';
import { weightedSize } from './effective-size.js';
import { jointUpperBound } from './joint-upper-bound.js';
import { kornGraubardInterval } from './korn-graubard-interval.js';
import { proportionEstimate, type CountsOfStratum } from './proportion-estimate.js';
import type { Estimate } from './ratio-estimate.js';
import { sumOf } from './sum-of.js';

/** What the effective number of units is held down to: those sampled, or what their weights leave. */
export type EffectiveCap = 'sampled' | 'weighted';

/** A share of a finite population with the interval that fits its design. */
export interface StratifiedProportion {
  readonly estimate: Estimate;
  readonly interval: Interval;
  /** `counted` where every stratum was taken whole: then the interval is a point. */
  readonly method: 'counted' | 'hypergeometric' | 'korn-graubard';
  /**
   * Units sampled over `weightedSize`, in strata not taken whole: 1 where each had its due share. Much
   * above that, Korn and Graubard's interval with the cap `sampled` is too narrow.
   */
  readonly weighting: number;
  /**
   * Where several strata were sampled and no unit, or every unit, of theirs had the event: the exact
   * interval whichever way events lie in the strata (two-sided; see `jointUpperBound`). Wider than
   * `interval` where a big stratum was hardly sampled, and then the one to quote.
   */
  readonly joint: Interval | null;
}

/**
 * The share of a population with an event from a stratified simple random sample. Strata taken whole
 * are counted, not estimated; one other stratum has its exact hypergeometric interval, several have
 * Korn and Graubard's, cut to what is certain from the units seen (their events, and their others).
 *
 * Of several strata the level holds with either cap where `weighting` is at most 1.1; beyond 1.25 it
 * does with the cap `weighted` alone, which is the default (coverage of 256 random designs;
 * survey-coverage.test.ts). Strata
 * from which nothing was sampled are left out (`estimate.leftOut`); nothing sampled gives null.
 */
export function stratifiedProportion(
  strata: readonly CountsOfStratum[],
  level = 0.95,
  cap: EffectiveCap = 'weighted',
): StratifiedProportion | null {
  const estimate = proportionEstimate(strata);
  if (estimate === null) return null;
  const whole = strata.filter(({ size, sampled }) => sampled === size);
  const open = strata.filter(({ size, sampled }) => sampled > 0 && sampled < size);
  const counted = sumOf(whole.map(({ events }) => events));
  const shareOf = ({ low, high }: Interval): Interval => ({
    low: (counted + low) / estimate.size,
    high: (counted + high) / estimate.size,
  });
  const { method, units } = eventsInOpen(open, level, cap);
  const joint = jointInterval(open, level);
  return {
    estimate,
    interval: shareOf(units),
    method,
    weighting: open.length === 0 ? 1 : sumOf(open.map((one) => one.sampled)) / weightedSize(open),
    joint: joint === null ? null : shareOf(joint),
  };
}

/** The interval for the number of events in strata that were neither left out nor taken whole. */
function eventsInOpen(
  open: readonly CountsOfStratum[],
  level: number,
  cap: EffectiveCap,
): { readonly method: StratifiedProportion['method']; readonly units: Interval } {
  const estimate = proportionEstimate(open);
  const [first, ...others] = open;
  if (estimate === null || first === undefined) {
    return { method: 'counted', units: { low: 0, high: 0 } };
  }
  if (others.length === 0) {
    const units = hypergeometricInterval(first.events, first.sampled, first.size, level);
    return { method: 'hypergeometric', units };
  }
  const most = cap === 'sampled' ? estimate.sampled : weightedSize(open);
  const { low, high } = kornGraubardInterval(estimate, level, most);
  const seen = sumOf(open.map(({ events }) => events));
  const unseen = sumOf(open.map(({ size, sampled }) => size - sampled));
  const units = {
    low: Math.max(low * estimate.size, seen),
    high: Math.min(high * estimate.size, seen + unseen),
  };
  return { method: 'korn-graubard', units };
}

function jointInterval(open: readonly CountsOfStratum[], level: number): Interval | null {
  if (open.length < 2) return null;
  const none = open.every(({ events }) => events === 0);
  const all = open.every(({ events, sampled }) => events === sampled);
  if (!none && !all) return null;
  const { units } = jointUpperBound(open, (1 - level) / 2);
  const size = sumOf(open.map((one) => one.size));
  return none ? { low: 0, high: units } : { low: size - units, high: size };
}
