import type { Comparison } from '../../disparity/comparison.js';
import type { ForestChart } from '../../format/charts/forest-chart.js';
import type { Edition } from '../edition.js';
import { findingOf } from './finding.js';
import { eventInWords } from './query-words.js';
import { comparedCounts, isEmpty } from './row-status.js';

/** The ratio of every compared group to the reference with its interval. */
export function ratioChart(comparison: Comparison, edition: Edition): ForestChart {
  const { query, rows } = comparison;
  return {
    kind: 'forest',
    title: `${eventInWords(query)}, by ${query.group.title.toLowerCase()}: ratios of rates`,
    finding: findingOf(comparison, edition),
    axis: 'Ratio of rates, log scale',
    reference: `same rate as ${referenceName(comparison)}`,
    crude: 'Ratio',
    adjusted: null,
    rows: rows
      .filter(({ role }) => role === 'compared')
      .map((row) => {
        const note = noteOf(row, edition);
        const { value, low, high } = row.estimates.ratio;
        return {
          label: row.label,
          crude:
            note === null
              ? { value, low, high, note: row.reliability === 'poor' ? '[u] few' : '' }
              : { value: null, low: null, high: null, note },
          adjusted: null,
        };
      }),
  };
}

function noteOf(row: Comparison['rows'][number], edition: Edition): string | null {
  if (!edition.shows(...comparedCounts(row))) return '[c] not shown, to protect people';
  if (isEmpty(row)) return 'nobody on one side';
  if (row.reliability === 'none') return '[u] too few to compare';
  return row.estimates.ratio.value === null ? 'not estimable' : null;
}

function referenceName({ query: { reference } }: Comparison): string {
  if (reference.kind === 'group') return reference.label;
  return reference.kind === 'all' ? 'all known groups together' : 'everyone else';
}
