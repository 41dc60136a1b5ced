import { decreasingRoot } from '../decreasing-root.js';
import type { Interval } from '../interval.js';
import { normalQuantile } from '../distributions/normal-quantile.js';
import type { ScoreVariance } from './score-variance.js';
import { varianceFactor } from './score-variance.js';
import type { TwoByTwo } from './two-by-two.js';

/**
 * The score interval of Miettinen and Nurminen (1985, Statistics in Medicine 4: 213-226) for the
 * ratio of two proportions, with their factor N/(N - 1), so that it agrees with the "N - 1"
 * chi-square test at a ratio of 1; with `plain` variance Koopman's (1984, Biometrics 40: 513-517).
 *
 * No events in the group give a lower limit of 0, none in the comparator an upper limit of Infinity
 * (the ratio is then "more than" the lower limit), none in either 0 to Infinity; an empty group no
 * interval (null). Counts need not be whole: effective numbers do.
 */
export function scoreIntervalRatio(
  table: TwoByTwo,
  level = 0.95,
  variance: ScoreVariance = 'unbiased',
): Interval | null {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  if (groupMembers === 0 || comparatorMembers === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const factor = varianceFactor(variance, groupMembers + comparatorMembers);
  const score = (logRatio: number): number => scoreOfRatio(Math.exp(logRatio), table, factor);
  return {
    low: groupEvents === 0 ? 0 : Math.exp(decreasingRoot((at) => score(at) - z, -widest, widest)),
    high:
      comparatorEvents === 0
        ? Infinity
        : Math.exp(decreasingRoot((at) => score(at) + z, -widest, widest)),
  };
}

/** The search on the log scale covers ratios of e^-60 to e^60, far beyond any count of people. */
const widest = 60;

/** How many standard errors the observed proportions lie above the ratio supposed; falls with it. */
function scoreOfRatio(ratio: number, table: TwoByTwo, factor: number): number {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const gap = groupEvents / groupMembers - (ratio * comparatorEvents) / comparatorMembers;
  const comparator = constrainedRate(ratio, table);
  const group = Math.min(1, ratio * comparator);
  const variance =
    ((group * (1 - group)) / groupMembers +
      (ratio * ratio * comparator * (1 - comparator)) / comparatorMembers) *
    factor;
  return gap === 0 ? 0 : gap / Math.sqrt(variance);
}

/** The comparator's most likely rate if the ratio of the rates were as supposed. */
function constrainedRate(ratio: number, table: TwoByTwo): number {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const a = (groupMembers + comparatorMembers) * ratio;
  const b = -(groupMembers * ratio + groupEvents + comparatorMembers + comparatorEvents * ratio);
  const c = groupEvents + comparatorEvents;
  // The other form of the quadratic's root, which loses no digits where a · c is small.
  const rate = (2 * c) / (-b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
  return Math.min(1, rate);
}
