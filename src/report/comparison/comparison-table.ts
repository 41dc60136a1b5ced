import type { Comparison } from '../../disparity/comparison.js';
import type { Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { adjustedOf } from './adjusted-p-values.js';
import { comparisonColumns } from './comparison-columns.js';
import { comparisonNotes } from './comparison-notes.js';
import { queryInWords } from './query-words.js';
import { totalCells } from './total-cells.js';

/**
 * A comparison as a table, one row a group and a row of totals. The first fifteen columns are fixed
 * for scripts; further figures and the words on each row stand after them.
 */
export function comparisonTable(comparison: Comparison, name: string, edition: Edition): Table {
  const layout = comparisonColumns(comparison, adjustedOf(comparison, edition), edition);
  return {
    name,
    caption: queryInWords(comparison.query, comparison.unit),
    columns: layout.map(({ column }) => column),
    rows: [
      ...comparison.rows.map((row) => layout.map(({ ofRow }) => ofRow(row))),
      totalCells(comparison, layout, edition),
    ],
    notes: comparisonNotes(comparison, edition),
  };
}
