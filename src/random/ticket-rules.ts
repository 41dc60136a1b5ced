import { rivestNumber, rivestTicketOf } from './rivest-ticket.js';
import { hashSeed, ticketNumber, ticketOf, type TicketStream } from './ticket.js';

/** A way to give units their tickets; the units with the lowest tickets come first. */
export interface TicketRule {
  readonly summary: string;
  /**
   * Hashes the seed text once and gives the ticket of a unit in a stream: ASCII text, to be sorted
   * by its bytes and never by a locale.
   */
  readonly rule: (seedText: string) => (stream: TicketStream, unitId: string) => string;
  /** A ticket of this rule as a double strictly inside (0, 1); close tickets may share a number. */
  readonly number: (ticket: string) => number;
}

/** Every ticket rule, by the name it has on the command line and in the record. */
export const ticketRules = {
  'dipsample-1': {
    summary: 'hex SHA-256 of S|stream|unit, S being the hex SHA-256 of the seed',
    rule: (seedText) => {
      const seedHash = hashSeed(seedText);
      return (stream, unitId) => ticketOf(seedHash, stream, unitId);
    },
    number: ticketNumber,
  },
  'rivest-1.0': {
    summary: 'first tickets of Rivest’s consistent_sampler, the same to the last digit',
    rule: (seedText) => {
      const seedHash = hashSeed(seedText);
      return (stream, unitId) => rivestTicketOf(seedHash, rivestId(stream, unitId));
    },
    number: rivestNumber,
  },
} satisfies Record<string, TicketRule>;

export type TicketRuleName = keyof typeof ticketRules;

/** The rule of a design that names none. */
export const defaultTicketRule = 'dipsample-1' satisfies TicketRuleName;

/**
 * The published algorithm has one ticket a unit and no streams: `select` is that ticket, with the
 * unit's own reference as the id. The id `stream|unit` of the other streams is dipsample's addition;
 * the published software gives the same ticket when it is handed that id.
 */
function rivestId(stream: TicketStream, unitId: string): string {
  return stream === 'select' ? unitId : `${stream}|${unitId}`;
}
