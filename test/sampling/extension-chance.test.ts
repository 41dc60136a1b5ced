import { describe, expect, it } from 'vitest';
import { hashSeed, ticketNumber, ticketOf } from '../../src/random/ticket.js';
import { methodOf } from '../../src/sampling/methods/index.js';
import { methodNames } from './law-designs.js';

const turns = 4000;
const plannedSize = 10;
const sizes = [60, ...[12, 9, 6, 4, 3].flatMap((size) => Array.from({ length: 8 }, () => size))];

const ids = sizes.map((_, index) => `CO/2026/${String(index).padStart(2, '0')}`);

/** The units of every turn with their tickets, made once. */
const dealt = Array.from({ length: turns }, (_, turn) => {
  const seedHash = hashSeed(`an extension, fixed seed ${turn}`);
  return ids.map((unitId, index) => {
    const ticket = ticketOf(seedHash, 'select', unitId);
    return { unitId, ticket, u: ticketNumber(ticket), size: sizes[index]!, sortValues: [] };
  });
});

/** Every unit's recorded chance, and how often it is in a sample of 10 that has grown. */
function counted(name: (typeof methodNames)[number], sampleSize: number) {
  const times = sizes.map(() => 0);
  const recorded = sizes.map(() => 0);
  for (const units of dealt) {
    const frameSize = units.length;
    const context = {
      frameSize,
      sampleSize,
      plannedSize,
      start: 0.5,
      sort: [],
      rotation: undefined,
    };
    for (const [place, { unit, inclusion }] of methodOf(name).order(units, context).entries()) {
      const index = ids.indexOf(unit.unitId);
      recorded[index] = inclusion;
      if (place < sampleSize) times[index] = times[index]! + 1;
    }
  }
  return { times, recorded };
}

describe.each(methodNames.filter((name) => methodOf(name).nested))('an extension by %s', (name) => {
  // Units of one size have one chance; the counts of eight are pooled. Five standard errors of a
  // pooled share, and 2.5 % for the methods whose chances are nearly met.
  it.each([10, 15, 20, 35])('to %i draws units as often as it records', (sampleSize) => {
    const { times, recorded } = counted(name, sampleSize);
    const slack = methodOf(name).equalChance ? 0 : 0.025;
    for (const size of new Set(sizes)) {
      const alike = times.filter((_, index) => sizes[index] === size);
      const chance = recorded[sizes.indexOf(size)]!;
      const share = alike.reduce((sum, count) => sum + count, 0) / (alike.length * turns);
      const error = Math.sqrt((chance * (1 - chance)) / (alike.length * turns));
      expect(Math.abs(share - chance)).toBeLessThanOrEqual(5 * error + slack * chance);
    }
  });
});
