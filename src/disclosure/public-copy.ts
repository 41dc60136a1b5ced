import type { Comparison, GroupRow } from '../disparity/comparison.js';
import { measureNames, measures, type MeasureName } from '../disparity/measures/index.js';
import { noEstimate, type Estimate } from '../disparity/measures/measure.js';
import { isSmall } from './small-count.js';

/** A comparison that may be published: hidden numbers are null and are nowhere in it. */
export type PublicComparison = Comparison<number | null>;

/**
 * Copies a comparison without the figures of the hidden groups, without every comparison from which
 * they could be worked out, and without comparisons of too few.
 */
export function publicCopy(
  comparison: Comparison,
  hiddenGroups: ReadonlySet<string>,
  totalsHidden: boolean,
  threshold: number,
): PublicComparison {
  const isHidden = ({ value }: { readonly value: string }): boolean => hiddenGroups.has(value);
  const notKnownHidden = comparison.rows.some((row) => row.role === 'not-known' && isHidden(row));
  // The counts of "everyone else" follow from the totals and the rows that are not known, or else
  // a ratio to them would give those counts away.
  const comparatorHidden =
    comparison.reference.kind === 'group'
      ? isHidden(comparison.reference)
      : totalsHidden || notKnownHidden;
  const shareHidden = totalsHidden || notKnownHidden;
  const keep = (count: number): number | null =>
    totalsHidden || isSmall(count, threshold) ? null : count;
  return {
    ...comparison,
    population: '',
    rows: comparison.rows.map((row) =>
      isHidden(row) ? hiddenRow(row) : shownRow(row, comparatorHidden),
    ),
    total: totalsHidden ? { events: null, members: null, rate: noEstimate } : comparison.total,
    notKnown: shareHidden
      ? { events: null, members: null, shareOfEvents: null, shareOfMembers: null }
      : comparison.notKnown,
    outsideDenominator: keep(comparison.outsideDenominator),
    outcomeNotStated: keep(comparison.outcomeNotStated),
  };
}

function hiddenRow(row: GroupRow): GroupRow<number | null> {
  return {
    value: row.value,
    label: row.label,
    role: row.role,
    events: null,
    members: null,
    outcomes: {},
    estimates: withoutEstimates(row, () => true),
    test: null,
    status: '[c]',
    note: row.role === 'reference' ? 'reference group; suppressed' : 'suppressed',
    hidden: { row: '[c]', comparison: '[c]' },
  };
}

function shownRow(row: GroupRow, comparatorHidden: boolean): GroupRow<number | null> {
  const shown = { ...row, outcomes: {} };
  if (row.role !== 'compared') return shown;
  if (!comparatorHidden && row.status !== '[u]') return shown;
  const mark = comparatorHidden ? '[c]' : '[u]';
  return {
    ...shown,
    estimates: withoutEstimates(row, (name) => measures[name].compares),
    test: null,
    status: mark,
    note: comparatorHidden ? 'comparison suppressed' : 'too few to compare',
    hidden: { row: '', comparison: mark },
  };
}

function withoutEstimates(
  row: GroupRow,
  without: (name: MeasureName) => boolean,
): Readonly<Record<MeasureName, Estimate>> {
  return Object.fromEntries(
    measureNames.map((name) => [name, without(name) ? noEstimate : row.estimates[name]]),
  ) as Record<MeasureName, Estimate>;
}
