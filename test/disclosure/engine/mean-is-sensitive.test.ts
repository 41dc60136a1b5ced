import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanIsSensitive } from '../../../src/disclosure/rules/mean-is-sensitive.js';

const even = (units: number, amount = 10): number[] => Array.from({ length: units }, () => amount);

describe('a mean', () => {
  it('of fewer than ten units is sensitive, of ten like ones it is not', () => {
    expect(meanIsSensitive(even(9))).toBe(true);
    expect(meanIsSensitive(even(10))).toBe(false);
    expect(meanIsSensitive([])).toBe(true);
  });

  it('is sensitive when two units make up more than nine tenths', () => {
    // 500 + 400 of 1000 is nine tenths exactly; one more is more.
    const others = even(10, 10);
    expect(meanIsSensitive([500, 400, ...others])).toBe(false);
    expect(meanIsSensitive([501, 400, ...others])).toBe(true);
  });

  it('is sensitive when the second could tell the largest to within a tenth', () => {
    expect(meanIsSensitive([1000, 90, ...even(10, 9.9)])).toBe(true);
    expect(meanIsSensitive([600, 90, ...even(10, 60)])).toBe(false);
  });

  it('of nothing at all tells of nobody', () => {
    expect(meanIsSensitive(even(12, 0))).toBe(false);
  });

  it('does not depend on the order of the units', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(amounts, (all) => {
        expect(meanIsSensitive(all.toReversed())).toBe(meanIsSensitive(all));
      }),
    );
  });

  it('is not worked out of amounts that are none', () => {
    for (const amount of [-1, NaN, Infinity]) {
      expect(() => meanIsSensitive([...even(10), amount])).toThrow(RangeError);
    }
  });
});
