import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/sampling/allocate.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';

/** A stratum of a small case: its size and, for Neyman, its variance. */
interface Small {
  readonly frameSize: number;
  readonly variance: number;
}

/** What a stratum adds to the sum that is least, as a fraction of whole numbers. */
type Cost = (stratum: Small, held: number, all: readonly Small[], size: number) => Ratio;
type Ratio = readonly [numerator: bigint, denominator: bigint];

/** For each allocation the least that its strata may get, and the sum that it makes smallest. */
const criteria: readonly {
  readonly name: string;
  readonly request: (all: readonly Small[]) => Pick<AllocationRequest, 'allocation'>;
  readonly start: 0 | 1;
  readonly bounded: boolean;
  readonly cost: Cost;
}[] = [
  {
    name: 'proportional: the sum of a² / N, which is least where (a - q)² / q adds up to least',
    request: () => ({ allocation: 'proportional' }),
    start: 0,
    bounded: true,
    cost: ({ frameSize }, held) => [BigInt(held * held), BigInt(frameSize)],
  },
  {
    name: 'equal: the sum of a²',
    request: () => ({ allocation: 'equal' }),
    start: 0,
    bounded: true,
    cost: (_, held) => [BigInt(held * held), 1n],
  },
  {
    name: 'neyman: the variance of the total, the sum of N² S² / a',
    request: (all) => ({ allocation: 'neyman', ...variancesOf(all) }),
    start: 1,
    bounded: true,
    cost: ({ frameSize, variance }, held) => [
      BigInt(frameSize * frameSize * variance),
      BigInt(held),
    ],
  },
  {
    name: 'power 0: the sum of 1 / a',
    request: () => ({ allocation: 'power', exponent: '0' }),
    start: 1,
    bounded: true,
    cost: (_, held) => [1n, BigInt(held)],
  },
  {
    name: 'power 0.5: the sum of N / a',
    request: () => ({ allocation: 'power', exponent: '0.5' }),
    start: 1,
    bounded: true,
    cost: ({ frameSize }, held) => [BigInt(frameSize), BigInt(held)],
  },
  {
    name: 'power 1: the sum of N² / a',
    request: () => ({ allocation: 'power', exponent: '1' }),
    start: 1,
    bounded: true,
    cost: ({ frameSize }, held) => [BigInt(frameSize * frameSize), BigInt(held)],
  },
  {
    name: 'largest remainder without bounds: the sum of (a - q)²',
    request: () => ({ allocation: 'largest-remainder' }),
    start: 0,
    bounded: false,
    cost: ({ frameSize }, held, all, size) => {
      const total = all.reduce((sum, each) => sum + each.frameSize, 0);
      const distance = BigInt(held * total - size * frameSize);
      return [distance * distance, BigInt(total * total)];
    },
  },
];

function variancesOf(all: readonly Small[]) {
  return {
    variances: Object.fromEntries(all.map(({ variance }, index) => [`s${index}`, `${variance}`])),
  };
}

/** Every way to share out the size within the bounds, the lists that begin with more first. */
function* everyWay(
  bounds: readonly (readonly [number, number])[],
  size: number,
): Generator<readonly number[]> {
  const [first, ...rest] = bounds;
  if (first === undefined) {
    if (size === 0) yield [];
    return;
  }
  for (let held = Math.min(first[1], size); held >= first[0]; held -= 1) {
    for (const others of everyWay(rest, size - held)) yield [held, ...others];
  }
}

/** The first of the ways with the least sum: equal claims go to the stratum that comes first. */
function leastOf(ways: Iterable<readonly number[]>, sumOf: (way: readonly number[]) => Ratio) {
  let best: { readonly way: readonly number[]; readonly sum: Ratio } | undefined;
  for (const way of ways) {
    const sum = sumOf(way);
    if (best === undefined || sum[0] * best.sum[1] < best.sum[0] * sum[1]) best = { way, sum };
  }
  return best?.way;
}

const add = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];

const smallCases = fc
  .array(
    fc.record({
      frameSize: fc.integer({ min: 1, max: 30 }),
      variance: fc.integer({ min: 1, max: 40 }),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((strata) =>
    fc.record({
      strata: fc.constant(strata),
      minimum: fc.nat(Math.min(2, ...strata.map(({ frameSize }) => frameSize))),
      cap: fc.option(fc.integer({ min: 2, max: 9 })),
      wanted: fc.nat(16),
    }),
  );

describe.each(criteria)('$name', ({ request, start, bounded, cost }) => {
  it('is as small as in any allocation in whole numbers, found by trying all of them', () => {
    fc.assert(
      fc.property(smallCases, ({ strata, wanted, ...asked }) => {
        const { minimum, cap } = bounded ? asked : { minimum: 0, cap: null };
        const bounds = strata.map(
          ({ frameSize }) =>
            [Math.max(start, minimum), Math.min(frameSize, cap ?? frameSize)] as const,
        );
        const least = bounds.reduce((sum, [low]) => sum + low, 0);
        const most = bounds.reduce((sum, [, high]) => sum + high, 0);
        const size = Math.min(most, Math.max(1, least) + wanted);
        const given = allocate(
          strata.map(({ frameSize }, index) => ({ key: `s${index}`, frameSize, takeAll: false })),
          { ...request(strata), size, minimum, cap },
        ).strata.map(({ sampleSize }) => sampleSize);
        const sumOf = (way: readonly number[]) =>
          strata
            .map((stratum, index) => cost(stratum, way[index]!, strata, size))
            .reduce(add, [0n, 1n]);
        expect(given).toEqual(leastOf(everyWay(bounds, size), sumOf));
      }),
    );
  });
});

describe('explicit allocation', () => {
  it('of the sum that was named has exactly the named numbers', () => {
    const stratum = fc
      .integer({ min: 1, max: 40 })
      .chain((frameSize) => fc.tuple(fc.constant(frameSize), fc.nat(frameSize)));
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (named) => {
        const size = named.reduce((sum, [, wanted]) => sum + wanted, 0);
        fc.pre(size > 0);
        const { strata } = allocate(
          named.map(([frameSize], index) => ({ key: `s${index}`, frameSize, takeAll: false })),
          {
            allocation: 'explicit',
            size,
            minimum: 0,
            cap: null,
            stratumSizes: Object.fromEntries(
              named.map(([, wanted], index) => [`s${index}`, wanted]),
            ),
          },
        );
        expect(strata.map(({ sampleSize }) => sampleSize)).toEqual(
          named.map(([, wanted]) => wanted),
        );
      }),
    );
  });
});
