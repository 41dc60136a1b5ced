import { compareGroups } from '../../disparity/compare-groups.js';
import type { Comparison } from '../../disparity/comparison.js';
import { comparisonTable } from '../comparison/comparison-table.js';
import { comparisonPageTable } from '../comparison/page-table.js';
import { rateChart } from '../comparison/rate-chart.js';
import { ratioChart } from '../comparison/ratio-chart.js';
import { comparisonSentences } from '../comparison/row-sentence.js';
import type { Analysis } from './analysis.js';

/** Each group against the reference: rates, ratio, difference, odds ratio, and what they can show. */
export const comparison: Analysis<Comparison> = {
  title: 'groups compared with a reference',
  applies: () => true,
  analyse: compareGroups,
  say: (result, name, edition) => ({
    tables: [comparisonTable(result, name, edition)],
    pageTables: [comparisonPageTable(result, name, edition)],
    charts: [
      { name: `${name}-rates`, chart: rateChart(result, edition) },
      { name: `${name}-ratios`, chart: ratioChart(result, edition) },
    ],
    sentences: comparisonSentences(result, edition),
  }),
};
