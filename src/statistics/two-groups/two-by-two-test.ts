import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail.js';
import { hypergeometricMidP } from './hypergeometric-mid-p.js';
import { hasWholeCounts, type TwoByTwo } from './two-by-two.js';

/** A two-sided p-value, and the test that gave it; the mid-P test has no statistic. */
export interface TestResult {
  readonly test: 'N-1 chi-square' | 'central mid-P';
  readonly statistic: number | null;
  readonly pValue: number;
}

/**
 * Whether two proportions differ: the "N - 1" chi-square test without continuity correction
 * (Campbell 2007, Statistics in Medicine 26: 3661-3675), or the central mid-P test where some
 * expected count is below 1. An empty group gives no test (null).
 *
 * Effective numbers, which are not whole, are tested by chi-square throughout; with no events, or
 * events only, they have a statistic of 0.
 */
export function twoByTwoTest(table: TwoByTwo): TestResult | null {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  if (groupMembers === 0 || comparatorMembers === 0) return null;
  const all = groupMembers + comparatorMembers;
  const events = groupEvents + comparatorEvents;
  const smallestExpected =
    (Math.min(groupMembers, comparatorMembers) * Math.min(events, all - events)) / all;
  if (smallestExpected < 1 && hasWholeCounts(table)) {
    return {
      test: 'central mid-P',
      statistic: null,
      pValue: hypergeometricMidP(table),
    };
  }
  const statistic = smallestExpected === 0 ? 0 : chiSquareNMinusOne(table);
  return { test: 'N-1 chi-square', statistic, pValue: chiSquareUpperTail(statistic) };
}

/** Pearson's statistic times (N - 1)/N; not defined where there are no events, or events only. */
export function chiSquareNMinusOne(table: TwoByTwo): number {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const all = groupMembers + comparatorMembers;
  const events = groupEvents + comparatorEvents;
  const imbalance = groupEvents * comparatorMembers - comparatorEvents * groupMembers;
  return (
    (((imbalance / groupMembers) * (imbalance / comparatorMembers)) / events / (all - events)) *
    (all - 1)
  );
}
