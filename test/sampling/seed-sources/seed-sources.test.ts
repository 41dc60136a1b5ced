import { describe, expect, it } from 'vitest';
import { knownSeedFault } from '../../../src/sampling/known-seed.js';
import { seedSources } from '../../../src/sampling/seed-sources/index.js';
import { promisedSeedFault } from '../../../src/sampling/seed-sources/promised-seed.js';
import type { SeedSource } from '../../../src/sampling/seed-sources/seed-source.js';
import { utcTime } from '../../../src/sampling/seed-sources/utc-time.js';
import { seedFault } from '../../../src/sampling/seed.js';

describe.each(Object.entries<SeedSource>(seedSources))('the seed source %s', (name, source) => {
  const { detail, seed } = source.example;

  it('has an example that fits its own promise and can be a seed, but is known to everybody', () => {
    expect(source.detailFault(detail)).toBeUndefined();
    expect(source.seedFault(seed, detail)).toBeUndefined();
    expect(seedFault(seed)).toBeUndefined();
    expect(knownSeedFault(seed)).toContain('is an example');
  });

  it('refuses a seed that differs from the promise by a space, a sign or its case', () => {
    for (const other of [`${seed} `, ` ${seed}`, `${seed}0`, seed.slice(0, -1), `${seed}.`]) {
      expect(source.seedFault(other, detail), other).toBeDefined();
    }
    const lower = seed.toLowerCase();
    const upper = seed.toUpperCase();
    for (const other of [lower, upper].filter((text) => text !== seed)) {
      expect(source.seedFault(other, detail), other).toBeDefined();
    }
  });

  it('says how the outcome is written and what the event is, within the schema’s 500 characters', () => {
    for (const text of [source.formatting(detail), source.event(detail)]) {
      expect(text.length).toBeGreaterThan(20);
      expect(text.length).toBeLessThanOrEqual(500);
    }
  });

  it('refuses an empty detail and one of two lines', () => {
    for (const other of ['', `${detail}\n`, `${detail}\nx`]) {
      expect(source.detailFault(other), JSON.stringify(other)).toBeDefined();
    }
  });

  it('is found by its name in a commitment', () => {
    expect(promisedSeedFault({ source: name, detail }, seed)).toBeUndefined();
    expect(promisedSeedFault({ source: name, detail }, 'x'.repeat(20))).toBeDefined();
  });
});

describe('dice', () => {
  it('are twenty digits and not six-sided ones with spaces', () => {
    const { seedFault: fault } = seedSources.dice;
    expect(fault('4 2 6 1 3 5 6 6 2 1 4 3 5 5 2 6 1 4 3 2')).toBe(
      'is not twenty digits without spaces (it has 39 characters)',
    );
    expect(fault('58203917466215093847')).toBeUndefined();
  });
});

describe('a place', () => {
  it('may have a Welsh name for dice, and not where it becomes part of the seed', () => {
    expect(seedSources.dice.detailFault('T\u0177 Cyngor, 1 Rhagfyr 2026')).toBeUndefined();
    expect(seedSources.lottery.detailFault('Lotto T\u0177 2026-12-02')).toContain(
      'printable ASCII',
    );
  });
});

describe('a drand round', () => {
  it('tells its time, as the chain’s genesis and period give it', () => {
    expect(seedSources.drand.day('quicknet round 27946612')).toBe('2026-04-20');
    expect(seedSources.drand.event('quicknet round 34441012')).toBe(
      'Round 34441012 of the chain quicknet of drand, the public randomness beacon of the League of Entropy, due on 2026-12-01 at 12:00:00 UTC: https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/34441012',
    );
    expect(seedSources.drand.day('default round 1')).toBe('2020-07-22');
  });

  it('must be the round that was named, of the chain that was named', () => {
    const randomness = seedSources.drand.example.seed.slice(-64);
    const fault = (text: string): string | undefined =>
      seedSources.drand.seedFault(text, 'quicknet round 34441012');
    expect(fault(`drand quicknet round 34441012 ${randomness}`)).toBeUndefined();
    expect(fault(`drand quicknet round 34441013 ${randomness}`)).toBe(
      'is not "drand quicknet round 34441012", a space and 64 characters from 0-9 and a-f',
    );
    expect(fault(`drand default round 34441012 ${randomness}`)).toBeDefined();
  });

  it.each(['quicknet round 0', 'quicknet round 007', 'fastnet round 5', 'quicknet 34441012'])(
    '%s is no round',
    (detail) => {
      expect(seedSources.drand.detailFault(detail)).toBe(
        'is not a chain (quicknet or default) and a round, such as quicknet round 34441012',
      );
    },
  );
});

