import type { Interval } from '../interval.js';
import { normalQuantile } from '../distributions/normal-quantile.js';
import type { TwoByTwo } from './two-by-two.js';

/**
 * The Wald interval on the logarithm of the ratio of two proportions (Katz, Baptista, Azen and Pike
 * 1978, Biometrics 34: 469-474): log ratio ± z √(1/a - 1/n1 + 1/c - 1/n2).
 *
 * What most published ratios carry, for comparison only: not defined (null) where either group has
 * no events, and far too narrow near that.
 */
export function waldIntervalRatio(table: TwoByTwo, level = 0.95): Interval | null {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  if (groupEvents === 0 || comparatorEvents === 0) return null;
  return aroundLogRatio(
    groupEvents / groupMembers / (comparatorEvents / comparatorMembers),
    1 / groupEvents - 1 / groupMembers + 1 / comparatorEvents - 1 / comparatorMembers,
    level,
  );
}

/**
 * Walters's interval: the same with half an event and half a member added to either group, and so
 * defined everywhere (Walters 1985, Biometrical Journal 27: 851-857). An empty group gives null.
 */
export function waltersIntervalRatio(table: TwoByTwo, level = 0.95): Interval | null {
  if (table.groupMembers === 0 || table.comparatorMembers === 0) return null;
  return waldIntervalRatio(
    {
      groupEvents: table.groupEvents + 0.5,
      groupMembers: table.groupMembers + 0.5,
      comparatorEvents: table.comparatorEvents + 0.5,
      comparatorMembers: table.comparatorMembers + 0.5,
    },
    level,
  );
}

/** The limits that are symmetric about a ratio on the logarithmic scale. */
export function aroundLogRatio(ratio: number, logVariance: number, level: number): Interval {
  const spread = Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(Math.max(0, logVariance)));
  return { low: ratio / spread, high: ratio * spread };
}
