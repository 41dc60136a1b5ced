import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TicketRule, ticketRules } from '../../src/random/ticket-rules.js';
import type { TicketStream } from '../../src/random/ticket.js';

const streams = ['select', 'start', 'double', 'assign', 'order'] as const;
const vectors = '../shared/vectors/sampling/ticket_vectors.json';
const seed = '31415926535897932384';

const rules: readonly [string, TicketRule][] = Object.entries(ticketRules);
const anyStream = fc.constantFrom(...streams);
const anyId = fc.string({ unit: 'grapheme', maxLength: 30 });
const anySeed = fc.string({ minLength: 20, maxLength: 40 });

describe.each(rules)('the ticket rule %s', (_name, { rule, number, summary }) => {
  it('says what it is', () => {
    expect(summary).not.toBe('');
  });

  it('gives a unit the same ticket whenever and after whatever it is asked', () => {
    fc.assert(
      fc.property(anySeed, anyStream, anyId, anyId, (seedText, stream, id, other) => {
        const first = rule(seedText)(stream, id);
        const again = rule(seedText);
        again(stream, other);
        expect(again(stream, id)).toBe(first);
      }),
    );
  });

  it('gives tickets in ASCII whose plain order is the order of their bytes in every locale', () => {
    const ticketOf = rule(seed);
    const tickets = Array.from({ length: 2000 }, (_, index) => ticketOf('select', `${index}`));
    for (const ticket of tickets) expect(ticket).toMatch(/^[0-9a-f.]+$/);
    const bytes = tickets.map((ticket) => Buffer.from(ticket)).sort((a, b) => Buffer.compare(a, b));
    expect(tickets.toSorted()).toEqual(bytes.map((ticket) => ticket.toString()));
  });

  it('gives numbers strictly inside (0, 1) that go up with the tickets', () => {
    fc.assert(
      fc.property(anySeed, anyStream, anyId, anyId, (seedText, stream, left, right) => {
        const ticketOf = rule(seedText);
        const [low, high] = [ticketOf(stream, left), ticketOf(stream, right)].sort() as [
          string,
          string,
        ];
        expect(number(low)).toBeGreaterThan(0);
        expect(number(high)).toBeLessThan(1);
        expect(number(low)).toBeLessThanOrEqual(number(high));
      }),
    );
  });

  it('gives every unit another ticket in each stream and under each seed', () => {
    const tickets = [seed, `${seed}0`].flatMap((seedText) =>
      streams.flatMap((stream) =>
        Array.from({ length: 200 }, (_, index) => rule(seedText)(stream, `CO/${index}`)),
      ),
    );
    expect(new Set(tickets).size).toBe(2000);
  });

  it.each(streams)('gives every unit an equal chance in the stream %s', (stream) => {
    const drawn = Array.from({ length: 20 }, () => 0);
    const seeds = 1000;
    for (let turn = 0; turn < seeds; turn += 1) {
      const ticketOf = rule(`a fixed seed of the law of tickets, ${turn}`);
      drawn
        .map((_, unit) => ({ unit, ticket: ticketOf(stream, `CO/2024/${unit}`) }))
        .sort((left, right) => (left.ticket < right.ticket ? -1 : 1))
        .slice(0, 5)
        .forEach(({ unit }) => (drawn[unit] = drawn[unit]! + 1));
    }
    // Five standard errors of a binomial count of 1000 draws with chance 1/4: 5 * sqrt(187.5).
    for (const count of drawn) expect(Math.abs(count - 250)).toBeLessThan(68.5);
  });

  it('gives numbers that are spread evenly', () => {
    const ticketOf = rule(seed);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let unit = 0; unit < 20_000; unit += 1) {
      const tenth = Math.floor(number(ticketOf('select', `${unit}`)) * 10);
      tenths[tenth] = tenths[tenth]! + 1;
    }
    expect(tenths).toHaveLength(10);
    // Five standard errors of a binomial count of 20,000 with chance 1/10: 5 * sqrt(1800).
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(212.2);
  });
});

describe('frozen tickets', () => {
  const frozen: Record<keyof typeof ticketRules, Record<TicketStream, string>> = {
    'dipsample-1': {
      select: 'd693e160514589ce44e42c0bee6dbfa42fdcb126f7f47391f168b3811873d6fd',
      start: '45f4478988d66bb8e212d924dcf89ecc49e02a24624846ea7b5219c21db8540a',
      double: '1b588edc9445dc12a989c12cf5788d9ba76ae725b72400f87f72d4fe17fea1c9',
      assign: '04d71a41313d3ae8bad0b416151adae4d8c1ace9c30ed9e1004addea41ec09fd',
      order: '3add704c08fc756ea14f05d82f1a2ac180f27f7fc1d2100c23274105be167517',
    },
    'rivest-1.0': {
      select: '0.09056762798899265411066231116980445547624021317594149194353700424550206867953',
      start: '0.414629810108933580855365529314931446522289421209974333010952015987289067777501',
      double: '0.481538114164604880574502490007658726210990998762629676093949557675281050358501',
      assign: '0.51812542438955403536637928612498006250571580224261021727673896305676538684507',
      order: '0.86911683722256012346424853292686426832374512186346577561194999522482177915378',
    },
  };

  it.each(rules)('of %s stand for ever in every stream', (name, { rule }) => {
    const ticketOf = rule(seed);
    expect(
      Object.fromEntries(streams.map((stream) => [stream, ticketOf(stream, 'CO/2024/00001')])),
    ).toEqual(frozen[name as keyof typeof frozen]);
  });
});

describe.skipIf(!existsSync(vectors))('the ticket vectors (../shared)', () => {
  it('are the tickets and numbers of dipsample-1', () => {
    const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as {
      cases: {
        seed: string;
        stream: TicketStream;
        rows: { unit_id: string; ticket: string; u: string }[];
        sampling_order: string[];
      }[];
    };
    const { rule, number } = ticketRules['dipsample-1'];
    expect(cases).toHaveLength(8);
    for (const { seed: seedText, stream, rows, sampling_order } of cases) {
      const ticketOf = rule(seedText);
      for (const { unit_id, ticket, u } of rows) {
        expect(ticketOf(stream, unit_id)).toBe(ticket);
        expect(String(number(ticket))).toBe(u);
      }
      const order = rows
        .map(({ unit_id }) => ({ unit_id, ticket: ticketOf(stream, unit_id) }))
        .sort((left, right) => (left.ticket < right.ticket ? -1 : 1));
      expect(order.map(({ unit_id }) => unit_id)).toEqual(sampling_order);
    }
  });
});
