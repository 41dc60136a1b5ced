import type { PackSeries } from '../../disparity/pack-trend-family.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { PackTrend } from '../../disparity/pack-trend.js';
import type { PackPeriod } from '../../disparity/pack-trend-periods.js';
import type { Cell, Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { hiddenMark } from '../shown.js';
import { limitInWords } from './trend-points.js';
import { periodNotes } from './trend-notes.js';

/** Every rate and theme in every period, with its limits of routine variation. */
export function seriesTable(trend: PackTrend): Table {
  const all = [
    ...(trend.themes?.series ?? []).map((series) => ({ of: 'theme', series })),
    ...trend.rates.series.map((series) => ({ of: 'rate', series })),
  ];
  return {
    name: `${trend.audit}-trend-series`,
    caption: 'Every theme and every rate in every period, with limits of routine variation',
    columns: columnsOf(seriesLayout),
    rows: all.flatMap(({ of, series }) =>
      trend.periods.map((period, place) => cellsOf(seriesLayout, { of, series, period, place })),
    ),
    notes: [
      'Limits “the series”: Laney’s p′ chart, from eight periods on. Limits “the other periods”: foretold for each from all others, by chance alone.',
      ...periodNotes(trend),
    ],
  };
}

interface SeriesRow {
  readonly of: string;
  readonly series: PackSeries;
  readonly period: PackPeriod;
  readonly place: number;
}

const seriesLayout: readonly Placed<SeriesRow>[] = [
  placed('of', 'Of', 'text', ({ of }) => of),
  placed('name', 'Theme or rate', 'text', ({ series }) => series.label),
  placed('code', 'Code', 'text', ({ series }) => series.key),
  placed('period', 'Period', 'text', ({ period }) => period.label),
  placed('from', 'From', 'text', ({ period }) => period.from),
  placed('to', 'To', 'text', ({ period }) => period.to),
  placed('events', 'Events', 'count', (row) => countCell(row, 'events')),
  placed('members', 'Members', 'count', (row) => countCell(row, 'members')),
  placed('rate', 'Rate', 'rate', (row) => {
    const [events, members] = [countCell(row, 'events'), countCell(row, 'members')];
    if (typeof events !== 'number' || typeof members !== 'number') return events;
    return members < fewestForRate ? '[u]' : events / members;
  }),
  placed('centre', 'Centre', 'rate', (row) => limitCell(row, 'centre')),
  placed('limit_low', 'Lower limit', 'rate', (row) => limitCell(row, 'low')),
  placed('limit_high', 'Upper limit', 'rate', (row) => limitCell(row, 'high')),
  placed('limits_from', 'Limits from', 'text', ({ series }) => series.limits?.from ?? ''),
  placed('signal', 'Signal', 'text', ({ series, place }) =>
    limitInWords(series.limits?.points[place]?.signal ?? null),
  ),
  placed('value_status', 'Status', 'text', (row) => statusOf(row)),
];

function countCell({ series, place }: SeriesRow, which: 'events' | 'members'): Cell {
  const point = series.points[place];
  if (point === undefined || point.state === 'not published') return '[z]';
  return point[which] ?? hiddenMark;
}

function limitCell(row: SeriesRow, which: 'centre' | 'low' | 'high'): Cell {
  const limit = row.series.limits?.points[row.place]?.[which];
  return limit ?? (countCell(row, 'events') === hiddenMark ? hiddenMark : '[z]');
}

function statusOf(row: SeriesRow): string {
  const [events, members] = [countCell(row, 'events'), countCell(row, 'members')];
  if (typeof events === 'string') return events;
  return typeof members === 'number' && members < fewestForRate ? '[u]' : '';
}

/** Cases, cases a day and mean days of every period. */
export function overallTable(trend: PackTrend): Table {
  const { cases, days } = trend;
  const cell = (value: number | null | undefined): Cell => value ?? hiddenMark;
  const layout: readonly Placed<number>[] = [
    placed('period', 'Period', 'text', (place) => trend.periods[place]?.label ?? ''),
    placed('from', 'From', 'text', (place) => trend.periods[place]?.from ?? ''),
    placed('to', 'To', 'text', (place) => trend.periods[place]?.to ?? ''),
    placed('days_in_period', 'Days', 'count', (place) => trend.periods[place]?.days ?? null),
    placed('cases', 'Cases', 'count', (place) => cell(cases.cases[place])),
    placed('cases_a_day', 'Cases a day', 'number', (place) => cell(cases.points[place])),
    ...(days === null
      ? []
      : [
          placed<number>('mean_days', days.title, 'days', (place) => cell(days.points[place])),
          placed<number>('mean_days_of', 'Cases of that mean', 'count', (place) =>
            cell(days.cases[place]),
          ),
        ]),
    placed('value_status', 'Status', 'text', (place) => {
      const shown = [cases.cases, ...(days === null ? [] : [days.points, days.cases])];
      return shown.some((values) => (values[place] ?? null) === null) ? hiddenMark : '';
    }),
  ];
  return {
    name: `${trend.audit}-trend-overall`,
    caption: 'Cases and days, period by period',
    columns: columnsOf(layout),
    rows: trend.periods.map((_, place) => cellsOf(layout, place)),
    notes: [
      'Not tested: how many cases are finalised depends on staff and backlog as much as on what happens, and a mean alone does not say how far cases lie apart.',
      ...periodNotes(trend),
    ],
  };
}
