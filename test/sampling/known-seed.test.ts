import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import type { Command } from '../../src/cli/command.js';
import { knownSeedFault } from '../../src/sampling/known-seed.js';
import { seedExamples } from '../../src/sampling/seed-examples.js';

describe('a seed that could be known beforehand', () => {
  it.each([
    ['27182818284590452353', 'the number e'],
    ['2.7182818284590452353602874713526624', 'the number e'],
    ['e = 2.71828182845904523536 and no more', 'the number e'],
    ['16180339887498948482', 'the golden ratio'],
    ['11235813213455891442', 'the Fibonacci numbers'],
    ['10097 32533 76520 13586', 'the first line of A Million Random Digits'],
    ['qwertyuiopasdfghjkl;', 'the rows of a keyboard'],
    ['12345678901234567890', 'counts up or down'],
    ['98765432109876543210', 'counts up or down'],
    ['abcdefghijklmnopqrstuvw', 'counts up or down'],
    ['12341234123412341234', 'repeats one pattern'],
    ['7294056813 7294056813', 'repeats one pattern'],
    ['lotterylotterylottery', 'repeats one pattern'],
    ['00000000000000001234', 'the same character ten times'],
    ['12340000000000000000', 'the same character ten times'],
    ['2026-10-03 to 2026-10-31', 'is a date'],
    ['20261003 to 20261231', 'is a date'],
    ['drawn on 3 October 2026', 'is a date'],
    ['Saturday 3rd of October, 2026', 'is a date'],
    ['2026-10-03T14:30:00Z at noon', 'is a date'],
    ['03/10/2026, 14:30 UTC', 'is a date'],
    ['20261003143000000000', 'is a date'],
    // Nine letters beside the date; with ten it is let through.
    ['2026-10-03 qzmwnxbkv', 'is a date'],
    ['20261003202610042026', 'is a date'],
    ['12,345,678,901,234,567', 'is a whole number of 17 digits'],
    ['2026 10 03 14 30 00 12', 'is a whole number of 16 digits'],
    ['27 41 06 59 33 18 lottery, 2026-10-03', 'is an example'],
    ['DIPSAMPLE demonstration seed - never for a real draw', 'is an example'],
    ['70416982355180247639', 'is an example'],
  ])('%s is refused with the reason', (seed, reason) => {
    expect(knownSeedFault(seed)).toContain(reason);
  });

  it.each([
    '58203917466215093847',
    '2026-10-03 qzmwnxbkvt',
    '5 2 6 1 3 5 6 6 2 1 4 3 5 5 2 6 1 4 3 1',
    '26 42 07 58 34 17, lottery of 10 October 2026',
    'UK Lotto 2026-12-05 04 11 23 38 40 57',
    `drand quicknet round 34441999 ${'0f1e2d3c4b5a69788796'}${'a5b4c3d2e1f00912'}${'83746b5a4c3d2e1f90817263abcd'}`,
    `nist chain 2 pulse 2100001 ${'9B3F'.repeat(8)}${'07C1D5E2'.repeat(12)}`,
    // The test vector of the ticket, which outsiders try out.
    '31415926535897932384',
    'meeting of the panel in Room 4, October 2026',
    'the cat sat on the blue mat of the chair',
  ])('%s is let through', (seed) => {
    expect(knownSeedFault(seed)).toBeUndefined();
  });

  it('is not taken for one by accident when twenty dice are rolled', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const roll = fc.noBias(fc.array(digit, { minLength: 20, maxLength: 20 }));
    const rolls = fc.sample(roll, { seed: 20_261_122, numRuns: 20_000 });
    expect(rolls.filter((digits) => knownSeedFault(digits.join('')) !== undefined)).toEqual([]);
  });
});

describe('the seeds that the documentation shows', () => {
  const folder = 'fixtures/examples';
  const texts = [
    readFileSync('README.md', 'utf8'),
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`docs/${name}`, 'utf8')),
    ...readdirSync(folder).map((name) => readFileSync(`${folder}/${name}/command`, 'utf8')),
    ...Object.values<Command>(commands).flatMap(({ examples }) => examples),
    ...['dipsample', 'new-orleans'].map((name) =>
      readFileSync(`fixtures/demo/${name}.json`, 'utf8'),
    ),
  ];

  it('are refused for real draws, every one of them', () => {
    const shown = texts.flatMap((text) => [
      ...[...text.matchAll(/--seed (?:"([^"…$]+)"|'([^'…$]+)'|(\d{20,}))/g)].map(
        ([, double, single, bare]) => double ?? single ?? bare ?? '',
      ),
      ...[...text.matchAll(/"seed": "([^"]+)"/g)].map(([, seed]) => seed ?? ''),
    ]);
    expect(shown.length).toBeGreaterThan(5);
    const open = shown.filter((seed) => seed.length >= 20 && knownSeedFault(seed) === undefined);
    expect([...new Set(open)]).toEqual([]);
  });

  it('are each listed once', () => {
    expect(new Set(seedExamples).size).toBe(seedExamples.length);
  });
});
