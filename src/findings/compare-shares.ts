import { effectiveCounts } from '../statistics/survey/effective-counts.js';
import { scoreIntervalDifference } from '../statistics/two-groups/score-interval-difference.js';
import { scoreIntervalRatio } from '../statistics/two-groups/score-interval-ratio.js';
import { twoByTwoTest } from '../statistics/two-groups/two-by-two-test.js';
import type { TwoByTwo } from '../statistics/two-groups/two-by-two.js';
import type { ComparedShares } from './differences.js';
import { membersIn, sampledIn, type ScoredStratum } from './scored-strata.js';

/** Groups of fewer members are not compared, as in the tables of outcomes. */
export const fewestToCompare = 10;

/**
 * The share of a group with an event beside that of another: ratio and difference with score intervals
 * and the test that goes with them, of the counts where each group lies in one stratum, else of
 * effective counts. They ask whether what made the cases treats the groups alike, so a sample of much
 * of the frame counts no more than one of a large frame. A part without a member gives null.
 */
export function compareShares(
  group: readonly ScoredStratum[],
  reference: readonly ScoredStratum[],
  equalChance: boolean,
  level: number,
): Omit<ComparedShares, 'adjustedPValue'> | null {
  const plain = equalChance && liesInOne(group) && liesInOne(reference);
  const one = plain ? countsOf(group) : effectiveCounts(group, level);
  const other = plain ? countsOf(reference) : effectiveCounts(reference, level);
  if (one === null || other === null) return null;
  const table: TwoByTwo = {
    groupEvents: one.events,
    groupMembers: one.members,
    comparatorEvents: other.events,
    comparatorMembers: other.members,
  };
  const difference = scoreIntervalDifference(table, level);
  const ratio = scoreIntervalRatio(table, level);
  if (difference === null || ratio === null) return null;
  const [share, referenceShare] = [one.events / one.members, other.events / other.members];
  const varies = share + referenceShare > 0 && share + referenceShare < 2;
  return {
    share,
    referenceShare,
    ratio: referenceShare === 0 ? null : { value: share / referenceShare, ...ratio },
    difference: { value: share - referenceShare, ...difference },
    pValue: varies ? (twoByTwoTest(table)?.pValue ?? null) : null,
  };
}

function liesInOne(strata: readonly ScoredStratum[]): boolean {
  return strata.filter((stratum) => sampledIn(stratum) > 0).length === 1;
}

function countsOf(
  strata: readonly ScoredStratum[],
): { readonly events: number; readonly members: number } | null {
  const counts = strata.map(membersIn);
  const members = counts.reduce((sum, one) => sum + one.members, 0);
  const events = counts.reduce((sum, one) => sum + one.events, 0);
  return members === 0 ? null : { events, members };
}
