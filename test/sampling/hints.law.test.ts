import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { allocate } from '../../src/sampling/allocate.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import type { StratumSize } from '../../src/sampling/allocations/allocation.js';
import { allocationOf } from '../../src/sampling/allocations/index.js';
import { allocationNames, requestFor, sizesWithin } from './law-demands.js';

/** Demands of any kind: most can be met, many contradict the strata or each other. */
const demands = fc.record({
  strata: fc
    .array(
      fc.record({
        frameSize: fc.integer({ min: 1, max: 12 }),
        takeAll: fc.nat(4).map((roll) => roll === 0),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((sizes) => sizes.map((each, index) => ({ key: `s${index}`, ...each }))),
  size: fc.integer({ min: 1, max: 50 }),
  minimum: fc.nat(6),
  cap: fc.option(fc.integer({ min: 1, max: 8 })),
});

type Bound = 'size' | 'minimum' | 'cap';

function refused(strata: readonly StratumSize[], request: AllocationRequest) {
  try {
    allocate(strata, request);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** The numbers that a hint names: `--size 12` is the size 12. */
function hinted(hint: string): readonly (readonly [Bound, number])[] {
  return [...hint.matchAll(/--(size|minimum|cap) (\d+)/g)].map(([, bound, number]) => [
    bound as Bound,
    Number(number),
  ]);
}

/** Allocations whose numbers do not depend on the size, so that the size alone can be changed. */
const names = allocationNames.filter((name) => allocationOf(name).needs !== 'stratumSizes');

/** The refusals met on every path of proposals, followed until nothing is refused. */
function longestPath(strata: readonly StratumSize[], request: AllocationRequest): number {
  const error = refused(strata, request);
  if (error === undefined) return 0;
  const further = hinted(error.hint).map(([bound, number]) =>
    longestPath(strata, { ...request, [bound]: number }),
  );
  return 1 + Math.max(...further);
}

describe.each(names)('what a refusal proposes, shared out by %s,', (allocation) => {
  it('is another number, the nearest to what was asked that could do', () => {
    fc.assert(
      fc.property(demands, ({ strata, ...demand }) => {
        const request = requestFor(allocation, strata, demand);
        for (const [bound, number] of hinted(refused(strata, request)?.hint ?? '')) {
          const asked = request[bound]!;
          expect(number).not.toBe(asked);
          const nearer = number + Math.sign(asked - number);
          expect(refused(strata, { ...request, [bound]: nearer })).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does, where the size alone, the minimum alone or the cap alone asks too much', () => {
    fc.assert(
      fc.property(demands, ({ strata, ...demand }) => {
        const [fewest, frameSize] = sizesWithin(allocation, strata, { minimum: 0, cap: null });
        const outside = demand.size < fewest || demand.size > frameSize;
        fc.pre([outside, demand.minimum > 0, demand.cap !== null].filter(Boolean).length < 2);
        const request = requestFor(allocation, strata, demand);
        for (const [bound, number] of hinted(refused(strata, request)?.hint ?? '')) {
          expect(refused(strata, { ...request, [bound]: number })?.message).toBe(undefined);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads to a draw in four steps at most, whichever proposal is followed', () => {
    fc.assert(
      fc.property(demands, ({ strata, ...demand }) => {
        expect(longestPath(strata, requestFor(allocation, strata, demand))).toBeLessThanOrEqual(4);
      }),
      { numRuns: 500 },
    );
  });
});
