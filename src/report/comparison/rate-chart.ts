import type { Comparison } from '../../disparity/comparison.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { IntervalChart } from '../../format/charts/interval-chart.js';
import type { Edition } from '../edition.js';
import { findingOf } from './finding.js';
import { eventInWords, unitInWords } from './query-words.js';
import { ownCounts } from './row-status.js';

/** The rate of every group with its interval. */
export function rateChart(comparison: Comparison, edition: Edition): IntervalChart {
  const { query, unit, rows } = comparison;
  return {
    kind: 'interval',
    title: `${eventInWords(query)}, by ${query.group.title.toLowerCase()}: rates with intervals`,
    finding: findingOf(comparison, edition),
    measure: 'rate',
    axis: `Share of ${unitInWords(unit)}`,
    points: rows.map((row) => {
      const { label, estimates, role, members } = row;
      const name = role === 'reference' ? `${label} (reference)` : label;
      if (!edition.shows(...ownCounts(row)))
        return withoutValue(name, '[c] not shown, to protect people');
      if (members.value === 0) return withoutValue(name, 'no members');
      if (members.value < fewestForRate) return withoutValue(name, '[u] too few for a rate');
      return { label: name, ...estimates.rate, note: '' };
    }),
  };
}

function withoutValue(label: string, note: string): IntervalChart['points'][number] {
  return { label, value: null, low: null, high: null, note };
}
