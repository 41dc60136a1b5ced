import type { Timeliness } from '../../disparity/timeliness.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { MeanComparison, TimelinessRow } from '../../disparity/timeliness-row.js';
import type { Cell, Table } from '../../format/table.js';
import { groupingInWords, membersInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { timelinessNotes } from './timeliness-notes.js';
import { timelinessSentence } from './timeliness-sentence.js';
import {
  comparedMeans,
  hasMean,
  isEmpty,
  timelinessNote,
  timelinessStatus,
} from './timeliness-status.js';
import { againstInWords, whomInWords } from './words.js';

/** The mean days of each group, one row a group and a row of totals. */
export function timelinessTable(
  result: Timeliness,
  name: string,
  corrected: ReadonlyMap<TimelinessRow, number>,
  edition: Edition,
): Table {
  const layout = layoutOf(result, corrected, edition);
  return {
    name,
    caption: captionOf(result),
    columns: columnsOf(layout),
    rows: [...result.rows.map((row) => cellsOf(layout, row)), totalCells(result, layout, edition)],
    notes: timelinessNotes(result, edition),
  };
}

/** "Mean days from date recorded to date finalised, by Officer ethnicity (group), scheme 18+1; ...". */
function captionOf({ query, unit, spanTitle }: Timeliness): string {
  const against =
    query.reference.kind === 'all'
      ? 'each group against all known groups together'
      : againstInWords(query);
  return `Mean days from ${spanTitle}, by ${groupingInWords(query)}; among ${membersInWords(query, unit)}; ${against}`;
}

function layoutOf(
  result: Timeliness,
  corrected: ReadonlyMap<TimelinessRow, number>,
  edition: Edition,
): readonly Placed<TimelinessRow>[] {
  const than =
    result.query.reference.kind === 'all' ? 'all known groups' : whomInWords(result.query);
  const own =
    (figure: (row: TimelinessRow) => number | null | undefined) =>
    (row: TimelinessRow): Cell => {
      if (!edition.averages(row.mean)) return hiddenMark;
      if (row.mean.measured.length === 0) return '[z]';
      return hasMean(row) ? (figure(row) ?? '[z]') : '[u]';
    };
  const compared =
    (
      figure: (comparison: MeanComparison, row: TimelinessRow) => number | null,
      ofReference?: number,
    ) =>
    (row: TimelinessRow): Cell => {
      if (!edition.averages(...comparedMeans(row))) return hiddenMark;
      if (row.comparison === null) {
        return row.role === 'reference' ? (ofReference ?? '[z]') : '[z]';
      }
      if (isEmpty(row)) return '[z]';
      return row.reliability === 'none' ? '[u]' : (figure(row.comparison, row) ?? '[z]');
    };
  return [
    placed('group', 'Group', 'text', ({ label }) => label),
    placed('members', 'Members', 'count', ({ mean }) => countCell(edition, mean.members)),
    ...(edition.name === 'restricted'
      ? [
          placed<TimelinessRow>(
            'counted',
            'Whose days are counted',
            'count',
            ({ mean }) => mean.count.value,
          ),
        ]
      : []),
    ...estimated<TimelinessRow>('mean', 'Mean days', 'days', (key) =>
      own(({ estimate }) => estimate[key]),
    ),
    ...estimated<TimelinessRow>('difference', `Days longer than ${than}`, 'days', (key) =>
      compared(({ difference }) => difference[key], ...(key === 'value' ? [0] : [])),
    ),
    placed(
      'p_value',
      'p-value of the difference',
      'p-value',
      compared(({ pValue }) => pValue),
    ),
    placed(
      'p_adjusted',
      `p-value, corrected (${result.settings.correction})`,
      'p-value',
      compared((_, row) => corrected.get(row) ?? null),
    ),
    ...(edition.name === 'restricted'
      ? [
          placed(
            'lower_quartile',
            'Lower quartile',
            'days',
            own(({ spread }) => spread?.lowerQuartile),
          ),
          ...estimated<TimelinessRow>('median', 'Median days', 'days', (key) =>
            own(({ spread }) => spread?.median[key]),
          ),
          placed(
            'upper_quartile',
            'Upper quartile',
            'days',
            own(({ spread }) => spread?.upperQuartile),
          ),
        ]
      : []),
    placed('value_status', 'Status', 'text', (row) => timelinessStatus(row, edition)),
    placed('note', 'Note', 'text', (row) => timelinessNote(row, edition)),
    placed('group_code', 'Code', 'text', ({ value }) => value),
    placed('role', 'Role', 'text', ({ role }) => role),
    placed('sentence', 'In words', 'text', (row) =>
      timelinessSentence(row, result, corrected, edition),
    ),
  ];
}

function totalCells(
  { total }: Timeliness,
  layout: readonly Placed<TimelinessRow>[],
  edition: Edition,
): readonly Cell[] {
  const isShown = edition.averages(total.mean);
  const own = (figure: number | null | undefined): Cell => {
    if (!isShown) return hiddenMark;
    return hasMean(total) ? (figure ?? '[z]') : '[u]';
  };
  const ofMedian = (key: keyof Estimate): Cell => own(total.spread?.median[key]);
  const cells: Readonly<Record<string, Cell>> = {
    group: 'Total',
    members: countCell(edition, total.mean.members),
    counted: countCell(edition, total.mean.count),
    mean: own(total.estimate.value),
    mean_low: own(total.estimate.low),
    mean_high: own(total.estimate.high),
    lower_quartile: own(total.spread?.lowerQuartile),
    median: ofMedian('value'),
    median_low: ofMedian('low'),
    median_high: ofMedian('high'),
    upper_quartile: own(total.spread?.upperQuartile),
    value_status: isShown ? '[z]' : hiddenMark,
    note: 'all groups, known or not',
    group_code: '',
    role: 'total',
    sentence: '',
  };
  return layout.map(({ column }) => cells[column.name] ?? '[z]');
}
