import { hasPeopleOfGroups } from '../../disparity/per-thousand.js';
import { shareAgainstShare, type ShareRow, type Shares } from '../../disparity/shares.js';
import type { ForestChart, ChartEstimate } from '../../format/charts/forest-chart.js';
import { eventInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { percent } from './words.js';
import type { Analysis } from './analysis.js';
import { peopleFinding, ratioMark } from './per-thousand-chart.js';
import { correctedOf } from './per-thousand-status.js';
import { whomInWords } from './per-thousand-words.js';
import { shareSentence } from './shares-sentence.js';
import { canTellShare, fewestEvents, shareCounts } from './shares-status.js';
import { sharesTable } from './shares-table.js';
import { pageTable } from './stages-page-table.js';

/** Share of the events over share of the people, and apart from it the ratio of rates. */
export const shares: Analysis<Shares> = {
  title: 'share against share, and ratio of rates beside it',
  applies: hasPeopleOfGroups,
  analyse: shareAgainstShare,
  say: (result, name, edition) => {
    const corrected = correctedOf(result.rates, edition);
    // The rows of shares are copies: what was corrected is found again by the value of the group.
    const byValue = new Map([...corrected].map(([{ value }, pValue]) => [value, pValue]));
    const ofShares = new Map(
      result.rows.flatMap((row) => {
        const pValue = byValue.get(row.value);
        return pValue === undefined ? [] : [[row, pValue] as const];
      }),
    );
    const table = sharesTable(result, `${name}-shares`, ofShares, edition);
    const level = percent(result.rates.settings.level);
    return {
      tables: [table],
      pageTables: [
        pageTable(table, [
          'group',
          'share_of_events',
          'share_of_people',
          { figure: 'representation', label: `Share over share and ${level} interval` },
          { figure: 'ratio', label: `Ratio of rates and ${level} interval` },
          'value_status',
          'sentence',
        ]),
      ],
      charts: [{ name: `${name}-shares`, chart: sharesChart(result, edition) }],
      sentences: result.rows
        .filter(({ role }) => role !== 'not-known')
        .map((row) => shareSentence(row, result, ofShares, edition)),
    };
  },
};

function sharesChart(result: Shares, edition: Edition): ForestChart {
  const { query, benchmark } = result.rates;
  return {
    kind: 'forest',
    title: `${eventInWords(query)}, by ${query.group.title.toLowerCase()}: share of the events over share of the ${benchmark.population}, and ratio of rates`,
    finding: peopleFinding(result.rates, edition),
    axis: 'Ratio, log scale',
    reference: `share of the events as of the people; rate as ${whomInWords(query)}`,
    crude: 'Share of events over share of people',
    adjusted: 'Ratio of rates',
    rows: result.rows
      .filter(({ role }) => role !== 'not-known')
      .map((row) => ({
        label: row.label,
        crude: shareMark(row, result, edition),
        adjusted: row.comparison === null ? null : ratioMark(row, edition),
      })),
  };
}

function shareMark(row: ShareRow, result: Shares, edition: Edition): ChartEstimate {
  const nothing = (note: string): ChartEstimate => ({ value: null, low: null, high: null, note });
  if (!edition.shows(...shareCounts(row, result))) {
    return nothing('[c] not shown, to protect people');
  }
  if (!canTellShare(row, result)) return nothing('[u] too few for a share');
  const { value, low, high } = row.representation;
  if (value === null) return nothing('no people');
  return { value, low, high, note: (row.events?.value ?? 0) < fewestEvents ? '[u] few' : '' };
}
