import type { Comparison, GroupRow } from '../../disparity/comparison.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { Count } from '../../disparity/count.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import { readableNumber } from '../../format/numbers.js';
import type { Cell, Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { adjustedOf } from './adjusted-p-values.js';
import { comparisonNotes } from './comparison-notes.js';
import { queryInWords } from './query-words.js';
import { rowSentence } from './row-sentence.js';
import { comparedCounts, ownCounts, rowStatus } from './row-status.js';

/** The comparison for a page: seven columns, intervals and what a row means in words. */
export function comparisonPageTable(comparison: Comparison, name: string, edition: Edition): Table {
  const adjusted = adjustedOf(comparison, edition);
  const { total } = comparison;
  return {
    name,
    caption: queryInWords(comparison.query, comparison.unit),
    columns: [
      { name: 'group', label: 'Group', kind: 'text' },
      { name: 'events', label: 'Events', kind: 'count' },
      { name: 'members', label: 'Members', kind: 'count' },
      { name: 'rate', label: 'Rate and 95% interval', kind: 'text' },
      { name: 'ratio', label: 'Ratio and 95% interval', kind: 'text' },
      { name: 'status', label: 'Status', kind: 'text' },
      { name: 'sentence', label: 'In words', kind: 'text' },
    ],
    rows: [
      ...comparison.rows.map((row): readonly Cell[] => [
        row.label,
        countCell(edition, row.events),
        countCell(edition, row.members),
        rateInWords(ownCounts(row), row.members.value, row.estimates.rate, edition),
        ratioInWords(row, edition),
        rowStatus(row, edition),
        rowSentence(row, comparison, adjusted.get(row.value) ?? null, edition),
      ]),
      [
        'Total',
        countCell(edition, total.events),
        countCell(edition, total.members),
        rateInWords([total.events, total.members], total.members.value, total.rate, edition),
        '[z]',
        '',
        '',
      ],
    ],
    notes: comparisonNotes(comparison, edition),
  };
}

function rateInWords(
  from: readonly Count[],
  members: number,
  rate: Estimate,
  edition: Edition,
): string {
  if (!edition.shows(...from)) return hiddenMark;
  if (members === 0) return '[z]';
  return members < fewestForRate ? '[u]' : between(rate, 'rate');
}

function ratioInWords(row: GroupRow, edition: Edition): string {
  if (!edition.shows(...comparedCounts(row))) return hiddenMark;
  if (row.role !== 'compared') return '[z]';
  return row.reliability === 'none' ? '[u]' : between(row.estimates.ratio, 'ratio');
}

function between({ value, low, high }: Estimate, kind: 'rate' | 'ratio'): string {
  const middle = value === null ? 'not estimable' : readableNumber(value, kind);
  if (low === null || high === null) return value === null ? '[z]' : middle;
  return `${middle} (${readableNumber(low, kind)} to ${readableNumber(high, kind)})`;
}
