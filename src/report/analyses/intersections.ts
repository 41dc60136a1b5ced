import { intersect, type Intersection } from '../../disparity/intersect.js';
import type { Analysis } from './analysis.js';
import { intersectionsChart } from './intersections-chart.js';
import { pairSentences } from './intersections-sentence.js';
import { correctedOf } from './intersections-status.js';
import { intersectionsTable } from './intersections-table.js';

/** Outcomes by pairs of the grouping with a second field, such as ethnicity with sex. */
export const intersections: Analysis<Intersection> = {
  title: 'pairs of the grouping with a second field',
  applies: ({ beside }) => beside !== null,
  dependsOn: ({ outcome, events, among, group, reference, beside }) => [
    outcome,
    events,
    among,
    group,
    reference,
    beside,
  ],
  analyse: intersect,
  say: (result, name, edition) => {
    // Which pairs stand together tells of every count that settled it.
    if (!edition.shows(...result.settledBy)) {
      return { tables: [], charts: [], sentences: ['Pairs: not shown, to protect people.'] };
    }
    return {
      tables: [intersectionsTable(result, `${name}-pairs`, edition)],
      charts: [{ name: `${name}-pairs`, chart: intersectionsChart(result, edition) }],
      sentences: pairSentences(result, correctedOf(result, edition), edition),
    };
  },
};
