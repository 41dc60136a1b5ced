import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import type { Cell, Table } from '../../format/table.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { areaSentence } from './indicators-sentence.js';
import type { ShownRanks } from './indicators-ranks.js';
import { acrossCaption, acrossNotes, hasRate, rateCounts } from './indicators-words.js';

/** Events and rate of each area or unit, with its place by either. */
export function indicatorsTable(
  result: Indicators,
  name: string,
  ranks: ShownRanks,
  edition: Edition,
): Table {
  const layout = layoutOf(result, ranks, edition);
  return {
    name,
    caption: acrossCaption(result, 'count and rate, with places by either'),
    columns: columnsOf(layout),
    rows: [...result.rows.map((row) => cellsOf(layout, row)), knownCells(result, layout, edition)],
    notes: [
      ...acrossNotes(result, edition),
      'Places: 1 for the highest; equal figures share the first of their places; among the rows whose figure is shown and known. A place by count says who has most to deal with, one by rate where it is commonest; where units are small, places by rate are mostly chance, and intervals that overlap are no order. The funnel is what to read for who stands out.',
    ],
  };
}

function layoutOf(
  result: Indicators,
  ranks: ShownRanks,
  edition: Edition,
): readonly Placed<IndicatorRow>[] {
  const { across, people, rateOf } = result;
  const rated =
    (key: 'value' | 'low' | 'high') =>
    (row: IndicatorRow): Cell => {
      if (!edition.shows(...rateCounts(row, result))) return hiddenMark;
      if (row.base === 0) return '[z]';
      return hasRate(row) ? (row.rate[key] ?? '[z]') : '[u]';
    };
  const place =
    (by: keyof ShownRanks, isShown: (row: IndicatorRow) => boolean, isTie: boolean) =>
    (row: IndicatorRow): Cell => {
      if (!isShown(row)) return hiddenMark;
      const rank = ranks[by].get(row);
      return rank === undefined ? '[z]' : isTie ? rank.tied : rank.place;
    };
  const countShown = ({ events }: IndicatorRow): boolean => edition.shows(events);
  const rateShown = (row: IndicatorRow): boolean => edition.shows(...rateCounts(row, result));
  return [
    placed('area', across.title, 'text', ({ label }) => label),
    placed('events', 'Events', 'count', ({ events }) => countCell(edition, events)),
    ...(people === null
      ? [
          placed<IndicatorRow>('members', 'Members', 'count', ({ members }) =>
            countCell(edition, members),
          ),
          ...estimated<IndicatorRow>('rate', 'Rate', 'rate', rated),
        ]
      : [
          placed<IndicatorRow>(
            'people',
            `People (${people.benchmark.population})`,
            'count',
            (row) => row.people ?? '[x]',
          ),
          ...estimated<IndicatorRow>('rate_per_1000', 'Events per 1,000', 'number', rated),
        ]),
    placed('rank_by_count', 'Place by count', 'count', place('byCount', countShown, false)),
    placed('ties_by_count', 'Others with this count', 'count', place('byCount', countShown, true)),
    placed('rank_by_rate', 'Place by rate', 'count', place('byRate', rateShown, false)),
    placed('ties_by_rate', 'Others with this rate', 'count', place('byRate', rateShown, true)),
    placed('value_status', 'Status', 'text', (row) => statusOf(row, result, edition)[0]),
    placed('note', 'Note', 'text', (row) => statusOf(row, result, edition)[1]),
    placed('area_code', 'Code', 'text', ({ value }) => value),
    placed('rate_of', 'Rate of', 'text', () =>
      rateOf === 'people' ? (people?.benchmark.population ?? '') : unitInWords(result.unit),
    ),
    placed('sentence', 'In words', 'text', (row) => areaSentence(row, result, ranks, edition)),
  ];
}

const fewestEvents = 10;
const fewestOfBase = 20;

function statusOf(
  row: IndicatorRow,
  result: Indicators,
  edition: Edition,
): readonly [string, string] {
  if (!edition.shows(...rateCounts(row, result))) return [hiddenMark, 'suppressed'];
  if (!row.known) return ['[z]', 'not ranked: not known'];
  if (row.base === 0) return ['[z]', 'nobody to give a rate of'];
  return row.events.value < fewestEvents || row.base < fewestOfBase
    ? ['[u]', 'few: the rate is rough']
    : ['', ''];
}

function knownCells(
  result: Indicators,
  layout: readonly Placed<IndicatorRow>[],
  edition: Edition,
): readonly Cell[] {
  const { known, overall, people, rateOf } = result;
  const isShown = edition.shows(...rateCounts(known, result));
  const stem = rateOf === 'people' ? 'rate_per_1000' : 'rate';
  const figure = (value: number | null): Cell => (isShown ? (value ?? '[z]') : hiddenMark);
  const cells: Readonly<Record<string, Cell>> = {
    area: 'All known',
    events: countCell(edition, known.events),
    ...(people === null
      ? { members: countCell(edition, known.members) }
      : { people: people.total }),
    [stem]: figure(overall.value),
    [`${stem}_low`]: figure(overall.low),
    [`${stem}_high`]: figure(overall.high),
    value_status: isShown ? '' : hiddenMark,
    note: '',
    area_code: '',
    rate_of: '',
    sentence: '',
  };
  return layout.map(({ column }) => cells[column.name] ?? '[z]');
}
