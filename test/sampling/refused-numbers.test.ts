import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/sampling/allocate.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import { allocationOf } from '../../src/sampling/allocations/index.js';
import { planStrata } from '../../src/sampling/plan-strata.js';
import { allocationNames, requestFor } from './law-demands.js';
import { refusalOf } from './refusal.js';

const strata = [
  { key: 'NFA', frameSize: 6, takeAll: false },
  { key: 'upheld', frameSize: 2, takeAll: false },
];
const demand = { size: 5, minimum: 0, cap: null };
const all = {
  exponent: '0.5',
  variances: { NFA: '1', upheld: '2' },
  stratumSizes: { NFA: 3, upheld: 2 },
};

const refused = (request: Partial<AllocationRequest>) =>
  refusalOf(() => allocate(strata, { allocation: 'proportional', ...demand, ...request }));

describe('an allocation that needs numbers', () => {
  it.each(allocationNames.filter((name) => allocationOf(name).needs !== undefined))(
    '%s is refused without them',
    (allocation) => {
      const error = refused({ allocation });
      expect(error.code).toBe('ALLOCATION_LACKS_NUMBERS');
      expect(error.message).toBe(`The allocation ${allocation} needs numbers that were not given.`);
      expect(error.hint).toMatch(/^Give --/);
    },
  );
});

describe.each(allocationNames)('the allocation %s', (allocation) => {
  const { needs } = allocationOf(allocation);

  it.each(Object.entries(all).filter(([name]) => name !== needs))(
    'is refused with %s, which it makes no use of',
    (name, numbers) => {
      const error = refused({ ...requestFor(allocation, strata, demand), [name]: numbers });
      expect(error.code).toBe('ALLOCATION_TAKES_NO_NUMBERS');
      expect(error.message).toContain(`The allocation ${allocation} makes no use of --`);
    },
  );
});

describe('numbers that do not fit are refused:', () => {
  it.each(['1.1', '-1', '0.125', '2', 'half', '.5', ''])('the exponent %j', (exponent) => {
    const error = refused({ allocation: 'power', exponent });
    expect(error.code).toBe('EXPONENT_INVALID');
    expect(error.message).toBe(
      `The exponent ${exponent} is not a decimal from 0 to 1 with at most two places.`,
    );
  });

  it.each(['0', '1', '1.00', '0.05'])('but not the exponent %j', (exponent) => {
    expect(allocate(strata, { allocation: 'power', ...demand, exponent }).steps).toHaveLength(5);
  });

  it('standard deviations for other strata than those of the frame name both', () => {
    const error = refused({ allocation: 'neyman', variances: { NFA: '1', Upheld: '2' } });
    expect(error.code).toBe('STRATUM_NUMBERS_DO_NOT_FIT');
    expect(error.message).toBe(
      'The numbers given do not fit the strata: no standard deviation is given for upheld; the frame has no stratum Upheld.',
    );
  });

  it('sizes for other strata than those of the frame', () => {
    const error = refused({ allocation: 'explicit', stratumSizes: { NFA: 5 } });
    expect(error.code).toBe('STRATUM_NUMBERS_DO_NOT_FIT');
    expect(error.message).toContain('no size is given for upheld');
  });

  it('a standard deviation of zero in every stratum, but not in all but one', () => {
    const error = refused({ allocation: 'neyman', variances: { NFA: '0', upheld: '0/7' } });
    expect(error.code).toBe('STANDARD_DEVIATIONS_ZERO');
    const variances = { NFA: '0', upheld: '1' };
    const { strata: shared } = allocate(strata, { allocation: 'neyman', ...demand, variances });
    expect(shared.map(({ sampleSize }) => sampleSize)).toEqual([3, 2]);
  });

  it('named sizes that cannot be drawn, each with what it breaks', () => {
    const named = (stratumSizes: Record<string, number>, bounds: Partial<AllocationRequest> = {}) =>
      refused({ allocation: 'explicit', stratumSizes, ...bounds });
    const over = named({ NFA: 2, upheld: 3 });
    expect(over.code).toBe('STRATUM_SIZE_IMPOSSIBLE');
    expect(over.message).toContain('upheld: 3 of the 2 units that there are');
    expect(named({ NFA: 4, upheld: 1 }, { cap: 3 }).message).toContain('NFA: 4, over the cap of 3');
    expect(named({ NFA: 5, upheld: 0 }, { minimum: 1 }).message).toContain(
      'upheld: 0, below its least of 1',
    );
  });

  it('named sizes that add up to another size; the sum that the hint names is drawn', () => {
    const units = ['NFA', 'NFA', 'NFA', 'NFA', 'NFA', 'NFA', 'upheld', 'upheld'].map(
      (value, index) => ({ unitId: `CO/${index}`, values: [value] }),
    );
    const design = {
      unit: 'case',
      by: ['outcome'],
      method: 'simple',
      allocation: 'explicit',
      takeAll: [],
      reserves: 0,
      stratumSizes: { NFA: 3, upheld: 1 },
      ...demand,
    } as const;
    const error = refusalOf(() => planStrata(units, design));
    expect(error.code).toBe('STRATUM_SIZES_DO_NOT_ADD_UP');
    expect(error.message).toBe('The sizes named for the strata add up to 4, and --size is 5.');
    expect(error.hint).toContain('Give --size 4,');
    const plan = planStrata(units, { ...design, size: 4 });
    expect(plan.strata.map(({ sampleSize }) => sampleSize)).toEqual([3, 1]);
  });
});

describe('strata that do not fit are named', () => {
  const sizes = (stratumSizes: Readonly<Record<string, number>>) =>
    refused({ allocation: 'explicit', stratumSizes }).message;

  it('where one is missing', () => {
    expect(sizes({ NFA: 5 })).toBe(
      'The numbers given do not fit the strata: no size is given for upheld.',
    );
  });

  it('where there is one too many', () => {
    expect(sizes({ NFA: 3, upheld: 2, lost: 1 })).toBe(
      'The numbers given do not fit the strata: the frame has no stratum lost.',
    );
  });

  it('eight of them, and how many more there are', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`s${index}`, 1]));
    expect(sizes({ NFA: 3, upheld: 2, ...many })).toContain(
      'the frame has no stratum s0, s1, s2, s3, s4, s5, s6, s7 and 1 more.',
    );
  });
});
