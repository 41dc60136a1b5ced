import type { Intersection } from '../../disparity/intersect.js';
import type { PairComparison, PairRow } from '../../disparity/intersect-row.js';
import type { EventCounts } from '../../disparity/count-groups.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { Cell, Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { listInWords } from './words.js';
import { pairSentence } from './intersections-sentence.js';
import {
  comparedCounts,
  correctedOf,
  isEmpty,
  ownCounts,
  pairNote,
  pairStatus,
} from './intersections-status.js';
import { pairInWords, pairNotes, pairsInWords } from './intersections-words.js';

/** Outcomes by pairs as a table: one row a pair, and one for all together. */
export function intersectionsTable(result: Intersection, name: string, edition: Edition): Table {
  const layout = layoutOf(result, edition);
  return {
    name,
    caption: pairsInWords(result),
    columns: columnsOf(layout),
    rows: [
      ...result.rows.map((row) => cellsOf(layout, row)),
      ...(result.rows.some(({ isReference }) => isReference)
        ? []
        : [togetherCells('All known pairs', 'known', result.known, layout, edition)]),
      togetherCells('Total', 'total', result.total, layout, edition),
    ],
    notes: pairNotes(result),
  };
}

function layoutOf(result: Intersection, edition: Edition): readonly Placed<PairRow>[] {
  const corrected = correctedOf(result, edition);
  const own =
    (figure: (row: PairRow) => number | null) =>
    (row: PairRow): Cell => {
      if (!edition.shows(...ownCounts(row))) return hiddenMark;
      if (row.members.value === 0) return '[z]';
      return row.members.value < fewestForRate ? '[u]' : (figure(row) ?? '[z]');
    };
  const compared =
    (
      figure: (comparison: PairComparison, row: PairRow) => number | null,
      ofReference: number | null = null,
    ) =>
    (row: PairRow): Cell => {
      if (!edition.shows(...comparedCounts(row))) return hiddenMark;
      if (row.comparison === null) return row.isReference ? (ofReference ?? '[z]') : '[z]';
      if (isEmpty(row)) return '[z]';
      return row.reliability === 'none' ? '[u]' : (figure(row.comparison, row) ?? '[z]');
    };
  const { second, query, settings } = result;
  return [
    placed('pair', 'Pair', 'text', (row) => pairInWords(row, result)),
    placed('group', query.group.title, 'text', ({ group }) => group.label),
    placed('second', second.title, 'text', secondInWords),
    placed('events', 'Events', 'count', ({ events }) => countCell(edition, events)),
    placed('members', 'Members', 'count', ({ members }) => countCell(edition, members)),
    ...estimated('rate', 'Rate', 'rate', (key) => own(({ rate }) => rate[key])),
    ...estimated('ratio', 'Ratio of rates', 'ratio', (key) =>
      compared(({ ratio }) => ratio[key], key === 'value' ? 1 : null),
    ),
    ...estimated('difference', 'Difference of rates', 'difference', (key) =>
      compared(({ difference }) => difference[key], key === 'value' ? 0 : null),
    ),
    placed(
      'p_value',
      'p-value',
      'p-value',
      compared(({ test }) => test?.pValue ?? null),
    ),
    placed('value_status', 'Status', 'text', (row) => pairStatus(row, edition)),
    placed('note', 'Note', 'text', (row) => pairNote(row, edition)),
    placed(
      'p_adjusted',
      `p-value, corrected (${settings.correction})`,
      'p-value',
      compared((_, row) => corrected.get(row) ?? null),
    ),
    placed(
      'detectable_ratio',
      'Detectable ratio, about',
      'ratio',
      compared(({ detectable }) => detectable?.high ?? null),
    ),
    placed('kind', 'Kind', 'text', ({ kind }) => kind),
    placed('role', 'Role', 'text', ({ role }) => role),
    placed('sentence', 'In words', 'text', (row) => pairSentence(row, result, corrected, edition)),
  ];
}

function secondInWords({ kind, second }: PairRow): string {
  return kind === 'group-not-known'
    ? 'any'
    : listInWords(
        second.map(({ label }) => label),
        'or',
      );
}

function togetherCells(
  title: string,
  role: string,
  { events, members }: EventCounts,
  layout: readonly Placed<PairRow>[],
  edition: Edition,
): readonly Cell[] {
  const isShown = edition.shows(events, members);
  const ofMembers = members.value === 0 ? '[z]' : events.value / members.value;
  const figures: Readonly<Record<string, Cell>> = {
    pair: title,
    group: '',
    second: '',
    events: countCell(edition, events),
    members: countCell(edition, members),
    rate: isShown ? ofMembers : hiddenMark,
    value_status: isShown ? '[z]' : hiddenMark,
    note: role === 'known' ? 'both values known' : 'all pairs, known or not',
    kind: '',
    role,
    sentence: '',
  };
  return layout.map(({ column }) => figures[column.name] ?? '[z]');
}
