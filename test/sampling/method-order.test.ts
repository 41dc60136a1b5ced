import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rivestNumber } from '../../src/random/rivest-ticket.js';
import { ticketNumber } from '../../src/random/ticket.js';
import { inclusionBySize } from '../../src/sampling/methods/inclusion-by-size.js';
import { methodOf, type MethodName } from '../../src/sampling/methods/index.js';
import type { StratumContext } from '../../src/sampling/methods/method.js';
import { methodNames } from './law-designs.js';

const lowest = '0'.repeat(64);
const highest = 'f'.repeat(64);

describe('the number of a ticket', () => {
  it('is inside (0, 1) at both ends: 2^-53 and 1 - 2^-53', () => {
    expect(ticketNumber(lowest)).toBe(Number.EPSILON / 2);
    expect(ticketNumber(highest)).toBe(1 - Number.EPSILON / 2);
  });

  it('is inside (0, 1) at both ends for rivest-1.0', () => {
    expect(rivestNumber(`0.${'0'.repeat(64)}`)).toBe(5e-16);
    expect(rivestNumber(`0.${'9'.repeat(64)}`)).toBeLessThan(1);
    expect(rivestNumber(`0.${'9'.repeat(64)}`)).toBeGreaterThan(1 - 1e-15);
  });
});

/** Units whose tickets stand at the ends of the range or in its middle. */
const extremes = fc.array(
  fc.record({
    ticket: fc.constantFrom(lowest, `${'0'.repeat(63)}1`, '8'.repeat(64), highest),
    size: fc.constantFrom(1, 3, 1_000_000_007),
  }),
  { minLength: 1, maxLength: 12 },
);

const starts = fc.constantFrom(0, Number.EPSILON / 2, 0.5, 1 - Number.EPSILON / 2);

function ordered(
  method: MethodName,
  units: readonly { ticket: string; size: number }[],
  context: Pick<StratumContext, 'sampleSize' | 'start'>,
) {
  const ticketed = units.map(({ ticket, size }, index) => ({
    unitId: `unit ${String(index).padStart(2, '0')}`,
    ticket,
    u: ticketNumber(ticket),
    size,
    sortValues: ['alike', '1'],
  }));
  return methodOf(method).order(ticketed, {
    frameSize: units.length,
    plannedSize: context.sampleSize,
    sort: [
      { field: 'area', order: 'text' },
      { field: 'days', order: 'number' },
    ],
    rotation: undefined,
    ...context,
  });
}

describe.each(methodNames)('the order of the method %s', (method) => {
  it('holds every unit once where tickets and the start are 0 or 1 - 2^-53, at every size', () => {
    fc.assert(
      fc.property(extremes, starts, fc.nat(12), (units, start, wanted) => {
        const sampleSize = wanted % (units.length + 1);
        const order = ordered(method, units, { sampleSize, start });
        expect(new Set(order.map(({ unit }) => unit.unitId)).size).toBe(units.length);
        const sum = order.reduce((total, { inclusion }) => total + inclusion, 0);
        expect(Math.abs(sum - sampleSize)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is the same whatever the order of the units, equal tickets included', () => {
    fc.assert(
      fc.property(extremes, starts, (units, start) => {
        const ticketed = units.map((unit, index) => ({
          ...unit,
          unitId: `unit ${index}`,
          u: ticketNumber(unit.ticket),
          sortValues: ['alike', '1'],
        }));
        const sampleSize = Math.ceil(units.length / 2);
        const frameSize = units.length;
        const context = { frameSize, sampleSize, plannedSize: sampleSize, start };
        const sort = [{ field: 'area', order: 'text' }] as const;
        const { order } = methodOf(method);
        const ids = (list: typeof ticketed) =>
          order(list, { ...context, sort, rotation: undefined }).map(({ unit }) => unit.unitId);
        expect(ids(ticketed.toReversed())).toEqual(ids(ticketed));
      }),
    );
  });
});

describe('Pareto order sampling', () => {
  it('has finite scores at the ends: certainty first, then the lowest tickets', () => {
    const units = [highest, lowest, highest, lowest].map((ticket, index) => ({
      ticket,
      size: index === 2 ? 100 : 1,
    }));
    const order = ordered('pareto', units, { sampleSize: 2, start: 0.5 });
    expect(order.map(({ unit }) => unit.unitId)).toEqual([
      'unit 02',
      'unit 01',
      'unit 03',
      'unit 00',
    ]);
    expect(order.map(({ inclusion }) => inclusion)).toEqual([1, 1 / 3, 1 / 3, 1 / 3]);
  });

  it('iterates certainty: one certain unit can make the next one certain', () => {
    // 3 of (50, 30, 10, 10, 10): 3 * 50 reaches 110 and is certain; then 2 * 30 reaches 60.
    const { probabilities, certain } = inclusionBySize([50, 30, 10, 10, 10], 3);
    expect([...certain]).toEqual([0, 1]);
    expect(probabilities).toEqual([1, 1, 1 / 3, 1 / 3, 1 / 3]);
  });
});

describe('systematic sampling', () => {
  it('picks in list order from the start, and keeps the rest as reserves in ticket order', () => {
    const tickets = ['3', '9', '1', '7', '5', '2'];
    const units = tickets.map((digit, index) => ({
      unitId: `unit ${index}`,
      ticket: digit.repeat(64),
      u: 0.5,
      size: 1,
      sortValues: [String(index)],
    }));
    // Places floor((i + 0.5) x 6 / 2): 1 and 4.
    const order = methodOf('systematic').order(units, {
      frameSize: 6,
      sampleSize: 2,
      plannedSize: 2,
      start: 0.5,
      sort: [{ field: 'days', order: 'number' }],
      rotation: undefined,
    });
    expect(order.map(({ unit }) => unit.unitId)).toEqual([
      'unit 1',
      'unit 4',
      'unit 2',
      'unit 5',
      'unit 0',
      'unit 3',
    ]);
  });
});
