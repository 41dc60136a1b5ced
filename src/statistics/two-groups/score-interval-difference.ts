import { decreasingRoot } from '../decreasing-root.js';
import type { Interval } from '../interval.js';
import { normalQuantile } from '../distributions/normal-quantile.js';
import type { ScoreVariance } from './score-variance.js';
import { varianceFactor } from './score-variance.js';
import type { TwoByTwo } from './two-by-two.js';

/**
 * The score interval of Miettinen and Nurminen (1985, Statistics in Medicine 4: 213-226) for the
 * difference of two proportions (group less comparator), with their factor N/(N - 1); with `plain`
 * variance Mee's (1984, Biometrics 40: 1175-1176).
 *
 * It stays finite where the ratio is not estimable; an empty group gives no interval (null). Counts
 * need not be whole: effective numbers do.
 */
export function scoreIntervalDifference(
  table: TwoByTwo,
  level = 0.95,
  variance: ScoreVariance = 'unbiased',
): Interval | null {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  if (groupMembers === 0 || comparatorMembers === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const factor = varianceFactor(variance, groupMembers + comparatorMembers);
  const score = (difference: number): number => scoreOfDifference(difference, table, factor);
  const observed = groupEvents / groupMembers - comparatorEvents / comparatorMembers;
  return {
    low: decreasingRoot((at) => score(at) - z, -1, observed),
    high: decreasingRoot((at) => score(at) + z, observed, 1),
  };
}

/** How many standard errors the observed difference lies above the one supposed; falls with it. */
function scoreOfDifference(difference: number, table: TwoByTwo, factor: number): number {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const gap = groupEvents / groupMembers - comparatorEvents / comparatorMembers - difference;
  const comparator = constrainedRate(difference, table);
  const group = Math.min(1, Math.max(0, comparator + difference));
  const variance =
    ((group * (1 - group)) / groupMembers + (comparator * (1 - comparator)) / comparatorMembers) *
    factor;
  return gap === 0 ? 0 : gap / Math.sqrt(variance);
}

/**
 * The comparator's most likely rate if the difference were as supposed: the root of a cubic, in the
 * trigonometric form of Farrington and Manning (1990, Statistics in Medicine 9: 1447-1454).
 */
function constrainedRate(difference: number, table: TwoByTwo): number {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const all = groupMembers + comparatorMembers;
  const events = groupEvents + comparatorEvents;
  const square = (groupMembers + 2 * comparatorMembers) * difference - all - events;
  const linear =
    (comparatorMembers * difference - all - 2 * comparatorEvents) * difference + events;
  const constant = comparatorEvents * difference * (1 - difference);

  const third = square / (3 * all);
  const q = third * third * third - (third * linear) / (2 * all) + constant / (2 * all);
  const size = Math.sqrt(Math.max(0, third * third - linear / (3 * all)));
  const p = q < 0 ? -size : size;
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / (p * p * p)));
  const angle = (Math.PI + Math.acos(cosine)) / 3;
  const rate = 2 * p * Math.cos(angle) - third;
  return Math.min(1, 1 - difference, Math.max(0, -difference, rate));
}
