import { ratioEstimate, type Estimate, type RatioUnits } from './ratio-estimate.js';
import type { Stratum } from './stratum.js';
import type { Population } from './variance-of-total.js';

/** A stratum of `size` units, how many were sampled, and how many of those had the event. */
export interface CountsOfStratum {
  readonly size: number;
  readonly sampled: number;
  readonly events: number;
}

/** The same with a domain across strata: how many of the sampled belong to it, and their events. */
export interface DomainOfStratum extends CountsOfStratum {
  readonly members: number;
}

/**
 * The share of a population with an event, by design weights: Σ N p / Σ N, with its standard error
 * by n - 1 (R's svymean of a factor). Nothing sampled gives null.
 */
export function proportionEstimate(
  strata: readonly CountsOfStratum[],
  population: Population = 'finite',
): Estimate | null {
  const whole = strata.map((stratum) => ({ ...stratum, members: stratum.sampled }));
  return domainEstimate(whole, population);
}

/**
 * The share of a domain with an event, the domain being known of the sampled units alone: a ratio of
 * two estimated totals, whose own size is random (R's svymean on a subset, or svyby; Cochran 1977,
 * 5A.14). A domain that nobody in the sample belongs to gives null.
 *
 * Where the frame says who belongs, the domain's own counts as strata of `proportionEstimate` are
 * better: their sizes are then known.
 */
export function domainEstimate(
  strata: readonly DomainOfStratum[],
  population: Population = 'finite',
): Estimate | null {
  return ratioEstimate(strata.map(unitsOf), population);
}

/** Events, other members and the rest of a stratum's sample. Throws a RangeError at impossible counts. */
function unitsOf({ size, sampled, members, events }: DomainOfStratum): Stratum<RatioUnits> {
  if (!(events >= 0 && events <= members && members <= sampled)) {
    throw new RangeError(`${events} events of ${members} members of ${sampled} sampled`);
  }
  const units = [
    { count: events, numerator: 1, denominator: 1 },
    { count: members - events, numerator: 0, denominator: 1 },
    { count: sampled - members, numerator: 0, denominator: 0 },
  ];
  return { size, units: units.filter(({ count }) => count > 0) };
}
