import type { Timeliness } from '../../disparity/timeliness.js';
import type { TimelinessRow } from '../../disparity/timeliness-row.js';
import type { IntervalChart } from '../../format/charts/interval-chart.js';
import type { Edition } from '../edition.js';
import { averageInWords } from './timeliness-sentence.js';
import { comparedMeans, hasMean } from './timeliness-status.js';

/** The mean days of every group with its interval. */
export function timelinessChart(
  result: Timeliness,
  corrected: ReadonlyMap<TimelinessRow, number>,
  edition: Edition,
): IntervalChart {
  const { query, rows, spanTitle } = result;
  return {
    kind: 'interval',
    title: `Mean days from ${spanTitle}, by ${query.group.title.toLowerCase()}`,
    finding: timelinessFinding(result, corrected, edition),
    measure: 'days',
    axis: 'Days',
    points: rows.map((row) => {
      const label = row.role === 'reference' ? `${row.label} (reference)` : row.label;
      if (!edition.averages(row.mean)) return without(label, '[c] not shown, to protect people');
      if (row.mean.measured.length === 0) return without(label, 'no days to count');
      if (!hasMean(row)) return without(label, '[u] too few for a mean');
      return { label, ...row.estimate, note: '' };
    }),
  };
}

/** What the means show, in words: which groups took longer or shorter than chance would explain. */
function timelinessFinding(
  result: Timeliness,
  corrected: ReadonlyMap<TimelinessRow, number>,
  edition: Edition,
): string {
  const { rows, settings } = result;
  const reference = rows.find(({ role }) => role === 'reference');
  const base =
    reference === undefined || !edition.averages(reference.mean)
      ? ''
      : `${reference.label}: ${averageInWords(reference, result, edition)}. `;
  if (settings.inference === 'census') return `${base}Counted, not estimated.`;
  const compared = rows.filter(
    (row) =>
      row.role === 'compared' &&
      edition.averages(...comparedMeans(row)) &&
      row.reliability === 'fair' &&
      row.comparison?.pValue !== null,
  );
  if (compared.length === 0) return `${base}No group can be compared here.`;
  const apart = compared.filter((row) => (corrected.get(row) ?? 1) < 1 - settings.level);
  if (apart.length === 0) {
    const groups = compared.length === 1 ? 'one group' : `${String(compared.length)} groups`;
    return `${base}Of ${groups} large enough to be compared, none took longer or shorter than chance variation would explain. That does not show that there is no difference.`;
  }
  const means = apart.map((row) => `${row.label}: ${averageInWords(row, result, edition)}`);
  const these = apart.length === 1 ? 'This difference is' : 'These differences are';
  const need = apart.length === 1 ? 'needs' : 'need';
  return `${base}${means.join('; ')}. ${these} larger than chance variation would usually explain, and ${need} explaining.`;
}

function without(label: string, note: string): IntervalChart['points'][number] {
  return { label, value: null, low: null, high: null, note };
}
