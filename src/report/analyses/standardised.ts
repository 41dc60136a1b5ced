import { standardise, type Standardisation } from '../../disparity/standardise.js';
import type { Analysis } from './analysis.js';
import { standardisedChart } from './standardised-chart.js';
import { standardisedSentence } from './standardised-sentence.js';
import { correctedOf } from './standardised-status.js';
import { standardisedTable } from './standardised-table.js';

/** Events against those expected in like cases, and rates at the mix of strata that all have. */
export const standardised: Analysis<Standardisation> = {
  title: 'indirectly and directly standardised figures',
  applies: ({ adjustFor }) => adjustFor.length > 0,
  dependsOn: ({ outcome, events, among, group, reference, adjustFor }) => [
    outcome,
    events,
    among,
    group,
    reference,
    adjustFor,
  ],
  analyse: standardise,
  say: (result, name, edition) => {
    const corrected = correctedOf(result, edition);
    return {
      tables: [standardisedTable(result, `${name}-standardised`, edition)],
      charts: [{ name: `${name}-standardised`, chart: standardisedChart(result, edition) }],
      sentences: result.rows
        .filter(({ indirect }) => indirect !== null)
        .map((row) => standardisedSentence(row, result, corrected, edition)),
    };
  },
};
