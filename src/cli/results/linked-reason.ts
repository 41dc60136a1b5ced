import { spanText } from '../../disparity/days.js';
import type { AnalysedQuery } from './analysed-export.js';

/**
 * Why a query is not published at all beside the others of its export; null when it may be. The
 * same people counted as two kinds of unit make two tables whose small counts bound each other in
 * ways that hiding cells of either does not cover; so of two unit levels by one field, the first
 * asked for is published.
 */
export function linkedReason(query: AnalysedQuery, all: readonly AnalysedQuery[]): string | null {
  if (query.plan.unit === 'allegation') {
    return 'Withheld: the intervals of allegations follow from how they fall into cases, which could tell of single cases. Publish the same by case or by subject.';
  }
  const own = groupings(query);
  const other = all
    .slice(0, all.indexOf(query))
    .find(
      (earlier) =>
        earlier.plan.unit !== query.plan.unit &&
        groupings(earlier).some((field) => own.includes(field)),
    );
  if (other === undefined) return null;
  return `Withheld: ${other.query.outcome.title} by ${other.query.group.title} is published for another kind of unit (${other.plan.unit}), and the two together could give small counts away.`;
}

/**
 * Why the means of a query are not published beside those of the others: the same days averaged over
 * two kinds of unit are two sums of the same amounts, and only those of one kind are protected
 * together. Null when they may be.
 */
export function linkedMeansReason(
  query: AnalysedQuery,
  all: readonly AnalysedQuery[],
): string | null {
  const { days, unit } = query.plan;
  if (days === null) return null;
  const other = all
    .slice(0, all.indexOf(query))
    .find(
      ({ plan }) =>
        plan.unit !== unit && plan.days !== null && spanText(plan.days) === spanText(days),
    );
  if (other === undefined) return null;
  return `Withheld: mean days (${spanText(days)}) are published for another kind of unit (${other.plan.unit}), and the two together could give the days of single cases away.`;
}

function groupings({ plan }: AnalysedQuery): readonly string[] {
  const { group, beside, over, across } = plan;
  return [group, beside, over, across].flatMap((field) => (field === null ? [] : [baseOf(field)]));
}

function baseOf(field: string): string {
  return field.replace(/_(group|year|quarter|financial_year)$/, '');
}
