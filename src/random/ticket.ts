import { sha256Hex } from './sha256.js';

/** What a ticket is for: each stream gives every unit another, independent ticket. */
export type TicketStream = 'select' | 'start' | 'double' | 'assign' | 'order';

/** S: the lowercase hex SHA-256 of the seed text exactly as it was published. */
export function hashSeed(seedText: string): string {
  return sha256Hex(seedText);
}

/**
 * A unit's ticket: lowercase hex SHA-256 of `S|stream|unit_id` in UTF-8, 64 characters.
 *
 * It depends on the seed and the unit's own reference alone, so anyone can work it out again with
 * `printf '%s' "$S|select|$id" | sha256sum`. Sorting by ticket is a uniformly random order (the
 * idea of Rivest's consistent sampling).
 */
export function ticketOf(seedHash: string, stream: TicketStream, unitId: string): string {
  return sha256Hex(`${seedHash}|${stream}|${unitId}`);
}

/**
 * The ticket as a number strictly between 0 and 1: (2k + 1) / 2^53, where k is the integer of the
 * first 13 hex digits. Exact in double precision.
 */
export function ticketNumber(ticket: string): number {
  const k = Number.parseInt(ticket.slice(0, 13), 16);
  return (k + 0.5) / 4503599627370496;
}
