import { compareTickets } from '../compare-tickets.js';

/** The ticket of a unit in one of the two streams of review, which tell nothing of each other. */
export type ReviewTicket = (stream: 'double' | 'assign', unitId: string) => string;

/** Items in ascending order of the tickets of their units; equal tickets bytewise by unit id. */
export function inTicketOrder<Item extends { readonly unitId: string }>(
  items: readonly Item[],
  stream: 'double' | 'assign',
  ticketOf: ReviewTicket,
): readonly Item[] {
  return items
    .map((item) => ({ item, unitId: item.unitId, ticket: ticketOf(stream, item.unitId) }))
    .sort(compareTickets)
    .map(({ item }) => item);
}