describe('a NIST pulse', () => {
  it('is the one that was named, with 128 characters behind it', () => {
    const { seed, detail } = seedSources.nist.example;
    const fault =
      'is not "nist chain 2 pulse 2100000", a space and 128 characters from 0-9 and A-F';
    expect(seedSources.nist.seedFault(seed, detail)).toBeUndefined();
    expect(seedSources.nist.seedFault(seed.slice(0, -1), detail)).toBe(fault);
    expect(seedSources.nist.seedFault(`${seed}A`, detail)).toBe(fault);
    expect(seedSources.nist.seedFault(seed.toLowerCase(), detail)).toBe(fault);
    expect(seedSources.nist.detailFault('chain 2')).toBe(
      'is not a chain and a pulse, such as chain 2 pulse 2100000',
    );
    expect(seedSources.nist.event(detail)).toBe(
      'Pulse 2100000 of chain 2 of the NIST Randomness Beacon 2.0, whenever it is published: https://beacon.nist.gov/beacon/2.0/chain/2/pulse/2100000',
    );
  });

  it('is at most 200 characters long as a seed', () => {
    const detail = 'chain 9999 pulse 999999999999';
    expect(seedSources.nist.detailFault(detail)).toBeUndefined();
    expect(`nist ${detail} ${'A'.repeat(128)}`.length).toBeLessThanOrEqual(200);
  });
});

describe('a lottery draw', () => {
  const fault = (text: string): string | undefined =>
    seedSources.lottery.seedFault(text, 'UK Lotto 2026-12-02');

  it('has its numbers in ascending order, each of them once', () => {
    expect(fault('UK Lotto 2026-12-02 04 11 23 38 40 57')).toBeUndefined();
    expect(fault('UK Lotto 2026-12-02 11 04 23 38 40 57')).toBe(
      'does not have its numbers in ascending order',
    );
    expect(fault('UK Lotto 2026-12-02 04 04 23 38 40 57')).toBeDefined();
  });

  it('is the name, the day and the numbers, with nothing between them', () => {
    expect(fault('UK Lotto 2026-12-02 bonus 04 11 23 38 40 57')).toContain('at least five numbers');
    expect(fault('UK Lotto 2026-12-02 104 11 23 38 40 57')).toContain('at least five numbers');
    expect(fault('UK Lotto 2026-12-02 04 11 23 38')).toContain('at least five numbers');
    expect(fault('UK Lotto 2026-12-02 04 11 23 38 40')).toBeUndefined();
  });

  it('has a name of at least three and, with its day, at most 80 characters', () => {
    const named = (length: number) => `${'L'.repeat(length)} 2026-12-02`;
    expect(seedSources.lottery.detailFault(named(2))).toContain('is not the name of a lottery');
    expect(seedSources.lottery.detailFault(named(3))).toBeUndefined();
    expect(seedSources.lottery.detailFault(named(69))).toBeUndefined();
    expect(seedSources.lottery.detailFault(named(70))).toBe('is longer than 80 characters');
  });

  it('is an event that is told by its name and its day', () => {
    const { event, day, formatting } = seedSources.lottery;
    expect(event('UK Lotto 2026-12-02')).toBe(
      'The draw of UK Lotto on 2026-12-02, from the published result.',
    );
    expect(day('UK Lotto 2026-12-02')).toBe('2026-12-02');
    expect(formatting('UK Lotto 2026-12-02')).toMatch(
      /^UK Lotto 2026-12-02, a space, and the main/,
    );
  });

  it('is of the named day and has two digits a number', () => {
    expect(fault('UK Lotto 2026-12-05 04 11 23 38 40 57')).toBeDefined();
    expect(fault('UK Lotto 2026-12-02 4 11 23 38 40 57')).toBeDefined();
    expect(fault('UK Lotto 2026-12-02 04 11 23 38')).toBeDefined();
  });

  it.each([
    '2026-12-02',
    'UK Lotto',
    'UK Lotto x2026-12-02',
    'UK Lotto 2026-02-30',
    'UK  Lotto 2026-12-02',
  ])('%s names no draw', (detail) => {
    expect(seedSources.lottery.detailFault(detail)).toBeDefined();
  });
});

describe('a time in UTC', () => {
  it.each([
    [0, '1970-01-01', '00:00:00'],
    [951_782_399, '2000-02-28', '23:59:59'],
    [951_782_400, '2000-02-29', '00:00:00'],
    [951_868_800, '2000-03-01', '00:00:00'],
    [1_692_803_367, '2023-08-23', '15:09:27'],
    [4_107_542_399, '2100-02-28', '23:59:59'],
    [4_107_542_400, '2100-03-01', '00:00:00'],
  ])('%i seconds after 1970 is %s %s, as date -u says', (seconds, day, time) => {
    expect(utcTime(seconds)).toEqual({ day, time });
  });
});
