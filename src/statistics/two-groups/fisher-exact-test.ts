import { hypergeometricTails } from '../distributions/hypergeometric-tails.js';
import { exactTest, type ExactTest } from '../exact-test.js';
import { requireWholeCounts, supportOf, type TwoByTwo } from './two-by-two.js';

/**
 * Fisher's exact test of two groups: the events of the group given all margins. Throws a RangeError
 * unless counts are whole.
 */
export function fisherExactTest(table: TwoByTwo): ExactTest {
  requireWholeCounts(table);
  const { groupEvents, groupMembers, comparatorMembers } = table;
  const { least, most, events } = supportOf(table);
  return exactTest(groupEvents, {
    least,
    most,
    mode: Math.floor(((events + 1) * (groupMembers + 1)) / (groupMembers + comparatorMembers + 2)),
    tails: (count) => hypergeometricTails(count, groupMembers, comparatorMembers, events),
  });
}
