import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { methodOf } from '../../src/sampling/methods/index.js';
import {
  choices,
  designFor,
  frames,
  frozen,
  type LawUnit,
  methodNames,
  seeds,
} from './law-designs.js';

/** Every unit of the frame in draw order, stratum by stratum: reserves without end. */
function everyone(units: readonly LawUnit[], design: ReturnType<typeof designFor>, seed: string) {
  return drawSample(frozen(units, design), { ...design, reserves: 1000 }, seed).strata;
}

describe.each(methodNames)('the sampling method %s', (method) => {
  it('draws as many units as asked for, none twice, each from its own stratum of the frame', () => {
    fc.assert(
      fc.property(frames, seeds, choices, fc.nat(3), (units, seed, choice, reserves) => {
        const design = designFor(method, units, choice);
        const { strata } = drawSample(frozen(units, design), { ...design, reserves }, seed);
        const all = strata.flatMap(({ drawn }) => drawn.map(({ unitId }) => unitId));
        const sampled = strata.flatMap(({ drawn }) => drawn.filter(({ round }) => round === 1));
        expect(sampled).toHaveLength(design.size);
        expect(new Set(all).size).toBe(all.length);
        const forces = new Map(units.map(({ unitId, fields }) => [unitId, fields['force']]));
        for (const { key, drawn, frameSize, sampleSize } of strata) {
          expect(drawn.every(({ unitId }) => forces.get(unitId) === key)).toBe(true);
          expect(drawn.map(({ rank }) => rank)).toEqual(
            [...drawn.keys()].map((place) => place + 1),
          );
          expect(drawn).toHaveLength(Math.min(frameSize, sampleSize + reserves));
          expect(drawn.filter(({ role }) => role === 'sample')).toHaveLength(sampleSize);
        }
      }),
    );
  });

  it('never depends on the order of the rows', () => {
    fc.assert(
      fc.property(frames, seeds, choices, fc.infiniteStream(fc.nat()), (...made) => {
        const [units, seed, choice, numbers] = made;
        const shuffled = units
          .map((unit) => ({ unit, key: numbers.next().value as number }))
          .sort((left, right) => left.key - right.key)
          .map(({ unit }) => unit);
        const design = designFor(method, units, choice);
        const wanted = { ...design, reserves: 2 };
        expect(drawSample(frozen(shuffled, design), wanted, seed)).toEqual(
          drawSample(frozen(units, design), wanted, seed),
        );
      }),
    );
  });

  it('records chances from 0 to 1 that add up to the sample of each stratum', () => {
    fc.assert(
      fc.property(frames, seeds, choices, (units, seed, choice) => {
        for (const { drawn, sampleSize } of everyone(
          units,
          designFor(method, units, choice),
          seed,
        )) {
          expect(drawn.every(({ inclusion }) => inclusion >= 0 && inclusion <= 1)).toBe(true);
          const sum = drawn.reduce((total, { inclusion }) => total + inclusion, 0);
          expect(Math.abs(sum - sampleSize)).toBeLessThan(1e-9);
          const sampled = drawn.filter(({ role }) => role === 'sample');
          expect(sampled.every(({ inclusion }) => inclusion > 0)).toBe(true);
        }
      }),
    );
  });

  it('moves no other ticket when a unit comes late or is corrected into another stratum', () => {
    fc.assert(
      fc.property(frames, seeds, fc.constantFrom('amber', 'blue', 'grün'), (units, seed, force) => {
        fc.pre(units.length > 1);
        const [first, rest] = [units[0]!, units.slice(1)];
        const corrected = [{ ...first, fields: { ...first.fields, force } }, ...rest];
        const tickets = (those: readonly LawUnit[]) =>
          everyone(those, designFor(method, those), seed)
            .flatMap(({ drawn }) => drawn.map(({ unitId, ticket }) => [unitId, ticket] as const))
            .filter(([unitId]) => unitId !== first.unitId);
        const before = new Map(tickets(units));
        expect(new Map(tickets(corrected))).toEqual(before);
        expect(new Map(tickets(rest))).toEqual(before);
      }),
    );
  });
});

/** The methods whose order is that of the tickets: nested, and the same chance for every unit. */
const byTicket = methodNames.filter((name) => {
  const { nested, equalChance } = methodOf(name);
  return nested && equalChance;
});

describe.each(byTicket)('the sampling method %s', (method) => {
  it('keeps the smaller sample inside the larger', () => {
    fc.assert(
      fc.property(frames, seeds, (units, seed) => {
        const design = designFor(method, units);
        let before: readonly string[] = [];
        for (let size = 1; size <= units.length; size += 1) {
          const { strata } = drawSample(frozen(units, design), { ...design, size }, seed);
          const ids = strata.flatMap(({ drawn }) => drawn.map(({ unitId }) => unitId));
          expect(before.every((id) => ids.includes(id))).toBe(true);
          before = ids;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the order of all other units when one comes late or is corrected', () => {
    fc.assert(
      fc.property(frames, seeds, fc.constantFrom('amber', 'blue', 'grün'), (units, seed, force) => {
        fc.pre(units.length > 1);
        const [first, rest] = [units[0]!, units.slice(1)];
        const corrected = [{ ...first, fields: { ...first.fields, force } }, ...rest];
        const orders = (those: readonly LawUnit[]) =>
          everyone(those, designFor(method, those), seed)
            .map(({ key, drawn }) => [
              key,
              drawn.map(({ unitId }) => unitId).filter((id) => id !== first.unitId),
            ])
            .filter(([, order]) => order!.length > 0);
        expect(orders(corrected)).toEqual(orders(units));
        expect(orders(rest)).toEqual(orders(units));
      }),
    );
  });
});
