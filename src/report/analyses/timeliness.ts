import { timelinessOf, type Timeliness } from '../../disparity/timeliness.js';
import type { Analysis } from './analysis.js';
import { pageTable } from './stages-page-table.js';
import { timelinessChart } from './timeliness-chart.js';
import { roundedTimeliness } from './timeliness-rounded.js';
import { timelinessSentence } from './timeliness-sentence.js';
import { correctedOf } from './timeliness-status.js';
import { timelinessTable } from './timeliness-table.js';
import { percent } from './words.js';

/** How long it took, by group: mean days between two dates, and how groups differ in it. */
export const timeliness: Analysis<Timeliness> = {
  title: 'how long it took: mean days between two dates',
  applies: ({ days }) => days !== null,
  dependsOn: ({ days, group, reference, membership }) => [days, group, reference, membership],
  analyse: timelinessOf,
  say: (found, name, edition) => {
    const result = edition.name === 'public' ? roundedTimeliness(found) : found;
    const corrected = correctedOf(result, edition);
    const table = timelinessTable(result, `${name}-timeliness`, corrected, edition);
    const level = percent(result.settings.level);
    return {
      tables: [table],
      pageTables: [
        pageTable(table, [
          'group',
          edition.name === 'restricted' ? 'counted' : 'members',
          { figure: 'mean', label: `Mean days and ${level} interval` },
          { figure: 'difference', label: `Days longer and ${level} interval` },
          ...(edition.name === 'restricted'
            ? [{ figure: 'median', label: `Median days and ${level} interval` }]
            : []),
          'value_status',
          'sentence',
        ]),
      ],
      charts: [{ name: `${name}-timeliness`, chart: timelinessChart(result, corrected, edition) }],
      sentences: result.rows.map((row) => timelinessSentence(row, result, corrected, edition)),
    };
  },
};
