import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashSeed, ticketNumber, ticketOf, type TicketStream } from '../../src/random/ticket.js';

const vectors = '../shared/vectors/sampling/ticket_vectors.json';

interface VectorCase {
  readonly seed: string;
  readonly S: string;
  readonly stream: TicketStream;
  readonly rows: readonly { unit_id: string; ticket: string; u: string }[];
  readonly sampling_order: readonly string[];
}

describe('a ticket', () => {
  it('is the published one for the published seed', () => {
    const seedHash = hashSeed('31415926535897932384');
    expect(seedHash).toBe('d23f87b5801cc23d64ca7e118fbd3c46554d139db14b7b29c7e984000fe120dc');
    const ticket = ticketOf(seedHash, 'select', 'CO/2024/00001');
    expect(ticket).toBe('d693e160514589ce44e42c0bee6dbfa42fdcb126f7f47391f168b3811873d6fd');
    expect(ticketNumber(ticket)).toBe(0.8381939754629198);
  });

  it('gives a number inside (0, 1) even at the ends of the range', () => {
    expect(ticketNumber('0'.repeat(64))).toBe(2 ** -53);
    expect(ticketNumber('f'.repeat(64))).toBe(1 - 2 ** -53);
  });

  it.skipIf(!existsSync(vectors))('agrees with every ticket of the vector file', () => {
    const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: VectorCase[] };
    expect(cases.length).toBe(8);
    for (const { seed, S, stream, rows, sampling_order } of cases) {
      expect(hashSeed(seed)).toBe(S);
      for (const { unit_id, ticket, u } of rows) {
        expect(ticketOf(S, stream, unit_id)).toBe(ticket);
        expect(String(ticketNumber(ticket))).toBe(u);
      }
      const order = rows
        .map(({ unit_id }) => ({ unit_id, ticket: ticketOf(S, stream, unit_id) }))
        .sort((left, right) => (left.ticket < right.ticket ? -1 : 1))
        .map(({ unit_id }) => unit_id);
      expect(order).toEqual(sampling_order);
    }
  });
});
