import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/sampling/allocate.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import type { StratumSize } from '../../src/sampling/allocations/allocation.js';
import { allocationOf } from '../../src/sampling/allocations/index.js';
import { compareFractions } from '../../src/sampling/fraction.js';
import { allocationNames, demandsFor, greedyNames, requestFor } from './law-demands.js';

const given = (strata: readonly StratumSize[], request: AllocationRequest) =>
  allocate(strata, request).strata.map(({ sampleSize }) => sampleSize);

describe.each(allocationNames)('the allocation %s', (allocation) => {
  it('gives out exactly n, within the minimum, the cap and the stratum, each step accounted for', () => {
    fc.assert(
      fc.property(demandsFor(allocation), ({ strata, request }) => {
        const shared = allocate(strata, request);
        expect(shared.steps).toHaveLength(request.size);
        shared.strata.forEach(({ frameSize, takeAll, sampleSize }, index) => {
          expect(shared.steps.filter((step) => step === index)).toHaveLength(sampleSize);
          const most = takeAll ? frameSize : Math.min(frameSize, request.cap ?? frameSize);
          expect(sampleSize).toBeLessThanOrEqual(most);
          expect(sampleSize).toBeGreaterThanOrEqual(takeAll ? frameSize : request.minimum);
        });
      }),
    );
  });

  it('has quotas that add up to n, and a reason for every stratum', () => {
    fc.assert(
      fc.property(demandsFor(allocation), ({ strata, request }) => {
        const shared = allocate(strata, request).strata;
        const sum = shared.reduce((total, { quota }) => total + Number(quota), 0);
        expect(Math.abs(sum - request.size)).toBeLessThan(0.00005 * strata.length + 1e-9);
        expect(shared.every(({ reason }) => reason !== '')).toBe(true);
      }),
    );
  });

  it('takes take-all strata whole, cap or no cap, and shares out the rest', () => {
    const strata = [
      { key: 'a', frameSize: 7, takeAll: true },
      { key: 'b', frameSize: 50, takeAll: false },
      { key: 'c', frameSize: 50, takeAll: false },
    ];
    const demand = { size: 19, minimum: 0, cap: 6 };
    const request = requestFor(allocation, strata, demand);
    expect(given(strata, request)).toEqual([7, 6, 6]);
    expect(allocate(strata, request).strata[0]!.reason).toBe('take-all');
  });
});

describe.each(greedyNames)('the allocation %s', (allocation) => {
  it('never takes a unit away from a stratum when the sample grows by one: its steps go on', () => {
    fc.assert(
      fc.property(demandsFor(allocation), ({ strata, request, most }) => {
        fc.pre(request.size < most);
        const before = allocate(strata, request);
        const after = allocate(strata, { ...request, size: request.size + 1 });
        expect(after.steps.slice(0, -1)).toEqual(before.steps);
        after.strata.forEach(({ sampleSize }, index) =>
          expect(sampleSize).toBeGreaterThanOrEqual(before.strata[index]!.sampleSize),
        );
      }),
    );
  });

  it('is the list of all claims sorted once, the strongest first, equal ones by stratum', () => {
    const { rule, start } = allocationOf(allocation);
    if (rule.kind !== 'greedy') throw new Error('only greedy rules have claims');
    fc.assert(
      fc.property(demandsFor(allocation), ({ strata, request }) => {
        const least = strata.map(({ frameSize, takeAll }) =>
          takeAll ? frameSize : Math.max(request.minimum, start),
        );
        const claims = strata.flatMap((stratum, index) => {
          const most = Math.min(stratum.frameSize, request.cap ?? stratum.frameSize);
          const open = stratum.takeAll ? 0 : Math.max(0, most - least[index]!);
          const priority = rule.priority(stratum, request);
          return Array.from({ length: open }, (_, more) => ({
            index,
            claim: priority(least[index]! + more),
          }));
        });
        const left = request.size - least.reduce((sum, each) => sum + each, 0);
        const best = claims
          .sort((one, other) => compareFractions(other.claim, one.claim) || one.index - other.index)
          .slice(0, left);
        expect(given(strata, request)).toEqual(
          least.map((each, index) => each + best.filter((won) => won.index === index).length),
        );
      }),
    );
  });
});

describe('largest remainder', () => {
  const strata = [89, 25, 110, 58].map((frameSize, index) => ({
    key: `s${index}`,
    frameSize,
    takeAll: false,
  }));
  const request = { allocation: 'largest-remainder', minimum: 0, cap: null } as const;

  it('takes a unit away from a stratum of (89, 25, 110, 58) when n goes from 17 to 18', () => {
    expect(given(strata, { ...request, size: 17 })).toEqual([5, 2, 7, 3]);
    expect(given(strata, { ...request, size: 18 })).toEqual([6, 1, 7, 4]);
  });

  it('is the only allocation that may', () => {
    expect(allocationNames.filter((name) => !greedyNames.includes(name))).toEqual([
      'largest-remainder',
    ]);
  });
});
