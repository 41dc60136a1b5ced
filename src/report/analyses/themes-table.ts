import type { ThemeChange } from '../../disparity/themes-change.js';
import type { ThemeRow, Themes } from '../../disparity/themes.js';
import type { Count } from '../../disparity/count.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { EventCounts } from '../../disparity/count-groups.js';
import type { Cell, Table } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { changeColumns } from './change-columns.js';
import { cellsOf, columnsOf, placed, type Placed } from './layout.js';
import { themesCaption, themesNotes } from './themes-notes.js';
import { changeCounts, rises, type ThemeMeasure } from './themes-order.js';
import { themeSentence } from './themes-sentence.js';

/** Each theme in the latest period against the earlier ones, in the order given. */
export function themesTable(
  themes: Themes,
  measure: ThemeMeasure,
  name: string,
  rows: readonly ThemeRow[],
  corrected: ReadonlyMap<ThemeRow, number>,
  edition: Edition,
): Table {
  const layout = layoutOf(themes, measure, corrected, edition);
  return {
    name,
    caption: themesCaption(themes, measure),
    columns: columnsOf(layout),
    rows: rows.map((row) => cellsOf(layout, row)),
    notes: themesNotes(themes, measure),
  };
}

function layoutOf(
  themes: Themes,
  measure: ThemeMeasure,
  corrected: ReadonlyMap<ThemeRow, number>,
  edition: Edition,
): readonly Placed<ThemeRow>[] {
  const counted =
    (of: (change: ThemeChange) => Count) =>
    ({ change }: ThemeRow): Cell => {
      if (change === null) return '[z]';
      const count = of(change);
      return edition.shows(count) ? count.value : hiddenMark;
    };
  const share =
    (side: 'latest' | 'earlier') =>
    ({ change }: ThemeRow): Cell =>
      change === null ? '[z]' : shareCell(change[side], edition);
  const changed =
    (figure: (change: ThemeChange, row: ThemeRow) => number | null) =>
    (row: ThemeRow): Cell => {
      const { change, known } = row;
      if (change === null) return '[z]';
      if (!edition.shows(...changeCounts(row))) return hiddenMark;
      if (!known) return '[z]';
      return change.reliability === 'none' ? '[u]' : (figure(change, row) ?? '[z]');
    };
  const ofAll = measure === 'shares';
  const [part, whole, figure] = ofAll
    ? ['Members', 'All members', 'Share']
    : ['Events', 'Members', 'Rate'];
  const sides = (['latest', 'earlier'] as const).flatMap((side): readonly Placed<ThemeRow>[] => [
    placed(
      `${side}_${ofAll ? 'members' : 'events'}`,
      `${part}, ${side}`,
      'count',
      counted((change) => change[side].events),
    ),
    placed(
      `${side}_${ofAll ? 'all' : 'members'}`,
      `${whole}, ${side}`,
      'count',
      counted((change) => change[side].members),
    ),
    placed(`${side}_${ofAll ? 'share' : 'rate'}`, `${figure}, ${side}`, 'rate', share(side)),
  ]);
  return [
    placed('theme', themes.across.title, 'text', ({ label }) => label),
    ...sides,
    ...changeColumns<ThemeRow>(
      changed,
      themes.settings.correction,
      changed((_, row) => corrected.get(row) ?? null),
    ),
    placed('rises', 'Rises beyond chance', 'text', (row) => {
      if (!edition.shows(...changeCounts(row))) return hiddenMark;
      return corrected.has(row) ? (rises(row, themes, corrected) ? 'yes' : 'no') : '[z]';
    }),
    placed('value_status', 'Status', 'text', (row) => statusOf(row, edition)[0]),
    placed('note', 'Note', 'text', (row) => statusOf(row, edition)[1]),
    placed('theme_code', 'Code', 'text', ({ value }) => value),
    placed('test', 'Test', 'text', (row) =>
      edition.shows(...changeCounts(row)) ? (row.change?.test ?? '') : hiddenMark,
    ),
    placed('sentence', 'In words', 'text', (row) =>
      themeSentence(row, themes, measure, corrected, edition),
    ),
  ];
}

function shareCell({ events, members }: EventCounts, edition: Edition): Cell {
  if (!edition.shows(events, members)) return hiddenMark;
  if (members.value === 0) return '[z]';
  return members.value < fewestForRate ? '[u]' : events.value / members.value;
}

function statusOf(row: ThemeRow, edition: Edition): readonly [string, string] {
  const { change, known } = row;
  if (change === null) return ['[z]', 'no two periods'];
  if (!edition.shows(...changeCounts(row))) return [hiddenMark, 'suppressed'];
  if (!known) return ['[z]', 'not tested: not known'];
  return change.reliability === 'fair' ? ['', ''] : ['[u]', 'too few to rely on'];
}
