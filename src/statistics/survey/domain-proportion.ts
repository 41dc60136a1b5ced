import type { Interval } from '../interval.js';
import { kornGraubardInterval } from './korn-graubard-interval.js';
import { domainEstimate, type DomainOfStratum } from './proportion-estimate.js';
import type { Estimate } from './ratio-estimate.js';
import { sumOf } from './sum-of.js';

/**
 * The share of a domain with an event, the domain being known of the sampled units alone: the ratio
 * estimate with Korn and Graubard's interval, the effective number held down to the domain's own
 * sampled units, with their degrees of freedom (R's svyciprop on a subset, held down).
 *
 * Cut to what is certain: events seen, and others seen, stay so even if all units not sampled
 * belong to the domain. A domain that nobody in the sample belongs to gives null.
 */
export function domainProportion(
  strata: readonly DomainOfStratum[],
  level = 0.95,
): { readonly estimate: Estimate; readonly interval: Interval } | null {
  const estimate = domainEstimate(strata);
  if (estimate === null) return null;
  const { low, high } = kornGraubardInterval(estimate, level);
  const held = strata.filter(({ sampled }) => sampled > 0);
  const events = sumOf(held.map((one) => one.events));
  const unseen = sumOf(held.map((one) => one.size - one.sampled));
  const largest = estimate.sampled + unseen;
  return {
    estimate,
    interval: {
      low: Math.max(low, events / largest),
      high: Math.min(high, (events + unseen) / largest),
    },
  };
}
