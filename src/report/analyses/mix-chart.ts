import type { Count } from '../../disparity/count.js';
import type { OutcomeMix } from '../../disparity/mix.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { StackedChart } from '../../format/charts/stacked-chart.js';
import { groupingInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { testInWords } from './mix-test-words.js';
import { groupSentence, residualCounts, standsOut } from './mix-words.js';

/** A bar of 100% a group, parted by outcome, and one for all units. */
export function mixChart(mix: OutcomeMix, edition: Edition): StackedChart {
  const { query, unit, outcomes, rows, total } = mix;
  const units = unitInWords(unit);
  return {
    kind: 'stacked',
    title: `${query.outcome.title} by ${groupingInWords(query)}`,
    finding: findingOf(mix, edition),
    axis: `Share of ${units}`,
    unit: units,
    categories: outcomes.map(({ label }) => label),
    rows: [
      ...rows.map(({ label, counts, total: own }) => barOf(label, counts, own, edition)),
      barOf(
        'Total',
        outcomes.map((outcome) => outcome.total),
        total,
        edition,
      ),
    ],
  };
}

function barOf(
  label: string,
  counts: readonly Count[],
  total: Count,
  edition: Edition,
): StackedChart['rows'][number] {
  if (!edition.shows(total)) {
    return { label, total: null, shares: null, note: '[c] not shown, to protect people' };
  }
  if (total.value < fewestForRate) {
    return { label, total: total.value, shares: null, note: '[u] too few for shares' };
  }
  const shown = counts.map((count) => (edition.shows(count, total) ? count.value : null));
  // Rounded counts can come to more than their rounded total; a bar is never longer than a whole.
  const whole = Math.max(
    total.value,
    shown.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  );
  const shares = shown.map((count) => (count === null ? null : count / whole));
  const note = shares.includes(null) ? '[c] some not shown, to protect people' : '';
  return shares.every((share) => share === null)
    ? { label, total: total.value, shares: null, note: '[c] not shown, to protect people' }
    : { label, total: total.value, shares, note };
}

/** The test, then the groups with an outcome that stands out. */
function findingOf(mix: OutcomeMix, edition: Edition): string {
  const apart = new Set(
    mix.residuals
      .filter((cell) => edition.shows(...residualCounts(cell)))
      .filter(standsOut)
      .map(({ group }) => group.value),
  );
  const groups = mix.tested.groups.filter(({ value }) => apart.has(value));
  return [
    testInWords(mix, edition),
    ...groups.map(({ value, label }) => groupSentence(value, label, mix, edition)),
  ].join(' ');
}
