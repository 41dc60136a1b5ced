import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail.js';
import { fisherExactTest } from './fisher-exact-test.js';
import type { TwoByTwo } from './two-by-two.js';
import { chiSquareNMinusOne } from './two-by-two-test.js';

/** A two-sided test of whether two proportions differ. */
export interface TwoByTwoTest {
  readonly title: string;
  /** The statistic on one degree of freedom of the chi-square distribution; null for an exact test. */
  readonly statistic: ((table: TwoByTwo) => number) | null;
  /** NaN where the statistic is not defined: in tables without events, or with events only. */
  readonly pValue: (table: TwoByTwo) => number;
}

/** The first two make up `twoByTwoTest`; the others exist for comparison with what has been published. */
export const twoByTwoTests = {
  nMinusOne: byChiSquare('"N - 1" chi-square test', chiSquareNMinusOne),
  midP: exact('Central mid-P test', 'centralMidP'),
  pearson: byChiSquare("Pearson's chi-square test", pearson),
  yates: byChiSquare("Chi-square test with Yates's correction", yates),
  likelihoodRatio: byChiSquare('Likelihood ratio test (G²)', likelihoodRatio),
  fisher: exact("Fisher's exact test, least likely tables", 'twoSided'),
  fisherCentral: exact("Fisher's exact test, twice the smaller tail", 'central'),
  likelihoodMidP: exact('Mid-P test, least likely tables', 'likelihoodMidP'),
} satisfies Record<string, TwoByTwoTest>;

function byChiSquare(title: string, statistic: (table: TwoByTwo) => number): TwoByTwoTest {
  return { title, statistic, pValue: (table) => chiSquareUpperTail(statistic(table)) };
}

function exact(
  title: string,
  which: 'twoSided' | 'central' | 'centralMidP' | 'likelihoodMidP',
): TwoByTwoTest {
  return { title, statistic: null, pValue: (table) => fisherExactTest(table)[which] };
}

/** Σ (O - E)²/E over the four cells. */
function pearson(table: TwoByTwo): number {
  const all = table.groupMembers + table.comparatorMembers;
  return (chiSquareNMinusOne(table) / (all - 1)) * all;
}

/** Pearson's statistic with every |O - E| brought nearer 0 by half, but not beyond it. */
function yates(table: TwoByTwo): number {
  const [first] = cells(table);
  const gap = Math.abs(first.observed - first.expected);
  const kept = gap === 0 ? 1 : (gap - Math.min(0.5, gap)) / gap;
  return pearson(table) * kept * kept;
}

/** 2 Σ O log(O/E). */
function likelihoodRatio(table: TwoByTwo): number {
  const parts = cells(table).map(({ observed, expected }) =>
    observed === 0 ? 0 : observed * Math.log(observed / expected),
  );
  return 2 * parts.reduce((sum, part) => sum + part, 0);
}

interface Cell {
  readonly observed: number;
  readonly expected: number;
}

/** Events and others of the group, then of the comparator, with what no difference would give. */
function cells(table: TwoByTwo): readonly [Cell, Cell, Cell, Cell] {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  const all = groupMembers + comparatorMembers;
  const events = groupEvents + comparatorEvents;
  const cell = (observed: number, margin: number, total: number): Cell => ({
    observed,
    expected: (margin * total) / all,
  });
  return [
    cell(groupEvents, groupMembers, events),
    cell(groupMembers - groupEvents, groupMembers, all - events),
    cell(comparatorEvents, comparatorMembers, events),
    cell(comparatorMembers - comparatorEvents, comparatorMembers, all - events),
  ];
}
