import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/random/stream.js';
import { hashSeed, ticketOf } from '../../src/random/ticket.js';
import { seedFault } from '../../src/sampling/seed.js';
import { chances } from '../faults/scratch.js';
import { call, complaints, scratchFolder } from '../cli/run.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const many = 100_000;
const place = scratchFolder('seeds-apart');
const printable = Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code));

/** Seeds that a generator or a person may take for one another, all of them such as draws accept. */
const neighbours: readonly ((seed: string) => string)[] = [
  (seed) => seed + seed,
  (seed) => `${seed}0`,
  (seed) => `0${seed}`,
  (seed) => seed.slice(0, -1) + (seed.endsWith('7') ? '8' : '7'),
  (seed) => [...seed].reverse().join('') + '.',
  (seed) => seed.replace(/[a-z]|$/, (letter) => letter.toUpperCase() || 'A'),
  (seed) => `${seed.slice(0, 10)} ${seed.slice(10)}`,
];

function seedBy(chance: () => number): string {
  const length = 20 + Math.floor(chance() * 20);
  const character = () => printable[1 + Math.floor(chance() * 94)]!;
  return Array.from({ length }, character).join('');
}

const chance = chances(27);
const pairs = Array.from({ length: many }, (_, index) => {
  const seed = seedBy(chance);
  return [seed, neighbours[index % neighbours.length]!(seed)] as const;
});

describe('seeds', () => {
  it(`that differ give other tickets and other streams: ${many} pairs of neighbours`, () => {
    const alike = pairs.filter(
      ([one, other]) =>
        one === other ||
        ticketOf(hashSeed(one), 'select', 'CO/1') === ticketOf(hashSeed(other), 'select', 'CO/1') ||
        randomStream('test', one).next() === randomStream('test', other).next(),
    );
    expect(alike).toEqual([]);
    expect(new Set(pairs.flat().map(hashSeed)).size).toBe(2 * many);
    expect(
      pairs
        .flat()
        .slice(0, 1000)
        .map(seedFault)
        .filter((fault) => fault !== undefined),
    ).toEqual([]);
  });

  it('that differ would be seen to give one stream, were they given to the generator as they are', () => {
    const raw = (seed: string): number => seedrandom(seed)();
    const doubled = pairs.filter((_, index) => index % neighbours.length === 0).slice(0, 100);
    expect(doubled.filter(([one, other]) => raw(one) === raw(other))).toHaveLength(100);
  });

  it.each([
    ['empty', ''],
    ['of blanks', ' '.repeat(24)],
    ['a short number', '1'],
    ['in two forms of Unicode, composed', 'Zo\u00eb and twenty characters 1'],
    ['in two forms of Unicode, decomposed', 'Zoe\u0308 and twenty characters 1'],
    ['with a zero width space', '58203917466215093847\u200b'],
    ['with a line end', '58203917466215093847\n'],
  ])('are refused where they are %s', async (_, text) => {
    const args = ['draw', complaints, '--profile', 'complaints', '--size', '5', '--dry-run'];
    const { exitCode, stderr } = await call([...args, '--seed', text]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error (?:SEED_INVALID: The seed |OPTION_MISSING: --seed )/);
  });

  it('are texts: a number in a configuration is refused, as JSON may change its digits', async () => {
    const config = join(place, 'dipsample.json');
    writeFileSync(
      config,
      JSON.stringify({ title: 'T', office: 'O', period: 'all', seed: 0, audits: [] }).replace(
        '"seed":0',
        '"seed":58203917466215093847',
      ),
    );
    const { exitCode, stderr } = await call(['pack', '--config', config, '--dry-run']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('/seed must be string');
  });
});
