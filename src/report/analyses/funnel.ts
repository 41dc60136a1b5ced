import { indicatorsOf, type Indicators } from '../../disparity/indicators.js';
import type { Analysis } from './analysis.js';
import { funnelChart } from './funnel-chart.js';
import { shownFunnel } from './funnel-shown.js';
import { funnelTable } from './funnel-table.js';
import { funnelFinding, funnelSentence } from './funnel-words.js';
import { acrossDependsOn } from './indicators-words.js';
import { pageTable } from './stages-page-table.js';

/** Units against the rate of all of them, with limits that allow for their sizes. */
export const funnel: Analysis<Indicators> = {
  title: 'funnel: units against the rate of all, with limits for their sizes',
  applies: ({ across }) => across !== null,
  dependsOn: acrossDependsOn,
  analyse: indicatorsOf,
  say: (result, name, edition) => {
    const shown = shownFunnel(result, edition);
    const table = funnelTable(result, `${name}-funnel`, shown, edition);
    const hasChart = shown.figures !== null;
    const isOutside = (position: string | undefined): boolean =>
      position !== undefined && position !== 'within';
    return {
      tables: [table],
      pageTables: [
        pageTable(table, [
          'area',
          'events',
          result.rateOf === 'people' ? 'people' : 'members',
          result.rateOf === 'people' ? 'rate_per_1000' : 'rate',
          'adjusted_z',
          'adjusted_position',
          'value_status',
          'sentence',
        ]),
      ],
      charts: hasChart
        ? [{ name: `${name}-funnel`, chart: funnelChart(result, shown, edition) }]
        : [],
      sentences: [
        funnelFinding(result, shown),
        ...shown.used
          .filter((row) => isOutside(shown.figures?.points.get(row)?.adjusted.position))
          .map((row) => funnelSentence(row, result, shown, edition)),
      ],
    };
  },
};
