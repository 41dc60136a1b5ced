import { kornGraubardSize } from './korn-graubard-interval.js';
import { memberWorth } from './member-worth.js';
import type { Estimate } from './ratio-estimate.js';
import { calibrated, weightedRatioEstimate, type WeightedStratum } from './weighted-ratio.js';

/** A share of units as if it had been seen among so many independent ones; neither is whole. */
export interface EffectiveCounts {
  readonly estimate: Estimate;
  readonly events: number;
  readonly members: number;
}

/**
 * The effective number of a domain's units, p(1 - p)/V as Korn and Graubard adjust it, held down to
 * what weights leave of the units (`memberWorth`), and its share of events: what methods for two
 * independent groups take in place of counts (Rao and Scott 1992, Biometrics 48: 577-585). The
 * population is endless, so that a stratum taken whole still shows chance; denominators are 0 or 1.
 *
 * Nothing in the denominator gives null.
 */
export function effectiveCounts(
  strata: readonly WeightedStratum[],
  level = 0.95,
): EffectiveCounts | null {
  const estimate = weightedRatioEstimate(strata, 'endless');
  if (estimate === null) return null;
  const held = strata.filter(({ units }) => units.length > 0);
  const { worth } = memberWorth(calibrated(held));
  const members = kornGraubardSize(estimate, level, worth);
  return { estimate, members, events: members * estimate.value };
}
