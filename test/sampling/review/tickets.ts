import fc from 'fast-check';
import { hashSeed, ticketOf } from '../../../src/random/ticket.js';
import type { ReviewTicket } from '../../../src/sampling/review/ticket-order.js';

/** Tickets that are the unit's own id, so that the order can be seen. */
export const byName: ReviewTicket = (_stream, unitId) => unitId;

/** The tickets of a seed. */
export function seeded(seed: string): ReviewTicket {
  const hash = hashSeed(seed);
  return (stream, unitId) => ticketOf(hash, stream, unitId);
}

/** Tickets of a few values only, so that there are ties. */
export const crowded: ReviewTicket = (stream, unitId) =>
  seeded('crowd')(stream, unitId).slice(0, 1);

export const tickets = fc.oneof(fc.constantFrom(byName, crowded), fc.string().map(seeded));
