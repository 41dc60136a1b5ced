import type { Comparison } from '../../disparity/comparison.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { Cell, Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { adjustedOf } from './adjusted-p-values.js';
import { comparisonColumns, type Placed } from './comparison-columns.js';
import { comparisonNotes } from './comparison-notes.js';
import { queryInWords } from './query-words.js';

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

function totalCells(
  { total }: Comparison,
  layout: readonly Placed[],
  edition: Edition,
): readonly Cell[] {
  const shown = edition.shows(total.events, total.members);
  const ofRate = (key: keyof Estimate): Cell => (shown ? (total.rate[key] ?? '[z]') : hiddenMark);
  const figures: Readonly<Record<string, Cell>> = {
    group: 'Total',
    events: countCell(edition, total.events),
    members: countCell(edition, total.members),
    rate: ofRate('value'),
    rate_low: ofRate('low'),
    rate_high: ofRate('high'),
    value_status: shown ? '[z]' : hiddenMark,
    note: 'all groups, known or not',
    four_fifths: '',
    group_code: '',
    role: 'total',
    test: '',
    sentence: '',
  };
  return layout.map(({ column }) => figures[column.name] ?? '[z]');
}
