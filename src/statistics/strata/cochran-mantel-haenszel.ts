import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail.js';
import type { TwoByTwo } from '../two-groups/two-by-two.js';

/** A test of no difference within strata, on one degree of freedom. */
export interface StratifiedTest {
  readonly statistic: number;
  readonly pValue: number;
  /** With the continuity correction of R's mantelhaen.test; more cautious than its name promises. */
  readonly correctedStatistic: number;
  readonly correctedPValue: number;
  /** The group's events: those observed, expected without a difference, and the variance. */
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  /**
   * By how far the events could fall or rise, the lesser of the two, from what is expected (Mantel and
   * Fleiss 1980, American Journal of Epidemiology 112: 129-134): at 5 or less the strata are too sparse
   * for the chi-square approximation.
   */
  readonly leastRange: number;
}

/**
 * The test of Cochran (1954) and of Mantel and Haenszel (1959): (Σa - ΣE)² / ΣV with the
 * hypergeometric variance, n1 n2 m1 m2 / (N² (N - 1)). Null where no stratum can vary.
 */
export function cochranMantelHaenszel(strata: readonly TwoByTwo[]): StratifiedTest | null {
  let observed = 0;
  let expected = 0;
  let variance = 0;
  let least = 0;
  let most = 0;
  for (const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } of strata) {
    const all = groupMembers + comparatorMembers;
    const events = groupEvents + comparatorEvents;
    const expectedHere = groupMembers * (events / all);
    observed += groupEvents;
    expected += expectedHere;
    if (all > 1) variance += (expectedHere * comparatorMembers * (1 - events / all)) / (all - 1);
    least += Math.max(0, events - comparatorMembers);
    most += Math.min(events, groupMembers);
  }
  if (variance === 0) return null;
  const gap = Math.abs(observed - expected);
  const corrected = gap - Math.min(0.5, gap);
  const statistic = (gap * gap) / variance;
  const correctedStatistic = (corrected * corrected) / variance;
  return {
    statistic,
    pValue: chiSquareUpperTail(statistic),
    correctedStatistic,
    correctedPValue: chiSquareUpperTail(correctedStatistic),
    observed,
    expected,
    variance,
    leastRange: Math.min(expected - least, most - expected),
  };
}
