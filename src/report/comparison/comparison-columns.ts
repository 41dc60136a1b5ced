import type { Comparison, GroupRow } from '../../disparity/comparison.js';
import type { Count } from '../../disparity/count.js';
import { measureNames, measures, type MeasureName } from '../../disparity/measures/index.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { Cell, Column, ColumnKind } from '../../format/table.js';
import { ratioIntervals } from '../../disparity/choices.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { fewestForRate } from '../../disparity/reliability.js';
import { comparedCounts, isEmpty, ownCounts, rowNote, rowStatus } from './row-status.js';
import { rowSentence } from './row-sentence.js';

/** A column with what stands in it for each row. */
export interface Placed {
  readonly column: Column;
  readonly ofRow: (row: GroupRow) => Cell;
}

/** The measures before the p-value; any other of the registry comes after the fixed columns. */
const leading: readonly MeasureName[] = ['rate', 'ratio', 'difference'];

/** The columns of a comparison, in their order. */
export function comparisonColumns(
  comparison: Comparison,
  adjusted: ReadonlyMap<string, number>,
  edition: Edition,
): readonly Placed[] {
  const { total, settings, unknown } = comparison;
  const placed = (
    column: Column['name'],
    label: string,
    kind: ColumnKind,
    ofRow: Placed['ofRow'],
  ): Placed => ({ column: { name: column, label, kind }, ofRow });
  const own =
    (figure: (row: GroupRow) => number | null) =>
    (row: GroupRow): Cell => {
      if (!edition.shows(...ownCounts(row))) return hiddenMark;
      if (row.members.value === 0) return '[z]';
      return row.members.value < fewestForRate ? '[u]' : (figure(row) ?? '[z]');
    };
  const compared =
    (figure: (row: GroupRow) => number | null, further: readonly Count[] = []) =>
    (row: GroupRow): Cell => {
      if (!edition.shows(...comparedCounts(row), ...further)) return hiddenMark;
      if (row.role === 'reference') return figure(row) ?? '[z]';
      if (row.role === 'not-known' || isEmpty(row)) return '[z]';
      return row.reliability === 'none' ? '[u]' : (figure(row) ?? '[z]');
    };
  const estimated = (
    prefix: string,
    title: string,
    kind: ColumnKind,
    of: (row: GroupRow) => Estimate | null,
    wrap: typeof own,
    keys: readonly (keyof Estimate)[] = ['value', 'low', 'high'],
  ): readonly Placed[] =>
    keys.map((key) =>
      placed(
        key === 'value' ? prefix : `${prefix}_${key}`,
        key === 'value' ? title : `${title}, ${key === 'low' ? 'lower' : 'upper'} limit`,
        kind,
        wrap((row) => of(row)?.[key] ?? null),
      ),
    );
  const measured = (measure: MeasureName): readonly Placed[] => {
    const { title, kind, compares } = measures[measure];
    return estimated(
      measure,
      title,
      kind,
      ({ estimates }) => estimates[measure],
      compares ? compared : own,
    );
  };
  const share = (of: 'events' | 'members') => (row: GroupRow) =>
    !edition.shows(row[of], total[of])
      ? hiddenMark
      : total[of].value === 0
        ? '[z]'
        : row[of].value / total[of].value;
  const unknownCounts = unknown === null ? [] : [unknown.events, unknown.members];
  const beside = settings.besideScore;
  return [
    placed('group', 'Group', 'text', (row) => row.label),
    placed('events', 'Events', 'count', ({ events }) => countCell(edition, events)),
    placed('members', 'Members', 'count', ({ members }) => countCell(edition, members)),
    ...leading.flatMap(measured),
    placed(
      'p_value',
      'p-value',
      'p-value',
      compared(({ test }) => test?.pValue ?? null),
    ),
    placed('value_status', 'Status', 'text', (row) => rowStatus(row, edition)),
    placed('note', 'Note', 'text', (row) => rowNote(row, unknown, edition)),
    ...measureNames.filter((measure) => !leading.includes(measure)).flatMap(measured),
    ...(beside === null
      ? []
      : estimated(
          `ratio_${beside.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
          `Ratio of rates, ${ratioIntervals[beside].title}, for comparison only`,
          'ratio',
          ({ besideScore }) => besideScore,
          compared,
          ['low', 'high'],
        )),
    placed(
      'p_adjusted',
      `p-value, corrected (${settings.correction})`,
      'p-value',
      compared(({ value }) => adjusted.get(value) ?? null),
    ),
    placed('share_of_events', 'Share of all events', 'rate', share('events')),
    placed('share_of_members', 'Share of all members', 'rate', share('members')),
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
    placed(
      'detectable_ratio',
      'Detectable ratio, about',
      'ratio',
      compared(({ detectable }) => detectable?.high ?? null),
    ),
    placed('four_fifths', 'Four fifths', 'text', (row) =>
      edition.shows(...comparedCounts(row))
        ? row.reliability === 'none'
          ? ''
          : (row.fourFifths ?? '')
        : hiddenMark,
    ),
    placed('group_code', 'Code', 'text', ({ value }) => value),
    placed('role', 'Role', 'text', ({ role }) => role),
    placed('test', 'Test', 'text', (row) =>
      edition.shows(...comparedCounts(row)) ? (row.test?.test ?? '') : hiddenMark,
    ),
    placed('sentence', 'In words', 'text', (row) =>
      rowSentence(row, comparison, adjusted.get(row.value) ?? null, edition),
    ),
  ];
}
