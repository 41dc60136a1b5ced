import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import type { Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';

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
const units = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((unitId, index) => ({
  unitId,
  values: [index < 6 ? 'NFA' : 'upheld'],
}));

function refusal(wanted: Partial<Design>, seedText = seed, frame = units): UserError {
  try {
    drawSample(frame, { ...design, ...wanted }, seedText);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a draw that cannot be made as asked is refused, never changed:', () => {
  it('a sample larger than the frame names both sizes', () => {
    const error = refusal({ size: 9 });
    expect(error.code).toBe('SAMPLE_LARGER_THAN_FRAME');
    expect(error.message).toBe('A sample of 9 was asked for, but the frame has 8 units.');
  });

  it('a stratum smaller than its minimum is named with its size', () => {
    const error = refusal({ minimum: 3, size: 8 });
    expect(error.code).toBe('STRATUM_SMALLER_THAN_MINIMUM');
    expect(error.message).toContain('upheld (2)');
    expect(error.hint).toContain('--minimum 2');
  });

  it('minima that need more than the sample name the size that would do', () => {
    const error = refusal({ minimum: 2, size: 3 });
    expect(error.code).toBe('SAMPLE_SMALLER_THAN_MINIMA');
    expect(error.hint).toContain('--size 4');
  });

  it('a cap that leaves too little room names the most that fits', () => {
    const error = refusal({ cap: 2, size: 5 });
    expect(error.code).toBe('SAMPLE_LARGER_THAN_CAPS');
    expect(error.message).toContain('under the cap of 2 a stratum, which holds down NFA (6):');
    expect(error.hint).toBe('Give --size 4 or less, or --cap 3 or more.');
  });

  it('take-all strata are named with their sizes, and told from those that have a minimum', () => {
    const error = refusal({ takeAll: ['upheld'], minimum: 4, size: 5 });
    expect(error.code).toBe('SAMPLE_SMALLER_THAN_MINIMA');
    expect(error.message).toBe(
      'A sample of 5 cannot give each of the 1 other strata its minimum of 4 and the take-all strata upheld (2): that takes 6.',
    );
    expect(error.hint).toContain('--size 6 or more, or --minimum 3,');
  });

  it('a minimum that no size of stratum allows is not proposed: Neyman needs one unit of each', () => {
    const error = refusal({
      allocation: 'neyman',
      variances: { NFA: '1', upheld: '2' },
      minimum: 2,
      size: 1,
    });
    expect(error.code).toBe('SAMPLE_SMALLER_THAN_MINIMA');
    expect(error.hint).toContain('--size 4 or more');
    expect(error.hint).not.toContain('--minimum');
  });

  it('a smaller minimum that the size would not allow either is not proposed', () => {
    const error = refusal({ minimum: 3, size: 3 });
    expect(error.code).toBe('STRATUM_SMALLER_THAN_MINIMUM');
    expect(error.hint).toContain('--minimum 1,');
  });

  it('a sample too small for the strata taken whole says what they take, and that alone', () => {
    const error = refusal({ takeAll: ['NFA'], size: 3 });
    expect(error.code).toBe('SAMPLE_SMALLER_THAN_MINIMA');
    expect(error.message).toBe(
      'A sample of 3 cannot give the take-all strata NFA (6): that takes 6.',
    );
  });

  it('two strata of one name', () => {
    const frame = [
      { unitId: 'a', values: ['x|y', 'z'] },
      { unitId: 'b', values: ['x', 'y|z'] },
    ];
    expect(refusal({ by: ['outcome', 'force'], size: 1 }, seed, frame)).toMatchObject({
      code: 'STRATA_AMBIGUOUS',
      message: 'Two strata would both be named x|y|z, because a value holds the character |.',
      hint: 'Map that value to one without | in the profile, or stratify by another field.',
    });
  });

  it('a cap below the minimum', () => {
    expect(refusal({ cap: 1, minimum: 2 }).code).toBe('CAP_BELOW_MINIMUM');
  });

  it('a take-all value that no stratum has', () => {
    const unknown = refusal({ takeAll: ['upheldd'] });
    expect(unknown.code).toBe('TAKE_ALL_UNKNOWN');
    expect(unknown.message).toBe('No stratum has the value upheldd, which --take-all names.');
    expect(unknown.hint).toMatch(/^The strata have these values: .*upheld.*\.$/);
  });

  it('an empty frame', () => {
    expect(refusal({}, seed, [])).toMatchObject({
      code: 'FRAME_EMPTY',
      message: 'The frame has no units, so nothing can be drawn.',
      hint: 'Look at the period, the filters and the rejected rows: dipsample validate EXPORT --profile PROFILE.',
    });
  });

  it.each([
    ['42', 'has 2 characters'],
    ['', 'has 0 characters'],
    [' 3141592653589793238', 'begins or ends with a space'],
    ['31415926535897932384\u00e9', 'not printable ASCII'],
    ['3141592653\t5897932384', 'not printable ASCII'],
    ['x'.repeat(201), 'has 201 characters'],
    ['abababababababababababab', 'fewer than four different characters'],
  ])('the seed %j', (text, reason) => {
    const error = refusal({}, text);
    expect(error.code).toBe('SEED_INVALID');
    expect(error.message).toContain(reason);
  });
});
