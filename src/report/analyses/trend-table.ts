import type { Trend } from '../../disparity/trend.js';
import type { Table } from '../../format/table.js';
import { comparisonNotes } from '../comparison/comparison-notes.js';
import { queryInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { joinedTable } from './stages-joined-table.js';
import { periodNotes } from './trend-notes.js';

/** Every period: each group against the reference, with all the figures of a single comparison. */
export function trendTable(trend: Trend, name: string, edition: Edition): Table {
  const { over, periods, query, unit } = trend;
  return {
    name,
    caption: `${queryInWords(query, unit)}; by ${over.title}`,
    ...joinedTable(periods, { name: 'period', label: over.title }, edition),
    notes: [...periodNotes(trend, edition), ...comparisonNotes(trend.whole, edition)],
  };
}
