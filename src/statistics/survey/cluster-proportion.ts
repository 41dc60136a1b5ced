import type { Interval } from '../interval.js';
import { memberWorth } from './member-worth.js';
import { ratioEstimate, type Estimate, type RatioUnits } from './ratio-estimate.js';
import { ratioInterval } from './ratio-interval.js';
import { sampledUnits, type Stratum } from './stratum.js';

/**
 * The share of items with an event where sampled units hold several items each, such as the answers
 * given about a file: the ratio of both totals with units, not items, as what was drawn
 * (`ratioEstimate`), and Korn and Graubard's interval (`ratioInterval`). A point where every unit was
 * read.
 *
 * `numerator` is at most `denominator`, its items. No item at all gives null.
 */
export function clusterProportion(
  strata: readonly Stratum<RatioUnits>[],
  level = 0.95,
): { readonly estimate: Estimate; readonly interval: Interval } | null {
  const estimate = ratioEstimate(strata);
  if (estimate === null) return null;
  const { value } = estimate;
  const held = strata.filter((stratum) => sampledUnits(stratum) > 0);
  if (held.every((stratum) => sampledUnits(stratum) === stratum.size)) {
    return { estimate, interval: { low: value, high: value } };
  }
  const worth = memberWorth(
    held.map((stratum) => {
      const weight = stratum.size / sampledUnits(stratum);
      return { size: stratum.size, units: stratum.units.map((unit) => ({ ...unit, weight })) };
    }),
  );
  return { estimate, interval: ratioInterval(estimate, worth, level) };
}
