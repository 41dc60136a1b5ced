import { UserError } from '../../errors.js';
import { listed } from '../listed.js';
import type { Reviewer, ReviewUnit } from './reviewer.js';

/**
 * Refuses a list of reviewers that no assignment can be made from, before any unit is looked at.
 *
 * @throws UserError REVIEWER_TWICE, REVIEWERS_TOO_FEW, CONFLICT_FIELD_UNKNOWN
 */
export function checkReviewers(reviewers: readonly Reviewer[], units: readonly ReviewUnit[]): void {
  const ids = reviewers.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (twice.length > 0) {
    throw new UserError(
      'REVIEWER_TWICE',
      `The list of reviewers has ${listed(twice)} more than once.`,
      'Give each reviewer one entry with all their conflicts, under a code of their own.',
    );
  }
  const double = units.some(({ readingRounds }) => readingRounds.length === 2);
  const needed = double ? 2 : Math.min(units.length, 1);
  if (ids.length < needed) {
    throw new UserError(
      'REVIEWERS_TOO_FEW',
      `${double ? 'Double review needs two reviewers' : 'An assignment needs a reviewer'}, and the list has ${ids.length === 0 ? 'none' : `${ids.join(', ')} only`}.`,
      double
        ? 'Add a reviewer, or leave double review out.'
        : 'Add a reviewer, or leave the assignment out.',
    );
  }
  checkConflictFields(reviewers, units);
}

/** A misspelt field would match nothing, and its conflicts would be passed over in silence. */
function checkConflictFields(reviewers: readonly Reviewer[], units: readonly ReviewUnit[]): void {
  const unknown = reviewers.flatMap(({ id, conflicts }) =>
    conflicts
      .filter(({ field }) => units.some(({ fields }) => !Object.hasOwn(fields, field)))
      .map(({ field }) => `${field} (${id})`),
  );
  if (unknown.length === 0) return;
  throw new UserError(
    'CONFLICT_FIELD_UNKNOWN',
    `Conflicts are declared by what is no field of the units: ${listed([...new Set(unknown)])}.`,
    'Correct the name of the field; dipsample profile EXPORT lists the fields.',
  );
}
