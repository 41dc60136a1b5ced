import { describe, expect, it } from 'vitest';
import { hashSeed, ticketNumber, ticketOf } from '../../src/random/ticket.js';
import { methodOf, type MethodName } from '../../src/sampling/methods/index.js';
import type { TicketedUnit } from '../../src/sampling/methods/method.js';
import { methodNames } from './law-designs.js';

const turns = 4000;
const [frameSize, sampleSize] = [12, 3];
const ids = Array.from({ length: frameSize }, (_, index) => `CO/2026/${index}`);

/** The tickets of every turn, made once. */
const dealt = Array.from({ length: turns }, (_, turn) => {
  const seedHash = hashSeed(`equal chance, seed number ${turn}`);
  return {
    start: ticketNumber(ticketOf(seedHash, 'start', 'all')),
    units: ids.map((unitId) => {
      const ticket = ticketOf(seedHash, 'select', unitId);
      return { unitId, ticket, u: ticketNumber(ticket) };
    }),
  };
});

/** How often each unit, and each pair of units, is in a sample of 3 of 12 over 4,000 fixed seeds. */
function counted(
  method: MethodName,
  fieldsOf: (index: number) => Pick<TicketedUnit, 'size' | 'sortValues'>,
) {
  const singles = new Map(ids.map((id) => [id, 0]));
  const pairs = new Map<string, number>();
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) pairs.set(`${one} ${other}`, 0);
  }
  const inclusion = new Map<string, number>();
  const fields = ids.map((_, index) => fieldsOf(index));
  for (const { start, units } of dealt) {
    const made = units.map((unit, index) => ({ ...unit, ...fields[index]! }));
    const order = methodOf(method).order(made, {
      frameSize,
      sampleSize,
      plannedSize: sampleSize,
      start,
      sort: [{ field: 'days', order: 'number' }],
      rotation: undefined,
    });
    for (const each of order) inclusion.set(each.unit.unitId, each.inclusion);
    const drawn = new Set(order.slice(0, sampleSize).map(({ unit }) => unit.unitId));
    const sample = ids.filter((id) => drawn.has(id));
    for (const [index, one] of sample.entries()) {
      singles.set(one, singles.get(one)! + 1);
      for (const other of sample.slice(index + 1)) {
        pairs.set(`${one} ${other}`, pairs.get(`${one} ${other}`)! + 1);
      }
    }
  }
  return { singles, pairs, inclusion };
}

const standardErrors = (chance: number) => 5 * Math.sqrt(turns * chance * (1 - chance));

describe.each(methodNames)('over fixed seeds the method %s', (method) => {
  it('draws units that differ in size and place as often as it records, within 5 standard errors', () => {
    const { singles, inclusion } = counted(method, (index) => ({
      size: 1 + (index % 4),
      sortValues: [String(index)],
    }));
    // Methods whose chances are aimed at and nearly met may be 1.5 % off beside.
    const slack = methodOf(method).equalChance ? 0 : 0.015;
    for (const [id, count] of singles) {
      const chance = inclusion.get(id)!;
      const allowed = standardErrors(chance) + slack * chance * turns;
      expect(Math.abs(count - chance * turns)).toBeLessThan(allowed);
    }
  });

  it('draws every pair with chance n (n - 1) / (N (N - 1)) where units are alike', () => {
    const { singles, pairs } = counted(method, () => ({ size: 7, sortValues: ['1'] }));
    for (const count of singles.values()) {
      expect(Math.abs(count - 0.25 * turns)).toBeLessThan(standardErrors(0.25));
    }
    const chance = 6 / 132;
    expect(pairs.size).toBe(66);
    for (const count of pairs.values()) {
      expect(Math.abs(count - chance * turns)).toBeLessThan(standardErrors(chance));
    }
  });
});

describe('systematic sampling of a list in which no two units are alike', () => {
  it('draws a unit with the units one and two intervals on, and never with its neighbours', () => {
    const { pairs } = counted('systematic', (index) => ({ size: 1, sortValues: [String(index)] }));
    for (const [index, one] of ids.entries()) {
      for (const [further, other] of ids.slice(index + 1).entries()) {
        const count = pairs.get(`${one} ${other}`)!;
        if ((further + 1) % 4 !== 0) expect(count).toBe(0);
        else expect(Math.abs(count - 0.25 * turns)).toBeLessThan(standardErrors(0.25));
      }
    }
  });
});

describe('methods of equal chance', () => {
  it.each(methodNames.filter((name) => methodOf(name).equalChance))(
    '%s records the same chance for every unit',
    (method) => {
      const { inclusion } = counted(method, (index) => ({ size: index, sortValues: [`${index}`] }));
      expect(new Set(inclusion.values())).toEqual(new Set([0.25]));
    },
  );
});
