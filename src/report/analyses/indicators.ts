import { indicatorsOf, type Indicators } from '../../disparity/indicators.js';
import { percent } from './words.js';
import type { Analysis } from './analysis.js';
import { differs, shownRanks } from './indicators-ranks.js';
import { areaSentence } from './indicators-sentence.js';
import { indicatorsTable } from './indicators-table.js';
import { acrossDependsOn } from './indicators-words.js';
import { pageTable } from './stages-page-table.js';

/** A count by area or unit with its rate, and its place by either. */
export const indicators: Analysis<Indicators> = {
  title: 'indicators: count and rate by area or unit',
  applies: ({ across }) => across !== null,
  dependsOn: acrossDependsOn,
  analyse: indicatorsOf,
  say: (result, name, edition) => {
    const ranks = shownRanks(result, edition);
    const table = indicatorsTable(result, `${name}-indicators`, ranks, edition);
    const level = percent(result.settings.level);
    const ofPeople = result.rateOf === 'people';
    const said = result.rows.map((row) => ({
      text: areaSentence(row, result, ranks, edition),
      first: differs(row, ranks),
    }));
    return {
      tables: [table],
      pageTables: [
        pageTable(table, [
          'area',
          'events',
          ofPeople ? 'people' : 'members',
          {
            figure: ofPeople ? 'rate_per_1000' : 'rate',
            label: `${ofPeople ? 'Events per 1,000' : 'Rate'} and ${level} interval`,
          },
          'rank_by_count',
          'rank_by_rate',
          'value_status',
          'sentence',
        ]),
      ],
      charts: [],
      sentences: [...said.filter(({ first }) => first), ...said.filter(({ first }) => !first)].map(
        ({ text }) => text,
      ),
    };
  },
};
