import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/sampling/allocate.js';
import { allocations, type AllocationName } from '../../src/sampling/allocations/index.js';
import type { Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { samplingMethods, type MethodName } from '../../src/sampling/methods/index.js';
import type { FrameUnit } from '../../src/sampling/stratum.js';

const design: Design = {
  unit: 'case',
  by: ['colour'],
  size: 6,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 0,
};

const frames = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 60 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.array(fc.constantFrom('amber', 'blue', 'grün'), {
        minLength: ids.length,
        maxLength: ids.length,
      }),
    ),
  )
  .map(([ids, colours]): FrameUnit[] =>
    ids.map((unitId, index) => ({ unitId, values: [colours[index]!] })),
  );

const seeds = fc.string({ minLength: 20, maxLength: 30, unit: fc.constantFrom(...'abc019-') });

function sampleIds(units: readonly FrameUnit[], wanted: Design, seed: string) {
  return drawSample(units, wanted, seed).strata.flatMap(({ drawn }) =>
    drawn.filter(({ role }) => role === 'sample').map(({ unitId }) => unitId),
  );
}

const methodNames = Object.keys(samplingMethods) as MethodName[];
const allocationNames = Object.keys(allocations) as AllocationName[];

describe.each(methodNames)('the sampling method %s', (method) => {
  it('draws as many units as asked for, none twice, each from the frame', () => {
    fc.assert(
      fc.property(frames, seeds, fc.nat(), (units, seed, wanted) => {
        const size = 1 + (wanted % units.length);
        const ids = sampleIds(units, { ...design, method, size }, seed);
        expect(ids).toHaveLength(size);
        expect(new Set(ids).size).toBe(size);
        const known = new Set(units.map(({ unitId }) => unitId));
        expect(ids.every((id) => known.has(id))).toBe(true);
      }),
    );
  });

  it('never depends on the order of the rows', () => {
    fc.assert(
      fc.property(frames, seeds, fc.infiniteStream(fc.nat()), (units, seed, numbers) => {
        const size = Math.ceil(units.length / 2);
        const shuffled = units
          .map((unit) => ({ unit, key: numbers.next().value as number }))
          .sort((left, right) => left.key - right.key)
          .map(({ unit }) => unit);
        const wanted = { ...design, method, size, reserves: 2 };
        expect(drawSample(shuffled, wanted, seed)).toEqual(drawSample(units, wanted, seed));
      }),
    );
  });

  it.runIf(samplingMethods[method].nested)('keeps the smaller sample inside the larger', () => {
    fc.assert(
      fc.property(frames, seeds, (units, seed) => {
        let before: string[] = [];
        for (let size = 1; size <= units.length; size += 1) {
          const ids = sampleIds(units, { ...design, method, size }, seed);
          expect(before.every((id) => ids.includes(id))).toBe(true);
          before = ids;
        }
      }),
    );
  });

  it('gives every unit the same chance, within five standard errors over 4,000 seeds', () => {
    const units = Array.from({ length: 12 }, (_, index) => ({
      unitId: `CO/${String(index).padStart(5, '0')}/26`,
      values: ['all'],
    }));
    const times = new Map(units.map(({ unitId }) => [unitId, 0]));
    for (let draw = 0; draw < 4000; draw += 1) {
      const seed = `equal chance, seed number ${draw}`;
      for (const id of sampleIds(units, { ...design, method, size: 3 }, seed)) {
        times.set(id, times.get(id)! + 1);
      }
    }
    const standardError = Math.sqrt(4000 * 0.25 * 0.75);
    for (const count of times.values()) {
      expect(Math.abs(count - 1000)).toBeLessThan(5 * standardError);
    }
  });
});

const demands = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 7 })
  .chain((frameSizes) => {
    const most = frameSizes.reduce((sum, each) => sum + each, 0);
    return fc.record({
      frameSizes: fc.constant(frameSizes),
      minimum: fc.integer({ min: 0, max: Math.min(3, ...frameSizes) }),
      cap: fc.option(fc.integer({ min: 3, max: 30 })),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      most: fc.constant(most),
    });
  })
  .map(({ frameSizes, minimum, cap, share }) => {
    const least = Math.max(1, minimum * frameSizes.length);
    const room = frameSizes.reduce((sum, each) => sum + Math.min(each, cap ?? each), 0);
    return { frameSizes, minimum, cap, size: least + Math.floor(share * (room - least)) };
  });

