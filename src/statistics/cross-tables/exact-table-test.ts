import { tableNetwork } from './table-network.js';
import { statisticOfTable, tableStatistics, type TableStatistic } from './table-statistics.js';
import { tailOfNetwork } from './tail-of-network.js';
import { usedTable, type UsedTable } from './used-table.js';

/** The exact p-values of a table of counts, given its margins; null where that is too much work. */
export interface ExactTableTest {
  /** Freeman and Halton's extension of Fisher's exact test: R's fisher.test. */
  readonly freemanHalton: number | null;
  /** Pearson's chi-square, with the p-value from all tables that have the margins. */
  readonly chiSquare: number | null;
}

/**
 * Both exact tests of no association: the probability, over all tables with the same margins, of one
 * as unlikely (Freeman-Halton) or with as large an X² as the table observed.
 *
 * The two can differ much for the same table, so a p-value has to name its statistic. Fewer than two
 * rows or columns that count somebody give null.
 */
export function exactTableTest(counts: readonly (readonly number[])[]): ExactTableTest | null {
  const table = usedTable(counts);
  if (table.rows.length < 2 || table.columns.length < 2) return null;
  return {
    freemanHalton: exactPValue(table, tableStatistics.freemanHalton),
    chiSquare: exactPValue(table, tableStatistics.chiSquare),
  };
}

/** The exact p-value under one statistic; null where the network of tables is too large. */
export function exactPValue(table: UsedTable, { cell, bound }: TableStatistic): number | null {
  const network = tableNetwork(table.rowTotals, table.columnTotals, cell, largestNetwork);
  if (network === null) return null;
  return tailOfNetwork(network, bound(statisticOfTable(table, cell)), mostCarried);
}

/**
 * Half a second at the most: 4 rows, 4 columns and 104 counts, which have 90 million tables, are well
 * within, and what is small enough to be listed never comes near.
 */
const largestNetwork = 400_000;
const mostCarried = 2_000_000;
