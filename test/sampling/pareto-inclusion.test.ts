import { beforeAll, describe, expect, it } from 'vitest';
import { hashSeed, ticketNumber, ticketOf } from '../../src/random/ticket.js';
import { pareto } from '../../src/sampling/methods/pareto.js';

const sampleSize = 10;
const turns = 50_000;

/** A ticket has 64 hex digits and a number takes 13, so one seed serves four turns. */
const turnsPerSeed = 4;

/**
 * 40 units by size, and the chance of one: 60 is certain (10 x 60 passes the total of 262), and the
 * other nine places are shared by the total of 202.
 */
const classes = [
  { size: 60, units: 1, target: 1 },
  { size: 12, units: 3, target: 108 / 202 },
  { size: 9, units: 4, target: 81 / 202 },
  { size: 6, units: 8, target: 54 / 202 },
  { size: 4, units: 10, target: 36 / 202 },
  { size: 3, units: 14, target: 27 / 202 },
] as const;

const sizes = classes.flatMap(({ size, units }) => Array.from({ length: units }, () => size));
const targets = classes.flatMap(({ target, units }) => Array.from({ length: units }, () => target));

/** The standard error of an observed share of so many independent turns, relative to the share. */
const relativeError = (target: number, observations: number) =>
  Math.sqrt((1 - target) / (target * observations));

describe('Pareto order sampling of 10 among 40 units of skewed size, over 50,000 turns of fixed seeds', () => {
  const counts = sizes.map(() => 0);

  function ticketsOf(seed: number): readonly string[] {
    const seedHash = hashSeed(`inclusion probabilities, fixed seed ${seed}`);
    return sizes.map((_, index) => ticketOf(seedHash, 'select', `CO/2026/${index}`));
  }

  function draw(tickets: readonly string[], part: number) {
    const units = sizes.map((size, index) => {
      const ticket = tickets[index]!.slice(13 * part, 13 * part + 13);
      return { unitId: String(index), ticket, u: ticketNumber(ticket), size, sortValues: [] };
    });
    return pareto.order(units, {
      frameSize: units.length,
      sampleSize,
      plannedSize: sampleSize,
      start: 0.5,
      sort: [],
      rotation: undefined,
    });
  }

  beforeAll(() => {
    for (let seed = 0; seed < turns / turnsPerSeed; seed += 1) {
      const tickets = ticketsOf(seed);
      for (let part = 0; part < turnsPerSeed; part += 1) {
        for (const { unit } of draw(tickets, part).slice(0, sampleSize)) {
          const index = Number(unit.unitId);
          counts[index] = counts[index]! + 1;
        }
      }
    }
  });

  it('records the chances that it aims at', () => {
    for (const { unit, inclusion } of draw(ticketsOf(0), 0)) {
      expect(inclusion).toBeCloseTo(targets[Number(unit.unitId)]!, 14);
    }
  });

  it('takes the certain unit every time', () => {
    expect(counts[0]).toBe(turns);
  });

  // Units of one size have one chance, so their counts are pooled: then 1.5 % is 4.9 standard errors
  // of the rarest size (0.31 %) and more of every other. Units of a sample push each other out, so
  // the error of the pooled share is smaller still than of so many independent turns.
  it.each(classes)('draws units of size $size within 1.5 % of the target', ({ size, target }) => {
    const alike = counts.filter((_, index) => sizes[index] === size);
    const share = alike.reduce((sum, count) => sum + count, 0) / (alike.length * turns);
    expect(relativeError(target, alike.length * turns)).toBeLessThan(0.015 / 4.8);
    expect(Math.abs(share / target - 1)).toBeLessThan(0.015);
  });

  // One unit of the rarest size has a relative standard error of 1.1 %, so 1.5 % alone would be luck.
  it('draws each single unit within 1.5 % and 5 standard errors of the target', () => {
    for (const [index, target] of targets.entries()) {
      const allowed = 0.015 + 5 * relativeError(target, turns);
      expect(Math.abs(counts[index]! / turns / target - 1)).toBeLessThanOrEqual(allowed);
    }
  });
});
