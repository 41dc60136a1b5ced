import type { ReleaseInput } from './released-export.js';

/** Why nothing is published of an export that shares cases with one of which something is. */
export const sharedCases =
  'Withheld: tables of another export that holds some of the same cases are published, and the difference between the two could give single cases away.';

/** The references of the cases of whose export tables are asked for. */
export function caseReferences(inputs: readonly ReleaseInput[]): ReadonlySet<string> {
  const asked = inputs.filter(({ plans }) => plans.length > 0);
  return new Set(
    asked.flatMap(({ intake }) => intake.rows.flatMap(({ values }) => values['case_ref'] ?? [])),
  );
}

export function sharesCases(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  return [...small].some((reference) => large.has(reference));
}
