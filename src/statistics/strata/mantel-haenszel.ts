import { normalQuantile } from '../distributions/normal-quantile.js';
import type { TwoByTwo } from '../two-groups/two-by-two.js';
import { adjustedDifference } from './adjusted-difference.js';
import type { AdjustedEstimate } from './adjusted-estimate.js';
import { adjustedOddsRatio } from './adjusted-odds-ratio.js';
import { adjustedRatio } from './adjusted-ratio.js';
import { cochranMantelHaenszel, type StratifiedTest } from './cochran-mantel-haenszel.js';
import { conditionalOddsRatio, type ConditionalOddsRatio } from './conditional-odds-ratio.js';
import { homogeneityTest, type HomogeneityTest } from './homogeneity-test.js';

/** Two groups compared within strata, and the comparisons pooled. */
export interface MantelHaenszel {
  /** Null where no stratum has both groups, or neither group had an event in any. */
  readonly ratio: AdjustedEstimate | null;
  readonly oddsRatio: AdjustedEstimate | null;
  readonly difference: AdjustedEstimate | null;
  /** The Cochran-Mantel-Haenszel test; null where no stratum can vary. */
  readonly test: StratifiedTest | null;
  /** Whether the strata agree, so that one figure may stand for all; null where that cannot be asked. */
  readonly homogeneity: HomogeneityTest | null;
  /** Where the strata are too sparse for the rest, or the odds ratio is 0 or Infinity; else null. */
  readonly conditional: ConditionalOddsRatio | null;
  /** Positions of the strata that say something on every measure. */
  readonly used: readonly number[];
  readonly dropped: readonly DroppedStratum[];
}

/** A stratum that says nothing on the odds ratio and the agreement of the strata, and why. */
export interface DroppedStratum {
  readonly index: number;
  readonly reason: DropReason;
}

/**
 * Without one of the groups a stratum compares nobody. Without events, or with events only, it still
 * counts in the difference, and with events only in the ratio, which both draws towards no difference.
 */
export type DropReason = 'empty group' | 'empty comparator' | 'no events' | 'events only';

/**
 * Compares two groups across strata by the methods of Mantel and Haenszel: what is left of a ratio,
 * odds ratio or difference once like is compared with like.
 *
 * Adjusting is not always right: a field that is itself a result of the treatment under question (the
 * severity that a case was given, say) must not be adjusted for. Strata are rows of one field or of
 * several crossed.
 */
export function mantelHaenszel(strata: readonly TwoByTwo[], level = 0.95): MantelHaenszel {
  const z = normalQuantile((1 + level) / 2);
  const reasons = strata.map(reasonToDrop);
  const compared = strata.filter((_, index) => !hasEmptyGroup(reasons[index]));
  const used = [...strata.keys()].filter((index) => reasons[index] === null);
  const varied = strata.filter((_, index) => reasons[index] === null);
  const oddsRatio = adjustedOddsRatio(varied, z);
  const test = cochranMantelHaenszel(varied);
  const needsExact = test !== null && (test.leastRange <= 5 || oddsRatio?.interval === null);
  return {
    ratio: adjustedRatio(compared, z),
    oddsRatio,
    difference: adjustedDifference(compared, z),
    test,
    homogeneity: oddsRatio === null ? null : homogeneityTest(varied, oddsRatio.value),
    conditional: needsExact ? conditionalOddsRatio(varied, level) : null,
    used,
    dropped: reasons.flatMap((reason, index) => (reason === null ? [] : [{ index, reason }])),
  };
}

function reasonToDrop(stratum: TwoByTwo): DropReason | null {
  const events = stratum.groupEvents + stratum.comparatorEvents;
  if (stratum.groupMembers === 0) return 'empty group';
  if (stratum.comparatorMembers === 0) return 'empty comparator';
  if (events === 0) return 'no events';
  return events === stratum.groupMembers + stratum.comparatorMembers ? 'events only' : null;
}

function hasEmptyGroup(reason: DropReason | null | undefined): boolean {
  return reason === 'empty group' || reason === 'empty comparator';
}
