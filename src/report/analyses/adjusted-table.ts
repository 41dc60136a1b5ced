import type { Adjustment } from '../../disparity/adjust.js';
import type { AdjustedRow, StratumOfRow } from '../../disparity/adjusted-row.js';
import type { Cell, Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { adjustedNotes, strataCaption } from './adjusted-notes.js';
import { adjustedSentence, alarmInWords } from './adjusted-sentence.js';
import {
  adjustedNote,
  adjustedStatus,
  correctedOf,
  crudeCounts,
  isEmpty,
  tellsAdjusted,
} from './adjusted-status.js';

/** Crude beside adjusted figures, one row a group that is compared. */
export function adjustedTable(result: Adjustment, name: string, edition: Edition): Table {
  const layout = layoutOf(result, edition);
  return {
    name,
    caption: strataCaption(result, 'adjusted for'),
    columns: columnsOf(layout),
    rows: result.rows.map((row) => cellsOf(layout, row)),
    notes: adjustedNotes(result),
  };
}

type Figure = (row: AdjustedRow) => number | string | null;

type CellOf = (row: AdjustedRow) => Cell;

function layoutOf(result: Adjustment, edition: Edition): readonly Placed<AdjustedRow>[] {
  const corrected = correctedOf(result, edition);
  const where =
    (isSaid: (row: AdjustedRow) => boolean, reliability: 'crudeReliability' | 'reliability') =>
    (figure: Figure): CellOf =>
    (row) => {
      if (!isSaid(row)) return hiddenMark;
      if (isEmpty(row)) return '[z]';
      return row[reliability] === 'none' ? '[u]' : (figure(row) ?? '[z]');
    };
  const crude = where((row) => edition.shows(...crudeCounts(row)), 'crudeReliability');
  const adjusted = where((row) => tellsAdjusted(row, edition), 'reliability');
  const strata = (
    name: string,
    label: string,
    of: (row: AdjustedRow) => number,
  ): Placed<AdjustedRow> =>
    placed(name, label, 'count', (row) => (tellsAdjusted(row, edition) ? of(row) : hiddenMark));
  return [
    placed('group', 'Group', 'text', ({ label }) => label),
    placed('events', 'Events', 'count', ({ events }) => countCell(edition, events)),
    placed('members', 'Members', 'count', ({ members }) => countCell(edition, members)),
    ...estimated('crude_ratio', 'Crude ratio of rates', 'ratio', (key) =>
      crude((row) => row.crude[key]),
    ),
    ...estimated('ratio', 'Adjusted ratio of rates', 'ratio', (key) =>
      adjusted((row) => row.ratio[key]),
    ),
    ...estimated('difference', 'Adjusted difference of rates', 'difference', (key) =>
      adjusted((row) => row.difference[key]),
    ),
    ...estimated('odds_ratio', 'Adjusted odds ratio', 'ratio', (key) =>
      adjusted((row) => row.oddsRatio[key]),
    ),
    placed(
      'p_value',
      'p-value',
      'p-value',
      adjusted(({ test }) => test?.pValue ?? null),
    ),
    placed('alarm', 'Alarm', 'text', adjusted(alarmInWords)),
    placed('value_status', 'Status', 'text', (row) => adjustedStatus(row, edition)),
    placed('note', 'Note', 'text', (row) => adjustedNote(row, edition)),
    placed(
      'p_adjusted',
      `p-value, corrected (${result.settings.correction})`,
      'p-value',
      adjusted((row) => corrected.get(row) ?? null),
    ),
    placed(
      'test',
      'Test',
      'text',
      adjusted(({ test }) => test?.test ?? ''),
    ),
    placed(
      'statistic',
      'Test statistic',
      'number',
      adjusted(({ test }) => test?.statistic ?? null),
    ),
    placed(
      'homogeneity',
      'Agreement of strata, statistic',
      'number',
      adjusted(({ homogeneity }) => homogeneity?.statistic ?? null),
    ),
    placed(
      'homogeneity_degrees',
      'Agreement of strata, degrees of freedom',
      'count',
      adjusted(({ homogeneity }) => homogeneity?.degrees ?? null),
    ),
    placed(
      'homogeneity_p_value',
      'Agreement of strata, p-value',
      'p-value',
      adjusted(({ homogeneity }) => homogeneity?.pValue ?? null),
    ),
    strata('strata_used', 'Strata used', (row) => row.strata.length - dropped(row).length),
    strata('strata_dropped', 'Strata dropped', (row) => dropped(row).length),
    strata('dropped_members', 'Dropped members', (row) =>
      sumOf(dropped(row), (stratum) => stratum.members.value),
    ),
    strata('dropped_comparators', 'Dropped of those held against', (row) =>
      sumOf(dropped(row), (stratum) => stratum.comparator.members.value),
    ),
    placed('dropped', 'Dropped, and why', 'text', (row) =>
      tellsAdjusted(row, edition) ? droppedInWords(row) : hiddenMark,
    ),
    placed('group_code', 'Code', 'text', ({ value }) => value),
    placed('sentence', 'In words', 'text', (row) =>
      adjustedSentence(row, result, corrected, edition),
    ),
  ];
}

function dropped({ strata }: AdjustedRow): readonly StratumOfRow[] {
  return strata.filter((stratum) => stratum.dropped !== null);
}

function sumOf(strata: readonly StratumOfRow[], of: (stratum: StratumOfRow) => number): number {
  return strata.reduce((sum, stratum) => sum + of(stratum), 0);
}

/** "Detectives, 2024: no events", at most six of them. */
function droppedInWords(row: AdjustedRow): string {
  const all = dropped(row).map(
    ({ stratum, dropped: reason }) =>
      `${stratum.values.map(({ label }) => label).join(', ')}: ${reason ?? ''}`,
  );
  const more = all.length - 6;
  return [...all.slice(0, 6), ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}
