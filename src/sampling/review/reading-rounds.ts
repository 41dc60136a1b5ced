import type { Fraction } from '../fraction.js';
import { chooseDoubleReview, type SampledStratum } from './double-review.js';
import type { ReviewTicket } from './ticket-order.js';

/** When a unit is read: the round of its first reading and, when it is read twice, of its second. */
export type ReadingRounds = readonly [number] | readonly [number, number];

export interface ReadUnit {
  readonly unitId: string;
  readonly readingRounds: ReadingRounds;
}

/**
 * The readings of every sampled unit of a stratum, in draw order. A unit of the first round that an
 * extension chooses for a second reading has the rounds [1, 2]. No fraction: everything is read once.
 */
export function planReadings(
  stratum: SampledStratum,
  fraction: Fraction | null,
  ticketOf: ReviewTicket,
): readonly ReadUnit[] {
  const doubles = fraction === null ? [] : chooseDoubleReview(stratum, fraction, ticketOf);
  const second = new Map(doubles.map(({ unitId, round }) => [unitId, round]));
  return stratum.unitIds.map((unitId, index) => {
    const first = stratum.rounds.findIndex((size) => index < size) + 1;
    const again = second.get(unitId);
    return { unitId, readingRounds: again === undefined ? [first] : [first, again] };
  });
}
