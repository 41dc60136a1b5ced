import type { PublicFacts } from '../../record/public-record.js';
import { namedPlans } from '../results/named-plans.js';
import type { ReleasedExport } from '../results/released-export.js';
import type { AuditInput } from './audit-input.js';

/** The comparisons in the public half, by their files. */
export function publishedComparisons(
  { plan: { name: audit, comparisons, tellsYear } }: AuditInput,
  { results }: ReleasedExport,
): PublicFacts['tables'] {
  return namedPlans(comparisons, tellsYear)
    .filter(({ plan }) => plan.mentions !== true)
    .filter(({ name }) =>
      results.some((result) =>
        result.said.public.some(({ tables }) => tables.some((table) => table.name === name)),
      ),
    )
    .map(({ name, plan }) => ({ path: `${audit}/tables/${name}.csv`, plan }));
}
