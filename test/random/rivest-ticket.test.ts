import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  rivestNumber,
  rivestTicket,
  sha256Fraction,
  shownRivestTicket,
} from '../../src/random/rivest-ticket.js';
import { sha256Hex } from '../../src/random/sha256.js';
import { ticketRules } from '../../src/random/ticket-rules.js';
import { hashSeed } from '../../src/random/ticket.js';
import { consistentSample, nextFraction, type SamplerArguments } from './consistent-sampler.js';

const path = '../shared/vectors/sampling/consistent_sampler.json';
const absent = !existsSync(path);

interface Vectors {
  readonly cases: readonly {
    readonly name: string;
    readonly ids: readonly (string | number)[] | string;
    readonly args: SamplerArguments;
    readonly output: readonly unknown[];
  }[];
  readonly primitives: Readonly<Record<string, string>>;
  readonly ticket_length_distribution_20000: Readonly<Record<string, number>>;
  readonly rivest_vs_hex_order_overlap_of_first_50_of_1000: number;
}

function load(): Vectors {
  return JSON.parse(readFileSync(path, 'utf8')) as Vectors;
}

describe('a ticket of Rivest’s consistent_sampler', () => {
  it('is the fraction that the published docstring of first_fraction prints', () => {
    expect(rivestTicket('01382438112797316654', 'AB-130')).toBe(
      '0.26299714122838008416507544297546663599715395525154425586041245287750224561854',
    );
  });

  it('hashes references as UTF-8', () => {
    expect(rivestTicket('31415926535897932384', 'Zoë-12')).toBe(
      '0.43391333182262568993289803711706043928418171288896236539017009456760860539192',
    );
  });

  it('is shown cut off, not rounded, nine digits after the leading nines', () => {
    expect(shownRivestTicket('0.9991234567890', 4)).toBe('0.9991234');
    expect(shownRivestTicket('0.12345678999')).toBe('0.123456789');
    expect(shownRivestTicket('0.90980392698')).toBe('0.9098039269');
    expect(shownRivestTicket('0.999')).toBe('0.999');
    expect(shownRivestTicket('0.5')).toBe('0.5');
  });

  it('is a number strictly inside (0, 1), even at the ends of the range', () => {
    expect(rivestNumber(`0.${'0'.repeat(64)}`)).toBe(5e-16);
    expect(rivestNumber(`0.${'9'.repeat(78)}`)).toBe(0.9999999999999994);
    expect(rivestNumber(rivestTicket('31415926535897932384', 'CO/2024/00001'))).toBe(
      0.0905676279889925,
    );
  });

  it('comes before every longer ticket that begins with it', () => {
    const tickets = ['0.123', '0.12', '0.1199', '0.120'];
    expect(tickets.sort()).toEqual(['0.1199', '0.12', '0.120', '0.123']);
  });
});

describe.skipIf(absent)('the vectors of consistent_sampler (../shared)', () => {
  it('hold seven cases and four primitives', () => {
    const { cases, primitives } = load();
    expect(cases).toHaveLength(7);
    expect(Object.keys(primitives)).toHaveLength(4);
  });

  it.each(absent ? [] : load().cases)('agree to the last character: $name', (vector) => {
    const ids =
      typeof vector.ids === 'string' ? Array.from({ length: 100 }, (_, id) => id) : vector.ids;
    if (typeof vector.ids === 'string') expect(vector.ids).toBe('range(0,100)');
    expect(consistentSample(ids, vector.args)).toEqual(vector.output);
  });

  it('agree on every primitive', () => {
    const worked = {
      'sha256_uniform("abc")': sha256Fraction('abc'),
      "first_fraction('AB-130','01382438112797316654')": rivestTicket(
        '01382438112797316654',
        'AB-130',
      ),
      "next_fraction('0.25471')": nextFraction('0.25471'),
      'digest_hex seed=314159 id=B-2': sha256Hex(`${hashSeed('314159')}B-2`),
    };
    expect(worked).toEqual(load().primitives);
  });

  it('agree on the lengths of 20,000 tickets: seed x and the ids 0 to 19999, which the file does not name', () => {
    const lengths: Record<string, number> = {};
    for (let id = 0; id < 20_000; id += 1) {
      const digits = `${rivestTicket('x', `${id}`).length - 2}`;
      lengths[digits] = (lengths[digits] ?? 0) + 1;
    }
    expect(lengths).toEqual(load().ticket_length_distribution_20000);
  });

  it('agree that the order is not that of the hex digests: two of the first 50 of 1,000 are shared', () => {
    // Seed x and the ids 0 to 999 again; 2 or 3 would be shared by chance.
    const seedHash = hashSeed('x');
    const ids = Array.from({ length: 1000 }, (_, id) => `${id}`);
    const firstBy = (key: (id: string) => string) =>
      ids.toSorted((left, right) => (key(left) < key(right) ? -1 : 1)).slice(0, 50);
    const byHex = new Set(firstBy((id) => sha256Hex(`${seedHash}${id}`)));
    const shared = firstBy((id) => rivestTicket('x', id)).filter((id) => byHex.has(id)).length;
    expect(shared).toBe(load().rivest_vs_hex_order_overlap_of_first_50_of_1000);
  });

  it('hold another algorithm, rivest_2011_counter_mode, which gives units no tickets and is not offered', () => {
    // It picks positions in a numbered list, so a unit added to the list would move every other.
    expect(Object.keys(load())).toContain('rivest_2011_counter_mode');
    expect(Object.keys(ticketRules)).toEqual(['dipsample-1', 'rivest-1.0']);
  });
});
