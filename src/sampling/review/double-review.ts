import type { Fraction } from '../fraction.js';
import { ceilingOf } from '../planning/fraction-arithmetic.js';
import { inTicketOrder, type ReviewTicket } from './ticket-order.js';

/** The sample of one stratum, as it stood after the draw and after each extension. */
export interface SampledStratum {
  /** The sampled units in draw order, reserves apart. */
  readonly unitIds: readonly string[];
  /** The size of the sample after each round, the draw being round 1: [13, 17] is 13, then 4 more. */
  readonly rounds: readonly number[];
}

/** A unit that is read twice, and the round that chose it. */
export interface DoubleReview {
  readonly unitId: string;
  readonly round: number;
}

/**
 * Chooses the units of a stratum that two reviewers read: ceil(fraction x n_h) of them, those with
 * the lowest tickets of stream `double`.
 *
 * Each round adds the lowest of the units that are not yet chosen, old ones included, until the
 * number is right for the sample as it then stands; so an extension takes no choice back, and the
 * choice after two rounds may differ from the choice from the whole sample at once.
 */
export function chooseDoubleReview(
  { unitIds, rounds }: SampledStratum,
  fraction: Fraction,
  ticketOf: ReviewTicket,
): readonly DoubleReview[] {
  checkRounds(unitIds.length, rounds);
  const chosen = new Map<string, DoubleReview>();
  for (const [index, size] of rounds.entries()) {
    const open = unitIds
      .slice(0, size)
      .filter((unitId) => !chosen.has(unitId))
      .map((unitId) => ({ unitId, round: index + 1 }));
    const wanted = ceilingOf(fraction, size) - chosen.size;
    for (const choice of inTicketOrder(open, 'double', ticketOf).slice(0, wanted)) {
      chosen.set(choice.unitId, choice);
    }
  }
  return [...chosen.values()];
}

function checkRounds(size: number, rounds: readonly number[]): void {
  const grows = rounds.every((each, index) => each >= (rounds[index - 1] ?? 0));
  if (!grows || rounds.at(-1) !== size) {
    throw new RangeError(`rounds of ${rounds.join(', ')} do not lead to a sample of ${size}`);
  }
}
