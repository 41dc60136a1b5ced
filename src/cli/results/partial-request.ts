import { UserError } from '../../errors.js';
import { checkMergeable } from '../../sampling/mergeable.js';
import type { DesignRequest } from '../design/design-request.js';

/**
 * Refuses, before any export is read, what a partial draw cannot be asked for.
 *
 * @throws UserError NOT_MERGEABLE
 */
export function checkPartialRequest({ base, spreadOf }: DesignRequest): void {
  checkMergeable(base);
  if (spreadOf === null) return;
  throw new UserError(
    'NOT_MERGEABLE',
    `--spread-of ${spreadOf} would measure the spread in the cases of one force, and every force must allocate by the same numbers.`,
    'Agree on the numbers beforehand and give all forces the same --standard-deviations FILE.',
  );
}
