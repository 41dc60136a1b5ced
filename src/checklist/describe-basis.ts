import type { Basis } from './question-set.js';

/**
 * A reference in words, with its weight in front: law, guidance, or practice elsewhere.
 *
 * One that was not seen in its source loses its weight, law above all, and says so instead. One of
 * which only the title was seen says that.
 */
export function describeBasis(basis: Basis): string {
  const place = basis.ref === undefined ? basis.instrument : `${basis.instrument}, ${basis.ref}`;
  if (!basis.verified) return `${notChecked}: ${place}`;
  return `${weights[basis.kind]}${basis.seen === 'title' ? titleAlone : ''}: ${place}`;
}

const weights = { law: 'Law', guidance: 'Guidance', practice: 'Practice' } as const;

/** What stands before a reference that nobody has yet looked up. */
const notChecked = 'Reference not yet checked';

const titleAlone = ' (title seen, text not read)';
