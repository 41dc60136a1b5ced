import type { AuditResult, Edition } from './audit-result.js';

/** A total that a public table hides must not be read elsewhere in the same edition. */
export function totalsShown({ comparisons }: AuditResult, edition: Edition): boolean {
  return (
    edition === 'restricted' ||
    comparisons.every(
      ({ published }) =>
        published.status === 'shown' &&
        published.comparison.total.members !== null &&
        published.comparison.total.events !== null,
    )
  );
}
