import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail.js';
import type { TwoByTwo } from '../two-groups/two-by-two.js';

/** Whether the odds ratios of the strata differ by more than chance. */
export interface HomogeneityTest {
  /** With Tarone's correction, which the p-value goes by. */
  readonly statistic: number;
  readonly pValue: number;
  /** Breslow and Day's statistic before the correction. */
  readonly uncorrectedStatistic: number;
  readonly uncorrectedPValue: number;
  readonly degrees: number;
}

/**
 * The test of Breslow and Day (1980, IARC 32, 4.30) at the Mantel-Haenszel odds ratio, with Tarone's
 * correction (1985, Biometrika 72: 91-95) for that ratio being no maximum likelihood estimate.
 *
 * A small p-value means that one adjusted figure hides that the strata differ. Strata with an empty
 * margin say nothing and must not be among those given; fewer than two, or an odds ratio of 0 or
 * Infinity, give no test (null).
 */
export function homogeneityTest(
  strata: readonly TwoByTwo[],
  oddsRatio: number,
): HomogeneityTest | null {
  if (strata.length < 2 || oddsRatio === 0 || oddsRatio === Infinity) return null;
  let statistic = 0;
  let gaps = 0;
  let variances = 0;
  for (const stratum of strata) {
    const expected = expectedEvents(stratum, oddsRatio);
    const { groupMembers, comparatorMembers } = stratum;
    const events = stratum.groupEvents + stratum.comparatorEvents;
    const precision =
      1 / expected +
      1 / (groupMembers - expected) +
      1 / (events - expected) +
      1 / (comparatorMembers - events + expected);
    const gap = stratum.groupEvents - expected;
    statistic += gap * gap * precision;
    gaps += gap;
    variances += 1 / precision;
  }
  const corrected = statistic - (gaps * gaps) / variances;
  const degrees = strata.length - 1;
  return {
    statistic: corrected,
    pValue: chiSquareUpperTail(corrected, degrees),
    uncorrectedStatistic: statistic,
    uncorrectedPValue: chiSquareUpperTail(statistic, degrees),
    degrees,
  };
}

/** The group's events at which a table with these margins has just this odds ratio. */
function expectedEvents(
  { groupEvents, groupMembers, comparatorEvents, comparatorMembers }: TwoByTwo,
  oddsRatio: number,
): number {
  const events = groupEvents + comparatorEvents;
  const square = 1 - oddsRatio;
  const linear = comparatorMembers - events + oddsRatio * (groupMembers + events);
  const constant = oddsRatio * groupMembers * events;
  const root = Math.sqrt(linear * linear + 4 * square * constant);
  // Of the two forms of the same root, the one that loses no digits.
  return linear < 0 ? (root - linear) / (2 * square) : (2 * constant) / (linear + root);
}
