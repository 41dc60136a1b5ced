import { usedTable } from './used-table.js';

/**
 * How many standard errors each count lies above what no association would give: (O - E) / √(E (1 -
 * row share)(1 - column share)), Haberman's adjusted residual (R's chisq.test()$stdres), in the shape
 * of the table given.
 *
 * Beyond about ±2 a cell is one of those that a significant chi-square is about, and beyond ±3 surely;
 * but with many cells some pass 2 by chance. Cells of empty rows and columns have none (null), nor has
 * a table that leaves nothing to compare.
 */
export function adjustedResiduals(
  counts: readonly (readonly number[])[],
): readonly (readonly (number | null)[])[] {
  const { rowTotals, columnTotals, total, ...table } = usedTable(counts);
  const comparable = table.rows.length > 1 && table.columns.length > 1;
  return counts.map((given, givenRow) => {
    const ofRow = rowTotals[table.rows.indexOf(givenRow)];
    return given.map((count, givenColumn) => {
      const ofColumn = columnTotals[table.columns.indexOf(givenColumn)];
      if (!comparable || ofRow === undefined || ofColumn === undefined) return null;
      const expected = (ofRow * ofColumn) / total;
      const variance = expected * (1 - ofRow / total) * (1 - ofColumn / total);
      return (count - expected) / Math.sqrt(variance);
    });
  });
}
