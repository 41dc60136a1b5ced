import type { Interval } from '../interval.js';
import { wilsonInterval } from '../proportion/wilson-interval.js';
import type { TwoByTwo } from './two-by-two.js';

/**
 * Newcombe's hybrid score interval for the difference of two proportions (1998, Statistics in
 * Medicine 17: 873-890, method 10): the distances of each rate from its Wilson limits, squared and
 * added. Closed, and close to the score interval; an empty group gives no interval (null).
 */
export function newcombeIntervalDifference(table: TwoByTwo, level = 0.95): Interval | null {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const group = wilsonInterval(groupEvents, groupMembers, level);
  const comparator = wilsonInterval(comparatorEvents, comparatorMembers, level);
  if (group === null || comparator === null) return null;
  const rate = groupEvents / groupMembers;
  const other = comparatorEvents / comparatorMembers;
  return {
    low: rate - other - both(rate - group.low, comparator.high - other),
    high: rate - other + both(group.high - rate, other - comparator.low),
  };
}

// Not Math.hypot, which may round differently in another Node version.
function both(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}
