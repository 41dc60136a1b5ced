import type { Trend } from '../../disparity/trend.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { Cell, Column, ColumnKind, Table } from '../../format/table.js';
import { eventInWords, membersInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { limitCounts, limitSentences, processSignalsAt, signalsAt } from './trend-limits-words.js';

/** The rate of everybody in each period with its limits and signals. */
export function trendLimitsTable(trend: Trend, name: string, edition: Edition): Table {
  const { query, unit, over, periods } = trend;
  const column = (machine: string, label: string, kind: ColumnKind): Column => ({
    name: machine,
    label,
    kind,
  });
  return {
    name,
    caption: `${eventInWords(query)}; among ${membersInWords(query, unit)}, everybody; limits of routine variation over ${over.title}`,
    columns: [
      column('period', over.title, 'text'),
      column('events', 'Events', 'count'),
      column('members', 'Members', 'count'),
      column('rate', 'Rate', 'rate'),
      column('centre', 'Centre', 'rate'),
      column('limit_low', "Lower limit, p' chart", 'rate'),
      column('limit_high', "Upper limit, p' chart", 'rate'),
      column('binomial_low', 'Lower limit of chance alone, p chart', 'rate'),
      column('binomial_high', 'Upper limit of chance alone, p chart', 'rate'),
      column('signal', 'Signal', 'text'),
      column('xmr_centre', 'Centre, XmR chart', 'rate'),
      column('xmr_low', 'Lower limit, XmR chart', 'rate'),
      column('xmr_high', 'Upper limit, XmR chart', 'rate'),
      column('xmr_signal', 'Signal, XmR chart', 'text'),
      column('value_status', 'Status', 'text'),
      column('note', 'Note', 'text'),
    ],
    rows: periods.map((_, place) => rowAt(place, trend, edition)),
    notes: [
      "The p' chart of Laney takes each period by its number of members and widens the limits of chance alone by how much the rates vary from period to period; it is the one to go by. The XmR chart takes all periods as figures of equal standing.",
      'A signal says that something more than routine variation is at work, not what.',
      ...limitSentences(trend, edition),
    ],
  };
}

function rowAt(place: number, trend: Trend, edition: Edition): readonly Cell[] {
  const { periods, limits, series } = trend;
  const counts = series[0]?.points[place];
  const shown = edition.shows(...limitCounts(trend));
  const limit = (value: number | undefined): Cell => (shown ? (value ?? '[z]') : hiddenMark);
  const words = (values: readonly string[]): string => (shown ? values.join('; ') : hiddenMark);
  const point = limits?.proportions.points[place] ?? null;
  const figure = limits?.places.indexOf(place) ?? -1;
  const process = figure === -1 ? undefined : limits?.process;
  const few = shown && counts !== undefined && counts.members.value < fewestForRate;
  const rate = (): Cell => {
    if (counts === undefined || !edition.shows(counts.events, counts.members)) return hiddenMark;
    if (counts.members.value === 0) return '[z]';
    return counts.members.value < fewestForRate
      ? '[u]'
      : counts.events.value / counts.members.value;
  };
  return [
    periods[place]?.label ?? '',
    counts === undefined ? '[z]' : countCell(edition, counts.events),
    counts === undefined ? '[z]' : countCell(edition, counts.members),
    rate(),
    limit(limits?.proportions.centre),
    limit(point?.limits.low),
    limit(point?.limits.high),
    limit(point?.binomialLimits.low),
    limit(point?.binomialLimits.high),
    words(limits === null ? [] : signalsAt(limits, place).map(({ text }) => text)),
    limit(process?.centre),
    limit(process?.low),
    limit(process?.high),
    words(limits === null || figure === -1 ? [] : processSignalsAt(limits, figure)),
    shown ? (few ? '[u]' : '') : hiddenMark,
    shown ? (few ? 'few members' : '') : 'suppressed',
  ];
}
