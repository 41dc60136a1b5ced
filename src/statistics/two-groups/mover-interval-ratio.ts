import type { Interval } from '../interval.js';
import { wilsonInterval } from '../proportion/wilson-interval.js';
import type { TwoByTwo } from './two-by-two.js';

/**
 * The interval for the ratio of two proportions from the Wilson interval of each, by the method of
 * variance estimates recovery (Donner and Zou 2012, Statistical Methods in Medical Research 21:
 * 347-359, MOVER-R): closed, and close to the score interval.
 *
 * Zero events as for the score interval; an empty group gives no interval (null).
 */
export function moverIntervalRatio(table: TwoByTwo, level = 0.95): Interval | null {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const group = wilsonInterval(groupEvents, groupMembers, level);
  const comparator = wilsonInterval(comparatorEvents, comparatorMembers, level);
  if (group === null || comparator === null) return null;
  const rate = groupEvents / groupMembers;
  const other = comparatorEvents / comparatorMembers;
  const product = rate * other;
  const lowest = group.low * (2 * rate - group.low);
  const highest = group.high * (2 * rate - group.high);
  const lowestOther = comparator.low * (2 * other - comparator.low);
  const highestOther = comparator.high * (2 * other - comparator.high);
  const root = (of: number): number => Math.sqrt(Math.max(0, product * product - of));
  return {
    // The other form of the quadratic's root, which holds where the product is 0.
    low: groupEvents === 0 ? 0 : lowest / (product + root(lowest * highestOther)),
    high: comparatorEvents === 0 ? Infinity : (product + root(highest * lowestOther)) / lowestOther,
  };
}
