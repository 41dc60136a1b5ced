import { UserError } from '../errors.js';
import type { Design } from './design.js';
import { methodOf } from './methods/index.js';
import { conflictFields } from './review/review-plan.js';

/**
 * Refuses a design of which the parts of a frame do not say enough.
 *
 * @throws UserError NOT_MERGEABLE
 */
export function checkMergeable(design: Design): void {
  if (methodOf(design.method).mergeable !== true) {
    throw new UserError(
      'NOT_MERGEABLE',
      `A draw by ${design.method} cannot be put together from partial draws: who comes first depends on more of the frame than a unit's own ticket.`,
      'Use --method simple; to look more often at risky cases, make a risk band a stratifying field and give it a larger share.',
    );
  }
  const fields = conflictFields(design.review);
  if (fields.length === 0) return;
  throw new UserError(
    'NOT_MERGEABLE',
    `The reviewers' conflicts of interest are by ${fields.join(', ')}, and a partial draw carries no field of a case.`,
    'Name reviewers without conflicts, or leave --reviewers out and let each force assign its own files.',
  );
}
