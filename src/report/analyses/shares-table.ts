import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { ShareRow, Shares } from '../../disparity/shares.js';
import type { Cell, Table } from '../../format/table.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { peopleCells } from './per-thousand-cells.js';
import {
  benchmarkNotes,
  peopleCaption,
  peopleComparisonNotes,
  peopleMethodNotes,
  unknownEventsNote,
  whomInWords,
} from './per-thousand-words.js';
import { shareSentence } from './shares-sentence.js';
import { canTellShare, shareCounts, shareStatus } from './shares-status.js';

/** Share of events over share of people, and beside it the ratio of rates; one row a group. */
export function sharesTable(
  result: Shares,
  name: string,
  corrected: ReadonlyMap<PeopleRow, number>,
  edition: Edition,
): Table {
  const layout = layoutOf(result, corrected, edition);
  return {
    name,
    caption: peopleCaption(result.rates, 'share of the events against share of the'),
    columns: columnsOf(layout),
    rows: [...result.rows.map((row) => cellsOf(layout, row)), knownCells(result, layout, edition)],
    notes: sharesNotes(result, edition),
  };
}

function sharesNotes({ rates }: Shares, edition: Edition): readonly string[] {
  const { settings, query } = rates;
  return [
    `Unit: ${unitInWords(rates.unit)}.`,
    `Two different figures. Share against share: the group's share of the events of known groups over its share of the people; it says whether there are more of the group among the events than among the people, and cannot exceed one over its share of the people. Ratio of rates: the group's rate over that of ${whomInWords(query)}; it says how much likelier the event is for them. Against everyone else the first is always the nearer of the two to 1, the more so the larger the group.`,
    ...benchmarkNotes(rates.benchmark, rates.areasLeftOut),
    unknownEventsNote(rates, edition),
    ...(settings.inference === 'census'
      ? []
      : [
          "Limits of share against share: Wilson's for the share of the events, over the share of the people, which is taken as exact.",
        ]),
    ...peopleMethodNotes(rates),
    ...peopleComparisonNotes(rates),
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}

function layoutOf(
  result: Shares,
  corrected: ReadonlyMap<PeopleRow, number>,
  edition: Edition,
): readonly Placed<ShareRow>[] {
  const { compared } = peopleCells(edition);
  const { rates } = result;
  const shared =
    (figure: (row: ShareRow) => number | null) =>
    (row: ShareRow): Cell => {
      if (row.role === 'not-known') return '[z]';
      if (!edition.shows(...shareCounts(row, result))) return hiddenMark;
      return canTellShare(row, result) ? (figure(row) ?? '[z]') : '[u]';
    };
  const both = (
    name: string,
    label: string,
    kind: 'rate' | 'ratio',
    of: (row: ShareRow) => Estimate,
  ) => estimated<ShareRow>(name, label, kind, (key) => shared((row) => of(row)[key]));
  return [
    placed('group', 'Group', 'text', ({ label }) => label),
    placed('events', 'Events', 'count', ({ events }) =>
      events === null ? 0 : countCell(edition, events),
    ),
    ...both('share_of_events', 'Share of the events', 'rate', (row) => row.shareOfEvents),
    placed(
      'people',
      `People (${rates.benchmark.population})`,
      'count',
      ({ people }) => people ?? '[x]',
    ),
    placed('share_of_people', 'Share of the people', 'rate', (row) => row.shareOfPeople ?? '[z]'),
    ...both(
      'representation',
      'Share of events over share of people',
      'ratio',
      (row) => row.representation,
    ),
    ...estimated<ShareRow>(
      'ratio',
      `Ratio of rates to ${whomInWords(rates.query)}`,
      'ratio',
      (key) => compared((_, { ratio }) => ratio[key], [], ...(key === 'value' ? [1] : [])),
    ),
    placed(
      'p_value',
      'p-value of the ratio of rates',
      'p-value',
      compared((_, { pValue }) => pValue),
    ),
    placed(
      'p_adjusted',
      `p-value of the ratio of rates, corrected (${rates.settings.correction})`,
      'p-value',
      compared((row) => corrected.get(row) ?? null),
    ),
    placed('value_status', 'Status', 'text', (row) => shareStatus(row, result, edition)[0]),
    placed('note', 'Note', 'text', (row) => shareStatus(row, result, edition)[1]),
    placed('group_code', 'Code', 'text', ({ value }) => value),
    placed('role', 'Role', 'text', ({ role }) => role),
    placed('sentence', 'In words', 'text', (row) => shareSentence(row, result, corrected, edition)),
  ];
}

function knownCells(
  { rates }: Shares,
  layout: readonly Placed<ShareRow>[],
  edition: Edition,
): readonly Cell[] {
  const { events, people } = rates.known;
  const isShown = edition.shows(events);
  const cells: Readonly<Record<string, Cell>> = {
    group: 'All known groups',
    events: countCell(edition, events),
    share_of_events: isShown && events.value > 0 ? 1 : isShown ? '[z]' : hiddenMark,
    people,
    share_of_people: people > 0 ? 1 : '[z]',
    value_status: isShown ? '' : hiddenMark,
    note: '',
    group_code: '',
    role: 'known',
    sentence: '',
  };
  return layout.map(({ column }) => cells[column.name] ?? '[z]');
}
