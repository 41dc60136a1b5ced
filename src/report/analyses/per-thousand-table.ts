import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import type { PerThousand } from '../../disparity/per-thousand.js';
import type { Table } from '../../format/table.js';
import { unitInWords } from '../comparison/query-words.js';
import { peopleCells } from './per-thousand-cells.js';
import { knownCells, totalCells } from './per-thousand-totals.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { peopleSentence } from './per-thousand-sentence.js';
import { comparedCounts, correctedOf, peopleNote, peopleStatus } from './per-thousand-status.js';
import {
  benchmarkNotes,
  peopleCaption,
  peopleComparisonNotes,
  peopleMethodNotes,
  unknownEventsNote,
} from './per-thousand-words.js';

/** Events by group for every 1,000 people, one row a group, and one for all known and for all. */
export function perThousandTable(result: PerThousand, name: string, edition: Edition): Table {
  const layout = layoutOf(result, edition);
  return {
    name,
    caption: peopleCaption(result, 'events for every 1,000'),
    columns: columnsOf(layout),
    rows: [
      ...result.rows.map((row) => cellsOf(layout, row)),
      knownCells(result, layout, edition),
      totalCells(result, layout, edition),
    ],
    notes: perThousandNotes(result, edition),
  };
}

function perThousandNotes(result: PerThousand, edition: Edition): readonly string[] {
  const { benchmark, areasLeftOut, unit } = result;
  return [
    `Unit: ${unitInWords(unit)}.`,
    ...benchmarkNotes(benchmark, areasLeftOut),
    unknownEventsNote(result, edition),
    ...peopleMethodNotes(result),
    ...peopleComparisonNotes(result),
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}

function layoutOf(result: PerThousand, edition: Edition): readonly Placed<PeopleRow>[] {
  const corrected = correctedOf(result, edition);
  const { own, compared } = peopleCells(edition);
  const { settings, total, unknown, benchmark } = result;
  const unknownCounts = unknown === null ? [] : [unknown];
  return [
    placed('group', 'Group', 'text', ({ label }) => label),
    placed('events', 'Events', 'count', ({ events }) =>
      events === null ? 0 : countCell(edition, events),
    ),
    placed('people', `People (${benchmark.population})`, 'count', ({ people }) => people ?? '[x]'),
    ...estimated('rate_per_1000', 'Events per 1,000', 'number', (key) =>
      own(({ rate }) => rate[key]),
    ),
    ...estimated('ratio', 'Ratio of rates', 'ratio', (key) =>
      compared((_, { ratio }) => ratio[key], [], ...(key === 'value' ? [1] : [])),
    ),
    ...estimated('difference_per_1000', 'Difference per 1,000', 'number', (key) =>
      compared((_, { difference }) => difference[key], [], ...(key === 'value' ? [0] : [])),
    ),
    placed(
      'p_value',
      'p-value',
      'p-value',
      compared((_, { pValue }) => pValue),
    ),
    placed('value_status', 'Status', 'text', (row) => peopleStatus(row, edition)),
    placed('note', 'Note', 'text', (row) => peopleNote(row, result, edition)),
    placed(
      'p_adjusted',
      `p-value, corrected (${settings.correction})`,
      'p-value',
      compared((row) => corrected.get(row) ?? null),
    ),
    placed('share_of_events', 'Share of all events', 'rate', ({ events }) => {
      if (!edition.shows(...(events === null ? [total] : [events, total]))) return hiddenMark;
      return total.value === 0 ? '[z]' : (events?.value ?? 0) / total.value;
    }),
    placed(
      'worst_case_low',
      'Ratio, worst case of the unknown, lowest',
      'ratio',
      compared(({ worstCase }) => worstCase?.low ?? null, unknownCounts),
    ),
    placed(
      'worst_case_high',
      'Ratio, worst case of the unknown, highest',
      'ratio',
      compared(({ worstCase }) => worstCase?.high ?? null, unknownCounts),
    ),
    placed('group_code', 'Code', 'text', ({ value }) => value),
    placed('role', 'Role', 'text', ({ role }) => role),
    placed('method', 'Limits', 'text', (row) =>
      edition.shows(...comparedCounts(row)) ? (row.comparison ?? row).method : hiddenMark,
    ),
    placed('test', 'Test', 'text', (row) =>
      edition.shows(...comparedCounts(row)) ? (row.comparison?.test ?? '') : hiddenMark,
    ),
    placed('sentence', 'In words', 'text', (row) =>
      peopleSentence(row, result, corrected, edition),
    ),
  ];
}
