import type { LawChange } from '../question-set.js';
import type { LawStanding } from './law-standing.js';

/** What a reviewer must know of a change of law; null for a case that stands wholly after it. */
export function lawNote(change: LawChange, { side, straddles, by }: LawStanding): string | null {
  if (side === 'after' && straddles === 'no') return null;
  const what = `The law changed on ${change.on} (${change.what}).`;
  const stood =
    by === null
      ? `The date that would decide, ${change.decidedBy}, is missing.`
      : `By ${by.field} ${by.value} it is asked as the law stood ${side} the change.`;
  if (straddles === 'no') return `${what} ${stood}`;
  const lies = `The case ${straddles === 'yes' ? 'straddles' : 'may straddle'} the change.`;
  const sure = change.decidingVerified ? '' : ' Which date decides was not checked at a source.';
  return `${what} ${lies} ${stood}${sure} Transitional rules may apply: ask, do not fail.`;
}
