import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail.js';
import { usedTable } from './used-table.js';

/** Pearson's chi-square of a table of counts, and what shows whether its p-value may be trusted. */
export interface TableChiSquare {
  /** Rows and columns that count somebody; the degrees of freedom follow from these. */
  readonly rows: number;
  readonly columns: number;
  readonly statistic: number;
  readonly degrees: number;
  /** From the chi-square distribution: an approximation that fails where counts are expected small. */
  readonly pValue: number;
  readonly smallestExpected: number;
  /** The share of cells whose expected count is below 5, from 0 to 1. */
  readonly shareExpectedBelowFive: number;
  /** √(X² / (N · min(rows - 1, columns - 1))): 0 without association, 1 at the most. */
  readonly cramersV: number;
}

/**
 * Pearson's test of no association in a table of any size: X² = Σ (O - E)² / E without continuity
 * correction, on (rows - 1)(columns - 1) degrees of freedom after empty rows and columns are dropped
 * (R's chisq.test(correct = FALSE) of the table so reduced). Fewer than two rows or two columns that
 * count somebody leave nothing to compare (null).
 */
export function chiSquareOfTable(counts: readonly (readonly number[])[]): TableChiSquare | null {
  const table = usedTable(counts);
  const rows = table.rows.length;
  const columns = table.columns.length;
  if (rows < 2 || columns < 2) return null;
  const { statistic, smallestExpected, belowFive } = statisticOf(table);
  const degrees = (rows - 1) * (columns - 1);
  return {
    rows,
    columns,
    statistic,
    degrees,
    pValue: chiSquareUpperTail(statistic, degrees),
    smallestExpected,
    shareExpectedBelowFive: belowFive / (rows * columns),
    cramersV: Math.sqrt(statistic / (table.total * (Math.min(rows, columns) - 1))),
  };
}

function statisticOf({ counts, rowTotals, columnTotals, total }: ReturnType<typeof usedTable>): {
  readonly statistic: number;
  readonly smallestExpected: number;
  readonly belowFive: number;
} {
  let statistic = 0;
  let smallestExpected = Infinity;
  let belowFive = 0;
  for (const [row, ofRow] of rowTotals.entries()) {
    for (const [column, ofColumn] of columnTotals.entries()) {
      const expected = (ofRow * ofColumn) / total;
      const gap = (counts[row]?.[column] ?? 0) - expected;
      statistic += (gap * gap) / expected;
      smallestExpected = Math.min(smallestExpected, expected);
      if (expected < 5) belowFive += 1;
    }
  }
  return { statistic, smallestExpected, belowFive };
}
