import type { Interval } from '../interval.js';
import { clopperPearsonInterval } from '../proportion/clopper-pearson-interval.js';
import { hypergeometricInterval } from '../proportion/hypergeometric-limits.js';
import { memberWorth } from './member-worth.js';
import { domainEstimate, type DomainOfStratum } from './proportion-estimate.js';
import type { Estimate } from './ratio-estimate.js';
import { ratioInterval } from './ratio-interval.js';
import type { EffectiveCap } from './stratified-proportion.js';
import { sumOf } from './sum-of.js';

/** The share of a domain with an event, and its interval. */
export interface DomainProportion {
  readonly estimate: Estimate;
  readonly interval: Interval;
  /** `counted` where every stratum was taken whole: then the interval is a point. */
  readonly method: 'counted' | 'hypergeometric' | 'korn-graubard';
}

/**
 * The share of a domain with an event, the domain being known of the sampled units alone. From several
 * strata the ratio estimate with Korn and Graubard's interval (R's svyciprop on a subset), the
 * effective number held down to the domain's own sampled units, or by default to what weights leave
 * of them (`memberWorth`); from one stratum exact limits (`limitsOfOne`).
 *
 * Cut to what is certain: events seen, and others seen, stay so even if all units not sampled
 * belong to the domain. A domain that nobody in the sample belongs to gives null.
 */
export function domainProportion(
  strata: readonly DomainOfStratum[],
  level = 0.95,
  cap: EffectiveCap = 'weighted',
): DomainProportion | null {
  const estimate = domainEstimate(strata);
  if (estimate === null) return null;
  const held = strata.filter(({ sampled }) => sampled > 0);
  const [first, ...others] = held;
  const one = first !== undefined && others.length === 0;
  const { low, high } = one
    ? limitsOfOne(first, level)
    : limitsOfSeveral(held, estimate, level, cap);
  const events = sumOf(held.map((stratum) => stratum.events));
  const unseen = sumOf(held.map((stratum) => stratum.size - stratum.sampled));
  const largest = estimate.sampled + unseen;
  return {
    estimate,
    interval: {
      low: Math.max(low, events / largest),
      high: Math.min(high, (events + unseen) / largest),
    },
    method: unseen === 0 ? 'counted' : one ? 'hypergeometric' : 'korn-graubard',
  };
}

/**
 * Given how many members were sampled these are a simple random sample of all members, whose number M
 * is not known but at most the members seen and all units not seen. The fewer they are, the more
 * of them was seen: so the hypergeometric limits at that most hold for every M, moved outwards by one
 * unit since shares of M units need not be shares of the most; and so do those of Clopper and Pearson,
 * for endlessly many. The narrower count.
 */
function limitsOfOne({ size, sampled, members, events }: DomainOfStratum, level: number): Interval {
  const most = size - sampled + members;
  const { low, high } = hypergeometricInterval(events, members, most, level);
  const endless = clopperPearsonInterval(events, members, level) ?? { low: 0, high: 1 };
  return {
    low: Math.max(endless.low, (low - 1) / most),
    high: Math.min(endless.high, (high + 1) / most),
  };
}

function limitsOfSeveral(
  strata: readonly DomainOfStratum[],
  estimate: Estimate,
  level: number,
  cap: EffectiveCap,
): Interval {
  const { items, worth } = memberWorth(
    strata.map(({ size, sampled, members }) => ({
      size,
      units: [
        { count: members, weight: size / sampled, denominator: 1 },
        { count: sampled - members, weight: size / sampled, denominator: 0 },
      ].filter(({ count }) => count > 0),
    })),
  );
  return ratioInterval(
    estimate,
    { items, worth: cap === 'sampled' ? estimate.sampled : worth },
    level,
  );
}
