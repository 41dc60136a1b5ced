import type { Standardisation } from '../../disparity/standardise.js';
import type { IndirectResult } from '../../disparity/standardised-indirect.js';
import type { StandardisedRow } from '../../disparity/standardised-row.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { Cell, Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { strataCaption } from './adjusted-notes.js';
import { standardisedNotes } from './standardised-notes.js';
import { standardisedSentence } from './standardised-sentence.js';
import {
  correctedOf,
  isEmpty,
  ownCounts,
  standardisedNote,
  standardisedStatus,
  tellsDirect,
  tellsIndirect,
} from './standardised-status.js';

/** Indirectly and directly standardised figures, one row a known group. */
export function standardisedTable(result: Standardisation, name: string, edition: Edition): Table {
  const layout = layoutOf(result, edition);
  return {
    name,
    caption: strataCaption(result, 'standardised for'),
    columns: columnsOf(layout),
    rows: result.rows.map((row) => cellsOf(layout, row)),
    notes: standardisedNotes(result),
  };
}

type CellOf = (row: StandardisedRow) => Cell;

function layoutOf(result: Standardisation, edition: Edition): readonly Placed<StandardisedRow>[] {
  const corrected = correctedOf(result, edition);
  const own =
    (figure: (row: StandardisedRow) => number | null): CellOf =>
    (row) => {
      if (!edition.shows(...ownCounts(row))) return hiddenMark;
      if (row.members.value === 0) return '[z]';
      return row.members.value < fewestForRate ? '[u]' : (figure(row) ?? '[z]');
    };
  const indirect =
    (figure: (indirect: IndirectResult, row: StandardisedRow) => number | null): CellOf =>
    (row) => {
      if (!tellsIndirect(row, edition)) return hiddenMark;
      if (row.indirect === null || isEmpty(row.indirect, row)) return '[z]';
      return row.indirect.reliability === 'none' ? '[u]' : (figure(row.indirect, row) ?? '[z]');
    };
  const direct =
    (figure: (row: StandardisedRow) => number | null): CellOf =>
    (row) => {
      if (!tellsDirect(row, edition)) return hiddenMark;
      if (row.members.value === 0) return '[z]';
      if (row.direct.withheld === 'fewer than 10 events') return '[u]';
      return row.direct.withheld === null ? (figure(row) ?? '[z]') : '[x]';
    };
  const count = (name: string, label: string, of: (one: IndirectResult) => number) =>
    placed(name, label, 'count', indirect(of));
  return [
    placed('group', 'Group', 'text', ({ label }) => label),
    placed('events', 'Events', 'count', ({ events }) => countCell(edition, events)),
    placed('members', 'Members', 'count', ({ members }) => countCell(edition, members)),
    ...estimated('rate', 'Rate', 'rate', (key) => own(({ rate }) => rate[key])),
    count('observed', 'Observed', ({ observed }) => observed),
    placed('expected', 'Expected', 'number', indirect(expectedOf)),
    ...estimated('ratio', 'Observed over expected', 'ratio', (key) =>
      indirect(({ ratio }) => ratio[key]),
    ),
    placed('p_value', 'p-value', 'p-value', indirect(pValueOf)),
    placed('value_status', 'Status', 'text', (row) => standardisedStatus(row, edition)),
    placed('note', 'Note', 'text', (row) => standardisedNote(row, edition)),
    placed(
      'p_adjusted',
      `p-value, corrected (${result.settings.correction})`,
      'p-value',
      indirect((_, row) => corrected.get(row) ?? null),
    ),
    count('left_out', 'Members left out', ({ leftOut }) => leftOut),
    ...estimated('direct_rate', 'Directly standardised rate', 'rate', (key) =>
      direct((row) => row.direct.rate[key]),
    ),
    placed('direct_coverage', 'Share of all in its strata', 'rate', (row) =>
      tellsDirect(row, edition) ? row.direct.coverage : hiddenMark,
    ),
    placed('group_code', 'Code', 'text', ({ value }) => value),
    placed('role', 'Role', 'text', ({ comparator }) =>
      comparator === null ? 'reference' : 'compared',
    ),
    placed('sentence', 'In words', 'text', (row) =>
      standardisedSentence(row, result, corrected, edition),
    ),
  ];
}

function expectedOf({ expected }: IndirectResult): number {
  return expected;
}

function pValueOf({ pValue }: IndirectResult): number | null {
  return pValue;
}
