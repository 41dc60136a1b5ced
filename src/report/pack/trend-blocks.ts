import type { PackFamily } from '../../disparity/pack-trend-family.js';
import type { PackTrend } from '../../disparity/pack-trend.js';
import type { Block } from '../../format/document.js';
import { percent } from '../analyses/words.js';
import { pageTable } from '../analyses/stages-page-table.js';
import type { EditionName } from '../audit-result.js';
import { amountSentence } from './trend-amount-words.js';
import { amountChart, familyChart } from './trend-charts.js';
import { censusNote, fewPeriodsWarning, notShownAbsent, periodNotes } from './trend-notes.js';
import { overallTable } from './trend-period-tables.js';
import { changeTable } from './trend-tables.js';
import { familySentences, type Family } from './trend-words.js';

/**
 * The trend over earlier packs for a page: what rises first in words, then charts and tables; before
 * three periods the warning, and the numbers side by side.
 *
 * @throws RangeError where the trend is of the figures of the other edition
 */
export function trendBlocks(trend: PackTrend, edition: EditionName): readonly Block[] {
  if (trend.edition !== edition) {
    throw new RangeError(`A trend of ${trend.edition} figures was to be said in ${edition}.`);
  }
  const { themes, rates, cases, days } = trend;
  const warning = fewPeriodsWarning(trend);
  const amounts = [cases, ...(days === null ? [] : [days])];
  const heading = {
    kind: 'heading',
    level: 3,
    id: `${trend.audit}-trend`,
    text: 'Trend over earlier packs',
  } as const;
  if (warning !== null) {
    return [
      heading,
      { kind: 'callout', text: warning },
      ...(trend.periods.length === 1 ? [] : [tableBlock(overallTable(trend))]),
    ];
  }
  return [
    heading,
    ...(themes === null ? [] : [listBlock(familySentences(themes, trend, 'themes'))]),
    ...(rates.series.length === 0 ? [] : [listBlock(familySentences(rates, trend, 'rates'))]),
    { kind: 'paragraph', text: [notShownAbsent, ...periodNotes(trend)].join(' ') },
    ...censusNote(trend).map((text): Block => ({ kind: 'paragraph', text })),
    ...(themes === null ? [] : familyBlocks(trend, themes, 'themes')),
    ...(rates.series.length === 0 ? [] : familyBlocks(trend, rates, 'rates')),
    listBlock(amounts.map((one) => amountSentence(one, trend))),
    ...amounts.map((one): Block => ({ kind: 'chart', chart: amountChart(trend, one) })),
    tableBlock(overallTable(trend)),
  ];
}

function familyBlocks(trend: PackTrend, found: PackFamily, family: Family): readonly Block[] {
  const table = changeTable(trend, found, family);
  const ofThemes = family === 'themes';
  return [
    { kind: 'chart', chart: familyChart(trend, found, family) },
    tableBlock(
      pageTable(table, [
        ofThemes ? 'theme' : 'figure',
        ofThemes ? 'latest_cases' : 'latest_events',
        ofThemes ? 'latest_share' : 'latest_rate',
        ofThemes ? 'earlier_share' : 'earlier_rate',
        {
          figure: 'ratio',
          label: `Latest over earlier and ${percent(trend.settings.level)} interval`,
        },
        'finding',
        'value_status',
        'note',
      ]),
    ),
  ];
}

function tableBlock(table: ReturnType<typeof changeTable>): Block {
  return { kind: 'table', table };
}

function listBlock(items: readonly string[]): Block {
  return { kind: 'list', items };
}
