import { trendOf, type Trend } from '../../disparity/trend.js';
import { fewestForLimits } from '../../disparity/trend-limits.js';
import type { Edition } from '../edition.js';
import { percent } from './words.js';
import type { Analysis } from './analysis.js';
import { comparisonPage, pageTable } from './stages-page-table.js';
import { trendChart } from './trend-chart.js';
import { limitSentences } from './trend-limits-words.js';
import { trendLimitsTable } from './trend-limits-table.js';
import { trendTable } from './trend-table.js';
import { trendTestsTable } from './trend-tests-table.js';
import { adjustedTrends, seriesSentence } from './trend-words.js';

/** The outcome by group over periods: trends, ratios period by period, limits of routine variation. */
export const trend: Analysis<Trend> = {
  title: 'trend over periods',
  applies: ({ over }) => over !== null,
  analyse: trendOf,
  say: (result, name, edition) => {
    if (result.periods.length === 0) {
      const nothing = `No trend over ${result.over.title}: no period is known.`;
      return { tables: [], charts: [], sentences: [nothing] };
    }
    const hasLimits =
      result.settings.inference !== 'census' && result.periods.length >= fewestForLimits;
    const periods = trendTable(result, `${name}-trend`, edition);
    const tests = trendTestsTable(result, `${name}-trend-tests`, edition);
    const limits = hasLimits ? [trendLimitsTable(result, `${name}-trend-limits`, edition)] : [];
    const level = percent(result.settings.level);
    return {
      tables: [periods, tests, ...limits],
      pageTables: [
        pageTable(tests, [
          'group',
          'rate_first',
          'rate_last',
          'p_value',
          'p_adjusted',
          { figure: 'ratio', label: `Ratio within periods and ${level} interval` },
          'sentence',
        ]),
        pageTable(periods, comparisonPage('period', level)),
      ],
      charts: [{ name: `${name}-trend`, chart: trendChart(result, edition) }],
      sentences: sentencesOf(result, edition),
    };
  },
};

/** Everybody, then the groups with a trend beyond chance, then the others; last the limits. */
function sentencesOf(result: Trend, edition: Edition): readonly string[] {
  const adjusted = adjustedTrends(result, edition);
  const said = result.series.map((series) => ({
    text: seriesSentence(series, result, adjusted.get(series) ?? null, edition),
    first: series.role === 'everybody' || (adjusted.get(series) ?? 1) < 1 - result.settings.level,
  }));
  return [
    ...said.filter(({ first }) => first),
    ...said.filter(({ first }) => !first),
    ...limitSentences(result, edition),
  ].map((one) => (typeof one === 'string' ? one : one.text));
}
