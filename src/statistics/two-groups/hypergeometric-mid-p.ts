import { hypergeometricTails } from '../distributions/hypergeometric-tails.js';
import { requireWholeCounts, type TwoByTwo } from './two-by-two.js';

/**
 * The central mid-P value of a two by two table: twice the smaller of the two tails, each with half
 * the probability of the table itself, given both margins.
 *
 * Not the "minimum likelihood" form of some R packages, which gives other values; this one agrees
 * with the mid-P interval. No events, or events only, give 1. Throws a RangeError unless counts are
 * whole.
 */
export function hypergeometricMidP(table: TwoByTwo): number {
  requireWholeCounts(table);
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const tails = hypergeometricTails(
    groupEvents,
    groupMembers,
    comparatorMembers,
    groupEvents + comparatorEvents,
  );
  return Math.min(1, 2 * Math.min(tails.below + tails.at / 2, tails.above + tails.at / 2));
}
