import type { Trend, TrendSeries } from '../../disparity/trend.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { MultiplesChart, MultiplesPoint } from '../../format/charts/multiples-chart.js';
import { eventInWords, membersInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { limitCounts, limitSentences, signalsAt } from './trend-limits-words.js';
import { adjustedTrends, seriesSentence } from './trend-words.js';

/** A panel for everybody with its limits, then one a group, those with a trend first. */
export function trendChart(trend: Trend, edition: Edition): MultiplesChart {
  const { query, unit, over, periods, settings } = trend;
  const adjusted = adjustedTrends(trend, edition);
  const isApart = (series: TrendSeries): boolean =>
    (adjusted.get(series) ?? 1) < 1 - settings.level;
  const [everybody, ...groups] = trend.series;
  const ordered = [
    ...(everybody === undefined ? [] : [everybody]),
    ...groups.filter(isApart),
    ...groups.filter((series) => !isApart(series)),
  ];
  const said = ordered.filter((series) => series === everybody || isApart(series));
  return {
    kind: 'multiples',
    title: `${eventInWords(query)}, by ${query.group.title.toLowerCase()} and ${over.title.toLowerCase()}`,
    // The XmR chart is not drawn, so what it says stays in the tables.
    finding: [
      ...said.map((series) => seriesSentence(series, trend, adjusted.get(series) ?? null, edition)),
      ...limitSentences(trend, edition).slice(0, 1),
    ].join(' '),
    up: `Share of ${membersInWords(query, unit)}`,
    measure: 'rate',
    periods: periods.map(({ label }) => label),
    panels: ordered.map((series) => ({
      label: series.label,
      note: '',
      points: series.points.map((_, place) => pointAt(series, place, trend, edition)),
    })),
  };
}

function pointAt(
  series: TrendSeries,
  place: number,
  trend: Trend,
  edition: Edition,
): MultiplesPoint {
  const nothing = (note: string): MultiplesPoint => ({
    value: null,
    lower: null,
    centre: null,
    upper: null,
    signal: null,
    note,
  });
  const point = series.points[place];
  if (point === undefined || !edition.shows(point.events, point.members)) {
    return nothing('[c] not shown, to protect people');
  }
  if (point.members.value < fewestForRate) return nothing('[u] too few for a rate');
  const value = point.events.value / point.members.value;
  const { limits } = trend;
  if (series.role !== 'everybody' || !edition.shows(...limitCounts(trend)) || limits === null) {
    return { ...nothing(''), value };
  }
  const [signal] = signalsAt(limits, place);
  const own = limits.proportions.points[place] ?? null;
  return {
    value,
    lower: own?.limits.low ?? null,
    centre: limits.proportions.centre,
    upper: own?.limits.high ?? null,
    signal: signal?.kind ?? null,
    note: signal?.text ?? '',
  };
}
