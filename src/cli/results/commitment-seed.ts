import { UserError } from '../../errors.js';
import { isIsoDate } from '../../frame/calendar.js';
import type { PromisedSeed } from '../../record/commitment.js';
import { type SeedSourceName, seedSources } from '../../sampling/seed-sources/index.js';
import type { SeedSource } from '../../sampling/seed-sources/seed-source.js';

/** A promised seed from a source that this version knows. */
export interface CommittedSeed extends PromisedSeed {
  readonly source: SeedSourceName;
}

/**
 * The promise of a seed from a public event that has not taken place.
 *
 * @throws UserError SEED_DETAIL_INVALID, SEED_SOURCE_PAST
 */
export function promisedSeed(
  name: SeedSourceName,
  detail: string,
  when: string | null,
  today: string,
): CommittedSeed {
  const source: SeedSource = seedSources[name];
  const fault = source.detailFault(detail);
  if (fault !== undefined) {
    throw new UserError(
      'SEED_DETAIL_INVALID',
      `--seed-detail ${detail} ${fault}.`,
      `Name ${source.named}.`,
    );
  }
  const day = source.day(detail) ?? (when !== null && isIsoDate(when) ? when : undefined);
  if (day !== undefined && day < today) {
    throw new UserError(
      'SEED_SOURCE_PAST',
      `The event that is to give the seed was on ${day}, and today is ${today}: the seed is known already.`,
      'Name an event that is still to come, and publish the notice before it.',
    );
  }
  return { source: name, detail, formatting: source.formatting(detail), when };
}
