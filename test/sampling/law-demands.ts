import fc from 'fast-check';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import type {
  Allocation,
  AllocationDemand,
  StratumSize,
} from '../../src/sampling/allocations/allocation.js';
import {
  type AllocationName,
  allocationOf,
  allocations,
} from '../../src/sampling/allocations/index.js';

export const allocationNames = Object.keys(allocations) as AllocationName[];

/** The allocations under which a larger sample contains the smaller. */
export const greedyNames = allocationNames.filter(
  (name) => allocationOf(name).rule.kind === 'greedy',
);

/** The numbers that an allocation needs, made up so that they fit any strata. */
const numbersFor: Record<
  NonNullable<Allocation['needs']>,
  (strata: readonly StratumSize[], demand: AllocationDemand) => Partial<AllocationDemand>
> = {
  exponent: (_, { size }) => ({ exponent: ['0', '0.25', '0.5', '0.75', '1'][size % 5]! }),
  variances: (strata) => ({
    variances: Object.fromEntries(
      strata.map(({ key }, index) => [key, ['7/3', '0.25', '0', '19'][index % 4]!]),
    ),
  }),
  stratumSizes: (strata, demand) => ({ stratumSizes: namedSizes(strata, demand) }),
};

/** A request for this allocation with the numbers that it needs. */
export function requestFor(
  allocation: AllocationName,
  strata: readonly StratumSize[],
  demand: AllocationDemand,
): AllocationRequest {
  const { needs } = allocationOf(allocation);
  const numbers = needs === undefined ? {} : numbersFor[needs](strata, demand);
  return { allocation, ...demand, ...numbers };
}

/** The smallest and the largest sample that can be had of these strata. */
export function sizesWithin(
  allocation: AllocationName,
  strata: readonly StratumSize[],
  { minimum, cap }: Pick<AllocationDemand, 'minimum' | 'cap'>,
): readonly [number, number] {
  const start = Math.max(minimum, allocationOf(allocation).start);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const least = sum(strata.map(({ frameSize, takeAll }) => (takeAll ? frameSize : start)));
  const most = strata.map(({ frameSize, takeAll }) =>
    takeAll ? frameSize : Math.min(frameSize, cap ?? frameSize),
  );
  return [Math.max(1, least), sum(most)];
}

/** Strata and a demand that this allocation can meet, some strata taken whole. */
export function demandsFor(allocation: AllocationName) {
  const stratum = fc.record({
    frameSize: fc.integer({ min: 1, max: 60 }),
    takeAll: fc.nat(5).map((roll) => roll === 0),
  });
  return fc
    .record({
      sizes: fc.array(stratum, { minLength: 1, maxLength: 7 }),
      minimum: fc.nat(3),
      cap: fc.option(fc.integer({ min: 3, max: 30 })),
      share: fc.nat(1000),
    })
    .map(({ sizes, minimum, cap, share }) => {
      const strata = sizes.map((each, index) => ({ key: `s${index}`, ...each }));
      const bounds = { minimum: Math.min(minimum, ...sizes.map((each) => each.frameSize)), cap };
      const [least, most] = sizesWithin(allocation, strata, bounds);
      const size = least + Math.floor(((most - least) * share) / 1000);
      return { strata, most, request: requestFor(allocation, strata, { ...bounds, size }) };
    });
}

/** Uneven numbers of this sum: everyone's least, and the rest to the last strata first. */
function namedSizes(
  strata: readonly StratumSize[],
  { size, minimum, cap }: AllocationDemand,
): Record<string, number> {
  const least = ({ frameSize, takeAll }: StratumSize) => (takeAll ? frameSize : minimum);
  let left = strata.reduce((rest, stratum) => rest - least(stratum), size);
  const named: Record<string, number> = {};
  for (const stratum of strata.toReversed()) {
    const room = Math.min(stratum.frameSize, cap ?? stratum.frameSize) - least(stratum);
    const more = Math.max(0, Math.min(left, room));
    named[stratum.key] = least(stratum) + more;
    left -= more;
  }
  return named;
}
