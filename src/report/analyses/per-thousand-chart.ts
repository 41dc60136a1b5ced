import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import type { PerThousand } from '../../disparity/per-thousand.js';
import type { ChartEstimate, ForestChart } from '../../format/charts/forest-chart.js';
import { eventInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { peopleSentence } from './per-thousand-sentence.js';
import { comparedCounts, correctedOf, isEmpty } from './per-thousand-status.js';
import { whomInWords } from './per-thousand-words.js';

/** The ratio of each group's rate per 1,000 to the reference's. */
export function perThousandChart(result: PerThousand, edition: Edition): ForestChart {
  const { query, benchmark } = result;
  return {
    kind: 'forest',
    title: `${eventInWords(query)}, by ${query.group.title.toLowerCase()}: ratios of rates per 1,000 ${benchmark.population}`,
    finding: peopleFinding(result, edition),
    axis: `Ratio of rates per 1,000 ${benchmark.population}, log scale`,
    reference: `same rate as ${whomInWords(query)}`,
    crude: 'Ratio of rates',
    adjusted: null,
    rows: result.rows
      .filter(({ role }) => role === 'compared')
      .map((row) => ({ label: row.label, crude: ratioMark(row, edition), adjusted: null })),
  };
}

export function ratioMark(row: PeopleRow, edition: Edition): ChartEstimate {
  const nothing = (note: string): ChartEstimate => ({ value: null, low: null, high: null, note });
  const { comparison } = row;
  if (!edition.shows(...comparedCounts(row))) return nothing('[c] not shown, to protect people');
  if (comparison === null) return nothing('not compared');
  if (isEmpty(row)) return nothing('no people on one side');
  if (row.reliability === 'none') return nothing('[u] too few to compare');
  const { value, low, high } = comparison.ratio;
  if (value === null) return nothing('not estimable');
  return { value, low, high, note: row.reliability === 'poor' ? '[u] few' : '' };
}

/** Which groups' rates differ from the reference by more than chance would explain. */
export function peopleFinding(result: PerThousand, edition: Edition): string {
  const { settings, rows } = result;
  if (settings.inference === 'census') return 'Counted, not estimated.';
  const corrected = correctedOf(result, edition);
  if (corrected.size === 0) return 'No group is large enough to be compared and may be shown.';
  const apart = rows.filter((row) => (corrected.get(row) ?? 1) < 1 - settings.level);
  if (apart.length > 0) {
    return apart.map((row) => peopleSentence(row, result, corrected, edition)).join(' ');
  }
  const groups = corrected.size === 1 ? 'one group' : `${String(corrected.size)} groups`;
  return `Of ${groups} compared, none has a rate that differs by more than chance variation would explain. That does not show that there is no difference.`;
}
