import { fewestForRate } from '../../disparity/reliability.js';
import type { Trend, TrendSeries } from '../../disparity/trend.js';
import type { Cell, Column, ColumnKind, Table } from '../../format/table.js';
import { queryInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { periodNotes, testNotes } from './trend-notes.js';
import {
  adjustedTrends,
  departureOf,
  membersOf,
  ratioCounts,
  seriesCounts,
  seriesSentence,
} from './trend-words.js';

/** Every series: whether it rises or falls, and whether its ratio to the reference changes. */
export function trendTestsTable(trend: Trend, name: string, edition: Edition): Table {
  const adjusted = adjustedTrends(trend, edition);
  const layout = layoutOf(trend, adjusted, edition);
  return {
    name,
    caption: `${queryInWords(trend.query, trend.unit)}; trend over ${trend.over.title}`,
    columns: layout.map(({ column }) => column),
    rows: trend.series.map((series) => layout.map(({ ofSeries }) => ofSeries(series))),
    notes: [...periodNotes(trend, edition), ...testNotes(trend, edition)],
  };
}

interface Placed {
  readonly column: Column;
  readonly ofSeries: (series: TrendSeries) => Cell;
}

function layoutOf(
  trend: Trend,
  adjusted: ReadonlyMap<TrendSeries, number>,
  edition: Edition,
): readonly Placed[] {
  const placed = (
    name: string,
    label: string,
    kind: ColumnKind,
    ofSeries: Placed['ofSeries'],
  ): Placed => ({ column: { name, label, kind }, ofSeries });
  const figure =
    (of: (series: TrendSeries) => Cell | undefined) =>
    (series: TrendSeries): Cell => {
      if (!edition.shows(...seriesCounts(series))) return hiddenMark;
      return membersOf(series) < fewestForRate ? '[u]' : (of(series) ?? '[z]');
    };
  const departure = (key: 'statistic' | 'degrees' | 'pValue'): Placed['ofSeries'] =>
    figure(({ test }) => (test === null ? null : departureOf(test)?.[key]));
  const ratio =
    (of: (series: NonNullable<TrendSeries['ratio']>) => number | null | undefined) =>
    (series: TrendSeries): Cell => {
      if (series.ratio === null) return '[z]';
      if (!edition.shows(...ratioCounts(series))) return hiddenMark;
      return membersOf(series) < fewestForRate ? '[u]' : (of(series.ratio) ?? '[z]');
    };
  const rateAt =
    (place: number) =>
    (series: TrendSeries): Cell => {
      const point = series.points.at(place);
      if (point === undefined) return '[z]';
      if (!edition.shows(point.events, point.members)) return hiddenMark;
      if (point.members.value === 0) return '[z]';
      return point.members.value < fewestForRate ? '[u]' : point.events.value / point.members.value;
    };
  const { correction } = trend.settings;
  return [
    placed('group', 'Group', 'text', ({ label }) => label),
    placed('rate_first', 'Rate in the first period', 'rate', rateAt(0)),
    placed('rate_last', 'Rate in the last period', 'rate', rateAt(-1)),
    placed(
      'slope',
      'Change a period',
      'difference',
      figure(({ test }) => test?.slope),
    ),
    placed(
      'z',
      'z of the trend',
      'number',
      figure(({ test }) => test?.z),
    ),
    placed(
      'p_value',
      'p-value of the trend',
      'p-value',
      figure(({ test }) => (test === null ? null : (test.pValue ?? '[u]'))),
    ),
    placed(
      'p_adjusted',
      `p-value of the trend, corrected (${correction})`,
      'p-value',
      figure((series) => adjusted.get(series)),
    ),
    placed(
      'departure_chi_square',
      'Departure from a steady trend, chi-square',
      'number',
      departure('statistic'),
    ),
    placed('departure_degrees', 'Departure, degrees of freedom', 'count', departure('degrees')),
    placed('departure_p_value', 'Departure, p-value', 'p-value', departure('pValue')),
    placed(
      'ratio',
      'Ratio within periods',
      'ratio',
      ratio(({ pooled }) => pooled.value),
    ),
    placed(
      'ratio_low',
      'Ratio within periods, lower limit',
      'ratio',
      ratio(({ pooled }) => pooled.low),
    ),
    placed(
      'ratio_high',
      'Ratio within periods, upper limit',
      'ratio',
      ratio(({ pooled }) => pooled.high),
    ),
    placed(
      'homogeneity_chi_square',
      'Odds ratios alike in all periods, chi-square',
      'number',
      ratio(({ homogeneity }) => homogeneity?.statistic),
    ),
    placed(
      'homogeneity_degrees',
      'Alike in all periods, degrees of freedom',
      'count',
      ratio(({ homogeneity }) => homogeneity?.degrees),
    ),
    placed(
      'homogeneity_p_value',
      'Alike in all periods, p-value',
      'p-value',
      ratio(({ homogeneity }) => homogeneity?.pValue),
    ),
    placed('value_status', 'Status', 'text', (series) => statusOf(series, edition)[0]),
    placed('note', 'Note', 'text', (series) => statusOf(series, edition)[1]),
    placed('group_code', 'Code', 'text', ({ value }) => value),
    placed('role', 'Role', 'text', ({ role }) => role),
    placed('test', 'Test', 'text', (series) =>
      edition.shows(...seriesCounts(series)) ? (series.test?.test ?? '') : hiddenMark,
    ),
    placed('sentence', 'In words', 'text', (series) =>
      seriesSentence(series, trend, adjusted.get(series) ?? null, edition),
    ),
  ];
}

const fewestMembers = 20;
const fewestEvents = 10;

function statusOf(series: TrendSeries, edition: Edition): readonly [string, string] {
  if (!edition.shows(...seriesCounts(series))) return [hiddenMark, 'suppressed'];
  if (!edition.shows(...ratioCounts(series))) return [hiddenMark, 'comparison suppressed'];
  if (series.role === 'not-known') return ['[z]', 'not tested: not known'];
  const events = series.points.reduce((sum, point) => sum + point.events.value, 0);
  return membersOf(series) < fewestMembers || events < fewestEvents
    ? ['[u]', 'too few to tell a trend']
    : ['', ''];
}
