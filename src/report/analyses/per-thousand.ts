import {
  hasPeopleOfGroups,
  ratesPerThousand,
  type PerThousand,
} from '../../disparity/per-thousand.js';
import type { Analysis } from './analysis.js';
import { percent } from './words.js';
import { perThousandChart } from './per-thousand-chart.js';
import { peopleSentence } from './per-thousand-sentence.js';
import { correctedOf } from './per-thousand-status.js';
import { perThousandTable } from './per-thousand-table.js';
import { pageTable } from './stages-page-table.js';

/** Events by group for every 1,000 of the workforce or of the residents. */
export const perThousand: Analysis<PerThousand> = {
  title: 'rates per 1,000 workforce or residents',
  applies: hasPeopleOfGroups,
  analyse: ratesPerThousand,
  say: (result, name, edition) => {
    const corrected = correctedOf(result, edition);
    const table = perThousandTable(result, `${name}-per-thousand`, edition);
    const level = percent(result.settings.level);
    return {
      tables: [table],
      pageTables: [
        pageTable(table, [
          'group',
          'events',
          'people',
          { figure: 'rate_per_1000', label: `Events per 1,000 and ${level} interval` },
          { figure: 'ratio', label: `Ratio of rates and ${level} interval` },
          'value_status',
          'sentence',
        ]),
      ],
      charts: [{ name: `${name}-per-thousand`, chart: perThousandChart(result, edition) }],
      sentences: result.rows.map((row) => peopleSentence(row, result, corrected, edition)),
    };
  },
};
