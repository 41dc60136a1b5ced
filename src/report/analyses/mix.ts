import { outcomeMix, type OutcomeMix } from '../../disparity/mix.js';
import type { Edition } from '../edition.js';
import { withValueStatus } from '../value-status.js';
import type { Analysis } from './analysis.js';
import { mixChart } from './mix-chart.js';
import { mixResidualsTable } from './mix-residuals-table.js';
import { mixPageTable, mixTable } from './mix-table.js';
import { mixTestTable, testInWords } from './mix-test-words.js';
import { groupSentence } from './mix-words.js';

/** Every outcome of every group, and where a group has more or less of one than expected. */
export const mix: Analysis<OutcomeMix> = {
  title: 'outcome mix: every outcome of every group',
  applies: () => true,
  dependsOn: ({ outcome, group }) => [outcome, group],
  analyse: outcomeMix,
  say: (result, name, edition) => ({
    tables: [
      mixTable(result, `${name}-mix`, edition),
      mixResidualsTable(result, `${name}-mix-residuals`, edition),
      withValueStatus(mixTestTable(result, `${name}-mix-test`, edition)),
    ],
    pageTables: [mixPageTable(result, `${name}-mix`, edition)],
    charts: [{ name: `${name}-mix`, chart: mixChart(result, edition) }],
    sentences: sentencesOf(result, edition),
  }),
};

function sentencesOf(result: OutcomeMix, edition: Edition): readonly string[] {
  return [
    testInWords(result, edition),
    ...result.tested.groups.map(({ value, label }) => groupSentence(value, label, result, edition)),
  ];
}
