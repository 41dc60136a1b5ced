import type { AuditResult, EditionName } from './audit-result.js';

/** A total that a public table hides must not be read elsewhere in the same edition. */
export function totalsShown({ totalsPublished }: AuditResult, edition: EditionName): boolean {
  return edition === 'restricted' || totalsPublished;
}
