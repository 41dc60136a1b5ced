import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/sampling/allocate.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import type { Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { refusalOf } from './refusal.js';

const seed = '31415926535897932384';
const design: Design = {
  unit: 'case',
  by: ['outcome'],
  size: 5,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 0,
};
/** Six cases without a finding and two upheld. */
const units = Array.from({ length: 8 }, (_, index) => ({
  unitId: `C${index}`,
  values: [index < 6 ? 'NFA' : 'upheld'],
}));

type Refusal = readonly [code: string, message: string, hint: string];

/** The words of a refused draw; those of a refused seed likewise. */
function words(changes: Partial<Design>, seedText = seed): Refusal {
  const { code, message, hint } = refusalOf(() =>
    drawSample(units, { ...design, ...changes }, seedText),
  );
  return [code, message, hint];
}

describe('a draw that cannot be made says what to do', () => {
  it.each<readonly [string, Partial<Design>, Refusal]>([
    [
      'of too small a frame',
      { size: 9 },
      [
        'SAMPLE_LARGER_THAN_FRAME',
        'A sample of 9 was asked for, but the frame has 8 units.',
        'Ask for at most --size 8, or widen the period or the filters of the frame.',
      ],
    ],
    [
      'under a cap below its minimum',
      { cap: 1, minimum: 2 },
      [
        'CAP_BELOW_MINIMUM',
        'The cap of 1 a stratum is below the minimum of 2.',
        'Give --cap 2 or more, or --minimum 1 or less.',
      ],
    ],
    [
      'with a minimum that a stratum lacks',
      { size: 8, minimum: 3 },
      [
        'STRATUM_SMALLER_THAN_MINIMUM',
        'The minimum of 3 cannot be met in upheld (2).',
        'Give --minimum 2, or take those strata whole with --take-all, or stratify by broader groups.',
      ],
    ],
    [
      'with minima that add up to more',
      { size: 3, minimum: 2 },
      [
        'SAMPLE_SMALLER_THAN_MINIMA',
        'A sample of 3 cannot give each of the 2 strata its minimum of 2: that takes 4.',
        'Give --size 4 or more, or --minimum 1, or ask for less of the strata, or stratify by fewer or broader fields.',
      ],
    ],
    [
      'that leaves nothing for the other strata',
      { size: 2, takeAll: ['upheld'], minimum: 1 },
      [
        'SAMPLE_SMALLER_THAN_MINIMA',
        'A sample of 2 cannot give each of the 1 other strata its minimum of 1 and the take-all strata upheld (2): that takes 3.',
        'Give --size 3 or more, or --minimum 0, or ask for less of the strata, or stratify by fewer or broader fields.',
      ],
    ],
    [
      'under a cap that leaves too little',
      { cap: 2 },
      [
        'SAMPLE_LARGER_THAN_CAPS',
        'A sample of 5 does not fit under the cap of 2 a stratum, which holds down NFA (6): the 2 strata give at most 4.',
        'Give --size 4 or less, or --cap 3 or more.',
      ],
    ],
    [
      'without what its method needs',
      { method: 'pareto' },
      [
        'METHOD_LACKS_FIELD',
        'The method pareto needs --measure, which was not given.',
        'Give --measure FIELD: a number, or a coded field with an order of severity or with --weights.',
      ],
    ],
    [
      'without the order that its method needs',
      { method: 'systematic' },
      [
        'METHOD_LACKS_FIELD',
        'The method systematic needs --sort, which was not given.',
        'Give --sort FIELD,FIELD: the order of the list that every so many units are taken from.',
      ],
    ],
    [
      'with what its method makes no use of',
      { measure: { field: 'days' } },
      [
        'METHOD_TAKES_NO_FIELD',
        'The method simple makes no use of --measure.',
        'Leave it out, or choose the method that it belongs to.',
      ],
    ],
    [
      'that extends one by a method whose samples are not nested',
      { method: 'systematic', sort: [{ field: 'outcome', order: 'text' }], earlierSizes: [3] },
      [
        'NOT_EXTENDABLE',
        'The draw used the method systematic, whose larger sample does not contain the smaller one.',
        'Use its reserves in rank order, or make a new draw with --exclude for the units already drawn.',
      ],
    ],
    [
      'that extends one by an allocation that may take a unit away',
      { allocation: 'largest-remainder', earlierSizes: [3] },
      [
        'NOT_EXTENDABLE',
        'The draw used the allocation largest-remainder, which can take a unit away from a stratum when the sample grows.',
        'Use its reserves in rank order, or make a new draw with --exclude for the units already drawn.',
      ],
    ],
    [
      'that extends one to no more than was drawn',
      { earlierSizes: [3, 5] },
      [
        'EXTENSION_NOT_LARGER',
        'An extension to 5 is not larger than the 5 units already drawn.',
        'Give --size 6 or more: the size of the whole sample, earlier units included.',
      ],
    ],
    [
      'for more panels than it has units',
      { panels: 6 },
      [
        'PANELS_MORE_THAN_SAMPLE',
        'A sample of 5 cannot be dealt into 6 panels: some would be empty.',
        'Give --panels 5 or less.',
      ],
    ],
    [
      'with a stage larger than the frame',
      {
        stages: [
          { size: 5, accept: 0, reject: 2 },
          { size: 9, accept: 1, reject: 2 },
        ],
      },
      [
        'STAGE_LARGER_THAN_FRAME',
        'A stage of the stop rule has 9 files, but the frame has 8 units.',
        'Declare stages of at most so many files; dipsample plan proposes some.',
      ],
    ],
  ])('%s', (_, changes, refusal) => {
    expect(words(changes)).toEqual(refusal);
  });

  it('with a seed that is none', () => {
    expect(words({}, 'short')).toEqual([
      'SEED_INVALID',
      'The seed has 5 characters; at least 20 are needed, or the draw could be steered by trying seeds.',
      'Give 20 to 200 printable ASCII characters made where others can see it: the digits of 20 ten-sided dice, a lottery result with its date, a public beacon.',
    ]);
    expect(words({}, `${seed} `)[1]).toBe(
      'The seed begins or ends with a space, which is lost too easily.',
    );
    expect(words({}, `${seed}\u00e9`)[1]).toBe(
      'The seed has a character that is not printable ASCII, which may not come out the same elsewhere.',
    );
    expect(words({}, 'abababababababababababab')[1]).toBe(
      'The seed is made of fewer than four different characters.',
    );
    expect(words({}, 'x1y2'.repeat(51))[1]).toBe(
      'The seed has 204 characters; at most 200 are allowed.',
    );
  });
});

describe('an allocation that cannot be made says what to do', () => {
  const strata = [
    { key: 'NFA', frameSize: 6, takeAll: false },
    { key: 'upheld', frameSize: 2, takeAll: false },
  ];
  const advice = (request: Partial<AllocationRequest>): Refusal => {
    const demand = { allocation: 'proportional', size: 5, minimum: 0, cap: null } as const;
    const { code, message, hint } = refusalOf(() => allocate(strata, { ...demand, ...request }));
    return [code, message, hint];
  };

  it.each<readonly [AllocationRequest['allocation'], string]>([
    ['power', 'Give --exponent, for example --exponent 0.5.'],
    ['neyman', 'Give --spread-of FIELD, or --standard-deviations FILE.'],
    ['explicit', 'Give --stratum-sizes FILE.'],
  ])('without its numbers: %s', (allocation, hint) => {
    expect(advice({ allocation })).toEqual([
      'ALLOCATION_LACKS_NUMBERS',
      `The allocation ${allocation} needs numbers that were not given.`,
      hint,
    ]);
  });

  it.each<readonly [string, Partial<AllocationRequest>, Refusal]>([
    [
      'with numbers that it makes no use of',
      { exponent: '0.5' },
      [
        'ALLOCATION_TAKES_NO_NUMBERS',
        'The allocation proportional makes no use of --exponent.',
        'Leave it out, or choose the allocation that it belongs to.',
      ],
    ],
    [
      'with an exponent above 1',
      { allocation: 'power', exponent: '1.5' },
      [
        'EXPONENT_INVALID',
        'The exponent 1.5 is not a decimal from 0 to 1 with at most two places.',
        'Give 0 for equal shares, 1 for proportional ones, and 0.5 for the middle.',
      ],
    ],
    [
      'with numbers of other strata',
      { allocation: 'explicit', stratumSizes: { NFA: 5 } },
      [
        'STRATUM_NUMBERS_DO_NOT_FIT',
        'The numbers given do not fit the strata: no size is given for upheld.',
        'Give one number for every stratum, named as in allocation.csv (values joined by |).',
      ],
    ],
    [
      'where nothing varies',
      { allocation: 'neyman', variances: { NFA: '0', upheld: '0' } },
      [
        'STANDARD_DEVIATIONS_ZERO',
        'The standard deviation is zero in every stratum, so no stratum has a claim.',
        'Choose a field that varies, or --allocation proportional.',
      ],
    ],
    [
      'of sizes that break their bounds, each named',
      { allocation: 'explicit', stratumSizes: { NFA: 2, upheld: 3 }, minimum: 1 },
      [
        'STRATUM_SIZE_IMPOSSIBLE',
        'These numbers cannot be drawn: upheld: 3 of the 2 units that there are.',
        'Change the named numbers, or the cap, minimum or take-all that they break.',
      ],
    ],
  ])('%s', (_, request, refusal) => {
    expect(advice(request)).toEqual(refusal);
  });
});
