import { readableNumber } from '../format/numbers.js';
import type { Cell, Table } from '../format/table.js';
import type { Comparison, GroupRow } from '../disparity/comparison.js';
import { comparisonCaption, comparisonNotes } from './comparison-words.js';

type AnyComparison = Comparison<number | null>;
type AnyRow = GroupRow<number | null>;

/** The comparison for a page: eight columns, intervals in words. */
export function comparisonPageTable(comparison: AnyComparison, name: string): Table {
  return {
    name,
    caption: comparisonCaption(comparison),
    columns: [
      { name: 'group', label: 'Group', kind: 'text' },
      { name: 'events', label: 'Events', kind: 'count' },
      { name: 'members', label: 'Members', kind: 'count' },
      { name: 'rate', label: 'Rate', kind: 'rate' },
      { name: 'rate_interval', label: '95% interval', kind: 'text' },
      { name: 'ratio', label: 'Ratio', kind: 'ratio' },
      { name: 'ratio_interval', label: '95% interval of the ratio', kind: 'text' },
      { name: 'note', label: 'Note', kind: 'text' },
    ],
    rows: [
      ...comparison.rows.map((row): readonly Cell[] => [
        row.label,
        row.events ?? row.hidden.row,
        row.members ?? row.hidden.row,
        row.estimates.rate.value ?? (row.hidden.row || '[z]'),
        interval(row, 'rate'),
        row.estimates.ratio.value ?? (row.hidden.comparison || '[z]'),
        interval(row, 'ratio'),
        [row.status, row.role === 'reference' ? 'reference group' : row.note]
          .filter((part) => part !== '' && part !== '[z]')
          .join(' '),
      ]),
      [
        'Total',
        comparison.total.events ?? '[c]',
        comparison.total.members ?? '[c]',
        comparison.total.rate.value ?? '[c]',
        between(comparison.total.rate.low, comparison.total.rate.high, 'rate', '[c]'),
        '[z]',
        '[z]',
        '',
      ],
    ],
    notes: comparisonNotes(comparison),
  };
}

function interval(row: AnyRow, measure: 'rate' | 'ratio'): string {
  const mark = (measure === 'rate' ? row.hidden.row : row.hidden.comparison) || '[z]';
  const { low, high } = row.estimates[measure];
  return between(low, high, measure, mark);
}

function between(
  low: number | null,
  high: number | null,
  kind: 'rate' | 'ratio',
  mark: string,
): string {
  if (low === null || high === null) return mark;
  return `${readableNumber(low, kind)} to ${readableNumber(high, kind)}`;
}
