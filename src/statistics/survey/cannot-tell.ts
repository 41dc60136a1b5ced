import type { Interval } from '../interval.js';
import type { CountsOfStratum } from './proportion-estimate.js';
import {
  stratifiedProportion,
  type EffectiveCap,
  type StratifiedProportion,
} from './stratified-proportion.js';

/** A stratum and the answers to one question about its sampled units. */
export interface AnswersOfStratum {
  readonly size: number;
  readonly met: number;
  readonly notMet: number;
  readonly cannotTell: number;
}

/** The share that met a standard, with "cannot tell" counted either way. */
export interface BothWays {
  readonly asNotMet: StratifiedProportion;
  readonly asMet: StratifiedProportion;
  /** From the lower limit of the one to the upper of the other: holds the truth whatever the answers. */
  readonly range: Interval;
}

/**
 * The share of a population that met a standard where the files of some sampled units do not tell: once
 * with those as not met, once as met (the bounds of Horowitz and Manski 2000, with sampling error).
 *
 * The truth lies between for any answers that are missing, but the two estimates are no interval:
 * `range` is. Nothing sampled gives null.
 */
export function cannotTellBothWays(
  strata: readonly AnswersOfStratum[],
  level = 0.95,
  cap: EffectiveCap = 'weighted',
): BothWays | null {
  const share = (eventsOf: (stratum: AnswersOfStratum) => number): StratifiedProportion | null =>
    stratifiedProportion(
      strata.map((stratum): CountsOfStratum => ({
        size: stratum.size,
        sampled: stratum.met + stratum.notMet + stratum.cannotTell,
        events: eventsOf(stratum),
      })),
      level,
      cap,
    );
  const asNotMet = share(({ met }) => met);
  const asMet = share(({ met, cannotTell }) => met + cannotTell);
  if (asNotMet === null || asMet === null) return null;
  return { asNotMet, asMet, range: { low: asNotMet.interval.low, high: asMet.interval.high } };
}
