import { chiSquareOfTable, type TableChiSquare } from './chi-square-of-table.js';
import { exactPValue } from './exact-table-test.js';
import { monteCarloTableTest } from './monte-carlo-table-test.js';
import { tableStatistics } from './table-statistics.js';
import { usedTable } from './used-table.js';

/** Whether rows and columns of a table go together, and how the p-value was found. */
export interface CrossTableTest {
  /** The statistic is Pearson's X² in all three; they differ in where its p-value comes from. */
  readonly test: 'chi-square' | 'exact chi-square' | 'Monte Carlo chi-square';
  readonly pValue: number;
  /** The error of a p-value that was found by simulation: 0 if exact, null for the approximation. */
  readonly standardError: number | null;
  /** How many random tables were drawn; null where none were. */
  readonly replicates: number | null;
  /** X², its degrees of freedom, Cramér's V, and the expected counts that decided the test. */
  readonly association: TableChiSquare;
}

/**
 * The test of a table of counts by Cochran's rule (1954, Biometrics 10: 417-451): the chi-square
 * approximation where no expected count is below 1 and at most a fifth are below 5; otherwise the exact
 * p-value of the same statistic, from all tables with these margins or, where they are too many,
 * from 100,000 random ones.
 *
 * `next` gives numbers from 0 to below 1 and is asked only in the last case. Fewer than two rows or
 * columns that count somebody leave nothing to test (null).
 */
export function crossTableTest(
  counts: readonly (readonly number[])[],
  next: () => number,
): CrossTableTest | null {
  const association = chiSquareOfTable(counts);
  if (association === null) return null;
  if (association.smallestExpected >= 1 && association.shareExpectedBelowFive <= 0.2) {
    const { pValue } = association;
    return { test: 'chi-square', pValue, standardError: null, replicates: null, association };
  }
  const exact = exactPValue(usedTable(counts), tableStatistics.chiSquare);
  if (exact !== null) {
    return {
      test: 'exact chi-square',
      pValue: exact,
      standardError: 0,
      replicates: null,
      association,
    };
  }
  const simulated = monteCarloTableTest(counts, next, replicates);
  if (simulated === null) return null;
  return {
    test: 'Monte Carlo chi-square',
    ...simulated.chiSquare,
    replicates,
    association,
  };
}

const replicates = 100_000;