const strataOf = (frameSizes: readonly number[]) =>
  frameSizes.map((frameSize, index) => ({ key: `s${index}`, frameSize, takeAll: false }));

describe.each(allocationNames)('the allocation %s', (allocation) => {
  it('gives out exactly n, within the minimum, the cap and the stratum', () => {
    fc.assert(
      fc.property(demands, ({ frameSizes, ...demand }) => {
        const shares = allocate(strataOf(frameSizes), { allocation, ...demand });
        const given = shares.map(({ sampleSize }) => sampleSize);
        expect(given.reduce((sum, each) => sum + each, 0)).toBe(demand.size);
        shares.forEach(({ frameSize, sampleSize }) => {
          expect(sampleSize).toBeLessThanOrEqual(Math.min(frameSize, demand.cap ?? frameSize));
          expect(sampleSize).toBeGreaterThanOrEqual(demand.minimum);
        });
      }),
    );
  });

  it('never takes a unit away from a stratum when the sample grows by one', () => {
    fc.assert(
      fc.property(demands, ({ frameSizes, size, minimum, cap }) => {
        const room = frameSizes.reduce((sum, each) => sum + Math.min(each, cap ?? each), 0);
        if (size >= room) return;
        const before = allocate(strataOf(frameSizes), { allocation, minimum, cap, size });
        const after = allocate(strataOf(frameSizes), { allocation, minimum, cap, size: size + 1 });
        after.forEach(({ sampleSize }, index) =>
          expect(sampleSize).toBeGreaterThanOrEqual(before[index]!.sampleSize),
        );
      }),
    );
  });

  it('takes take-all strata whole and shares out the rest', () => {
    const strata = [
      { key: 'a', frameSize: 7, takeAll: true },
      { key: 'b', frameSize: 50, takeAll: false },
      { key: 'c', frameSize: 50, takeAll: false },
    ];
    const shares = allocate(strata, { allocation, size: 17, minimum: 0, cap: 6 });
    expect(shares.map(({ sampleSize, reason }) => [sampleSize, reason])).toEqual([
      [7, 'take-all'],
      [5, `${allocation} share`],
      [5, `${allocation} share`],
    ]);
  });
});

describe('proportional allocation', () => {
  it('is the allocation of n units that is nearest to the quotas by Webster, found by brute force', () => {
    const best = (sizes: readonly number[], size: number) => {
      const total = sizes.reduce((sum, each) => sum + each, 0);
      let lowest = Number.POSITIVE_INFINITY;
      let found: number[][] = [];
      const tryAll = (held: number[], left: number) => {
        if (held.length === sizes.length) {
          if (left !== 0) return;
          // Webster minimises the sum of (a - q)^2 / q over whole numbers a.
          const distance = held.reduce((sum, a, index) => {
            const quota = (size * sizes[index]!) / total;
            return sum + ((a - quota) * (a - quota)) / quota;
          }, 0);
          if (distance < lowest - 1e-9) [lowest, found] = [distance, [held]];
          else if (Math.abs(distance - lowest) <= 1e-9) found.push(held);
          return;
        }
        for (let a = 0; a <= Math.min(left, sizes[held.length]!); a += 1) {
          tryAll([...held, a], left - a);
        }
      };
      tryAll([], size);
      return found;
    };
    for (const sizes of [
      [5, 9, 14],
      [3, 3, 3, 20],
      [1, 2, 30],
      [7, 8, 9, 10],
    ]) {
      for (let size = 1; size <= 12; size += 1) {
        const given = allocate(strataOf(sizes), {
          allocation: 'proportional',
          size,
          minimum: 0,
          cap: null,
        }).map(({ sampleSize }) => sampleSize);
        expect(best(sizes, size)).toContainEqual(given);
      }
    }
  });
});
