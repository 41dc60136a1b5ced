import { adjust, type Adjustment } from '../../disparity/adjust.js';
import { adjustedChart } from './adjusted-chart.js';
import { adjustedSentences } from './adjusted-sentence.js';
import { correctedOf } from './adjusted-status.js';
import { strataTable } from './adjusted-strata-table.js';
import { adjustedTable } from './adjusted-table.js';
import { withValueStatus } from '../value-status.js';
import type { Analysis } from './analysis.js';

/** Crude ratios beside ratios within like cases, with an alarm where they tell different stories. */
export const adjusted: Analysis<Adjustment> = {
  title: 'crude ratios beside ratios adjusted for other fields',
  applies: ({ adjustFor }) => adjustFor.length > 0,
  dependsOn: ({ outcome, events, among, group, reference, adjustFor }) => [
    outcome,
    events,
    among,
    group,
    reference,
    adjustFor,
  ],
  analyse: adjust,
  say: (result, name, edition) => ({
    tables: [
      adjustedTable(result, `${name}-adjusted`, edition),
      ...(edition.name === 'restricted'
        ? [withValueStatus(strataTable(result, `${name}-strata`))]
        : []),
    ],
    charts: [{ name: `${name}-adjusted`, chart: adjustedChart(result, edition) }],
    sentences: adjustedSentences(result, correctedOf(result, edition), edition),
  }),
};
