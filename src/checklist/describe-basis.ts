import type { Basis } from './question-set.js';

/**
 * A reference in words, with its weight in front: law, guidance, or practice elsewhere.
 *
 * One that was not seen in its source loses its weight, law above all, and says so instead.
 */
export function describeBasis(basis: Basis): string {
  const place = basis.ref === undefined ? basis.instrument : `${basis.instrument}, ${basis.ref}`;
  return `${basis.verified ? weights[basis.kind] : notChecked}: ${place}`;
}

const weights = { law: 'Law', guidance: 'Guidance', practice: 'Practice' } as const;

/** What stands before a reference that nobody has yet looked up. */
const notChecked = 'Reference not yet checked';
