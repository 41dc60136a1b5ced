import type { Intersection } from '../../disparity/intersect.js';
import type { PairRow } from '../../disparity/intersect-row.js';
import type { ForestChart } from '../../format/charts/forest-chart.js';
import type { Edition } from '../edition.js';
import { eventInWords } from '../comparison/query-words.js';
import { pairSentence } from './intersections-sentence.js';
import { comparedCounts, correctedOf, isEmpty } from './intersections-status.js';
import { pairInWords, whomInWords } from './intersections-words.js';

/** The ratio of every pair that is compared, with its interval. */
export function intersectionsChart(result: Intersection, edition: Edition): ForestChart {
  const { query, second, rows } = result;
  const compared = rows.filter(({ role }) => role === 'compared');
  return {
    kind: 'forest',
    title: `${eventInWords(query)}, by pairs of ${query.group.title.toLowerCase()} and ${second.title.toLowerCase()}: ratios of rates`,
    finding: findingOf(result, compared, edition),
    axis: 'Ratio of rates (log scale)',
    reference: `as likely as ${whomInWords(result)}`,
    crude: 'Ratio of rates',
    adjusted: null,
    rows: compared.map((row) => ({
      label: pairInWords(row, result),
      crude: estimateOf(row, edition),
      adjusted: null,
    })),
  };
}

function estimateOf(row: PairRow, edition: Edition): ForestChart['rows'][number]['crude'] {
  const nothing = (note: string): ForestChart['rows'][number]['crude'] => ({
    value: null,
    low: null,
    high: null,
    note,
  });
  if (!edition.shows(...comparedCounts(row))) return nothing('[c] not shown, to protect people');
  if (row.comparison === null || isEmpty(row)) return nothing('not compared: no members');
  if (row.reliability === 'none') return nothing('[u] too few to compare');
  const { value, low, high } = row.comparison.ratio;
  if (value === null) return nothing('no events in the reference: ratio not estimable');
  return { value, low, high, note: row.reliability === 'fair' ? '' : '[u] few' };
}

function findingOf(result: Intersection, compared: readonly PairRow[], edition: Edition): string {
  const { level, inference } = result.settings;
  if (inference === 'census') return 'Counted, not estimated: the ratios of all pairs compared.';
  const corrected = correctedOf(result, edition);
  if (corrected.size === 0) return 'No pair is large enough to be compared and may be shown.';
  const apart = compared.filter((row) => (corrected.get(row) ?? 1) < 1 - level);
  if (apart.length === 0) {
    const pairs = corrected.size === 1 ? 'one pair' : `${String(corrected.size)} pairs`;
    return `Of ${pairs} compared, none differs from ${whomInWords(result)} by more than chance variation would explain. That does not show that there is no difference.`;
  }
  return apart.map((row) => pairSentence(row, result, corrected, edition)).join(' ');
}
