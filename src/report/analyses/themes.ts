import { themesOf, type Themes } from '../../disparity/themes.js';
import type { Edition } from '../edition.js';
import { percent } from './words.js';
import type { Analysis, Said } from './analysis.js';
import { pageTable } from './stages-page-table.js';
import { themesChart, themesFinding } from './themes-chart.js';
import { themesTable } from './themes-table.js';
import { correctedOf, inOrderOfRise, rises, type ThemeMeasure } from './themes-order.js';
import { themeSentence } from './themes-sentence.js';

/** What rises in the latest period beyond chance: as a share of all, and in its rate of events. */
export const themes: Analysis<Themes> = {
  title: 'themes that rise beyond chance in the latest period',
  applies: ({ over, across }) => over !== null && across !== null,
  dependsOn: ({ outcome, events, among, across, over }) => [outcome, events, among, across, over],
  analyse: themesOf,
  say: (result, name, edition) => {
    const shares = saidOf(result, 'shares', `${name}-themes`, edition);
    const rates = saidOf(result, 'rates', `${name}-themes-rates`, edition);
    return {
      tables: [...shares.tables, ...rates.tables],
      pageTables: [...(shares.pageTables ?? []), ...(rates.pageTables ?? [])],
      charts: [...shares.charts, ...rates.charts],
      sentences: [...shares.sentences, ...rates.sentences],
    };
  },
};

function saidOf(result: Themes, measure: ThemeMeasure, name: string, edition: Edition): Said {
  const corrected = correctedOf(result, measure, edition);
  const rows = inOrderOfRise(result, measure, corrected, edition);
  const table = themesTable(result, measure, name, rows, corrected, edition);
  const ofAll = measure === 'shares';
  const level = percent(result.settings.level);
  return {
    tables: [table],
    pageTables: [
      pageTable(table, [
        'theme',
        ofAll ? 'latest_members' : 'latest_events',
        ofAll ? 'latest_share' : 'latest_rate',
        ofAll ? 'earlier_share' : 'earlier_rate',
        { figure: 'ratio', label: `Latest over earlier and ${level} interval` },
        'rises',
        'value_status',
        'sentence',
      ]),
    ],
    charts:
      result.periods.length < 2
        ? []
        : [{ name, chart: themesChart(result, measure, rows, corrected, edition) }],
    sentences: [
      // A finding that something rises is its sentence, which comes among the others.
      ...(rows.some((row) => rises(row, result, corrected))
        ? []
        : [themesFinding(result, measure, rows, corrected, edition)]),
      ...rows
        .filter((row) => corrected.has(row))
        .map((row) => themeSentence(row, result, measure, corrected, edition)),
    ],
  };
}
