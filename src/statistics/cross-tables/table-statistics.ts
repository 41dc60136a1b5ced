import { logFactorial } from '../distributions/log-factorial.js';
import type { CellStatistic } from './table-network.js';
import type { UsedTable } from './used-table.js';

/** A way to say how far a table is from no association: larger is further. */
export interface TableStatistic {
  readonly cell: CellStatistic;
  /** The value from which a table counts as no nearer than the one observed, rounding apart. */
  readonly bound: (observed: number) => number;
}

/**
 * The two statistics of the exact tests. Freeman and Halton (1951) go by the probability of the table,
 * so by the sum of log(count!), with the tolerance of R's fisher.test (1e-7 of the probability); the
 * other is Pearson's, as Σ O²/E = X² + N. They order tables differently and so differ in p.
 */
export const tableStatistics = {
  freemanHalton: {
    cell: (count) => logFactorial(count),
    bound: (observed) => observed - 1e-7,
  },
  chiSquare: {
    cell: (count, expected) => (count * count) / expected,
    bound: (observed) => observed * (1 - 1e-10),
  },
} satisfies Record<string, TableStatistic>;

/** The statistic of a table as the sum of its cells. */
export function statisticOfTable(
  { counts, rowTotals, columnTotals, total }: UsedTable,
  cell: CellStatistic,
): number {
  return counts.reduce(
    (all, row, index) =>
      row.reduce(
        (sum, count, column) =>
          sum + cell(count, ((rowTotals[index] ?? 0) * (columnTotals[column] ?? 0)) / total),
        all,
      ),
    0,
  );
}
