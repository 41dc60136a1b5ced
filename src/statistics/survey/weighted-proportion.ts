import type { Interval } from '../interval.js';
import { memberWorth } from './member-worth.js';
import type { Estimate } from './ratio-estimate.js';
import { ratioInterval } from './ratio-interval.js';
import { sumOf } from './sum-of.js';
import { calibrated, weightedRatioEstimate, type WeightedStratum } from './weighted-ratio.js';

/**
 * A share from samples in which units had different chances, of units (denominators of 0 and 1) or of
 * items that units hold several of: `weightedRatioEstimate` with Korn and Graubard's interval, the
 * effective number held down to what they are worth (`memberWorth`).
 *
 * A point where every unit was read. Nothing in the denominator gives null.
 */
export function weightedProportion(
  strata: readonly WeightedStratum[],
  level = 0.95,
): { readonly estimate: Estimate; readonly interval: Interval } | null {
  const estimate = weightedRatioEstimate(strata);
  if (estimate === null) return null;
  const { value } = estimate;
  const held = strata.filter(({ units }) => units.length > 0);
  const whole = held.every(({ size, units }) => size === sumOf(units.map(({ count }) => count)));
  if (whole) return { estimate, interval: { low: value, high: value } };
  const strataHeld = calibrated(held);
  const { items, worth } = memberWorth(strataHeld);
  const most = value === 0 || value === 1 ? Math.min(worth, leastWorth(strataHeld)) : worth;
  return { estimate, interval: ratioInterval(estimate, { items, worth: most }, level) };
}

/**
 * How many units of the greatest weight would stand for all. Where none had the event, or all had it,
 * the others are best hidden among the units of that weight.
 */
function leastWorth(strata: readonly WeightedStratum[]): number {
  const units = strata.flatMap((stratum) => stratum.units);
  const weights = units.map(({ count, weight, denominator }) => ({
    count,
    own: weight * denominator,
  }));
  const greatest = weights.reduce((most, { own }) => Math.max(most, own), 0);
  return sumOf(weights.map(({ count, own }) => count * own)) / greatest;
}
