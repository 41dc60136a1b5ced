import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail.js';
import { exactTrendPValue } from './exact-trend-p-value.js';

/** Events and members at one step of an order, and the score of the step (1, 2, 3, … as a rule). */
export interface ScoredGroup {
  readonly events: number;
  readonly members: number;
  readonly score: number;
}

/** Whether a rate rises or falls along an order. */
export interface TrendTest {
  /** Above 0 where the rate rises with the score. */
  readonly z: number;
  /** z², on one degree of freedom. */
  readonly statistic: number;
  /** By the test named: the exact one where counts are expected small, if within reach. */
  readonly pValue: number;
  readonly test: 'Cochran-Armitage' | 'exact conditional trend';
  /** From the chi-square distribution, whichever test is named. */
  readonly chiSquarePValue: number;
  /** By how much the rate changes for one step of the score. */
  readonly slope: number;
  /** What is left of the chi-square of the whole table: small p-values mean no straight line. */
  readonly departure: {
    readonly statistic: number;
    readonly degrees: number;
    readonly pValue: number;
  } | null;
}

/**
 * The test of Cochran (1954) and Armitage (1955) for a linear trend in proportions: T = Σ s (x - n p)
 * over its standard error from V = p (1 - p) Σ n (s - mean s)², with N, not N - 1 (R's
 * prop.trend.test). Where Cochran's rule on expected counts fails the p-value is exact given the
 * margins, as long as that is within reach.
 *
 * Null where nothing can vary: no events, events only, or members at one score alone. A trend over time
 * is not proof of a cause, and more than one look at the same series is more than one test.
 */
export function cochranArmitage(groups: readonly ScoredGroup[]): TrendTest | null {
  const used = groups.filter(({ members }) => members > 0);
  const all = used.reduce((sum, { members }) => sum + members, 0);
  const events = used.reduce((sum, group) => sum + group.events, 0);
  const rate = events / all;
  const meanScore = used.reduce((sum, { members, score }) => sum + members * score, 0) / all;
  let trend = 0;
  let spread = 0;
  let whole = 0;
  let smallest = Infinity;
  let belowFive = 0;
  for (const group of used) {
    const fromMean = group.score - meanScore;
    const gap = group.events - group.members * rate;
    trend += fromMean * gap;
    spread += group.members * fromMean * fromMean;
    whole += (gap * gap) / (group.members * rate * (1 - rate));
    for (const expected of [group.members * rate, group.members * (1 - rate)]) {
      smallest = Math.min(smallest, expected);
      if (expected < 5) belowFive += 1;
    }
  }
  if (events === 0 || events === all || spread === 0) return null;
  const z = trend / Math.sqrt(rate * (1 - rate) * spread);
  const statistic = z * z;
  const sparse = smallest < 1 || belowFive > 0.2 * 2 * used.length;
  const exact = sparse ? exactTrendPValue(used) : null;
  const chiSquarePValue = chiSquareUpperTail(statistic);
  const degrees = used.length - 2;
  const left = Math.max(0, whole - statistic);
  return {
    z,
    statistic,
    pValue: exact ?? chiSquarePValue,
    test: exact === null ? 'Cochran-Armitage' : 'exact conditional trend',
    chiSquarePValue,
    slope: trend / spread,
    departure:
      degrees === 0
        ? null
        : { statistic: left, degrees, pValue: chiSquareUpperTail(left, degrees) },
  };
}
