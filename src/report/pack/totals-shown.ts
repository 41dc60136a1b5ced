import type { AuditResult, EditionName } from '../audit-result.js';

/** A total that a public table hides must not be read elsewhere in the same edition. */
export function totalsShown({ totalsPublished }: AuditResult, edition: EditionName): boolean {
  return edition === 'restricted' || totalsPublished;
}

/** The number of units drawn from may itself be telling where a filter made it. */
export function frameShown(audit: AuditResult, edition: EditionName): boolean {
  return totalsShown(audit, edition) && (edition === 'restricted' || !audit.narrowed);
}
