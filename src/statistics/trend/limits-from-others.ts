import type { Interval } from '../interval.js';
import type { PeriodCount } from './proportion-chart.js';

/** The limits of a period's rate, foretold from all other periods together. */
export interface ForetoldLimits {
  /** The rate of the other periods together. */
  readonly centre: number;
  readonly limits: Interval;
}

/** As far as the limits of control charts: three standard errors, all but 0.27 % of chance. */
const reach = 3;

/**
 * Prediction limits for each of a few periods: the rates r = x/n for which the score statistic
 * (r - R)² / (p (1 - p)(1/n + 1/N)) is 9 at most, R = X/N being the rate of the other periods and
 * p = (x + X)/(n + N) that of all (the joint sampling approach of Krishnamoorthy and Peng 2011, Journal
 * of Statistical Planning and Inference 141: 1709-1718, without rounding to whole events).
 *
 * Only chance is allowed for, as so few periods do not tell how much rates vary besides. Null for a
 * period without members, or without any in the others; for all where there are no events, or events
 * only.
 */
export function limitsFromOthers(
  periods: readonly PeriodCount[],
): readonly (ForetoldLimits | null)[] {
  const events = periods.reduce((sum, period) => sum + period.events, 0);
  const all = periods.reduce((sum, { members }) => sum + members, 0);
  return periods.map(({ events: own, members }) => {
    const others = all - members;
    if (members === 0 || others === 0 || events === 0 || events === all) return null;
    const centre = (events - own) / others;
    return { centre, limits: foretold(centre, members, others) };
  });
}

/** Both roots of the equation in r that the statistic makes when it is set to 9. */
function foretold(centre: number, members: number, others: number): Interval {
  const width = reach * reach * (1 / members + 1 / others);
  const own = members / (members + others);
  const rest = (1 - own) * centre;
  const square = 1 + width * own * own;
  const half = centre + (width * own * (1 - 2 * rest)) / 2;
  const constant = centre * centre - width * rest * (1 - rest);
  const spread = Math.sqrt(Math.max(0, half * half - square * constant));
  return {
    low: Math.max(0, (half - spread) / square),
    high: Math.min(1, (half + spread) / square),
  };
}
