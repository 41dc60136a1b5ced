import { describe, expect, it } from 'vitest';
import {
  parseReviewFraction,
  reviewFractionFault,
} from '../../../src/sampling/review/review-fraction.js';

describe('the share to be read twice', () => {
  it.each([
    ['0.1', 1n, 10n],
    ['10%', 10n, 100n],
    ['12.5%', 125n, 1000n],
    ['0.05', 5n, 100n],
    ['1', 1n, 1n],
    ['100%', 100n, 100n],
    ['0.3333333333333333333333', 3333333333333333333333n, 10000000000000000000000n],
  ])('%s is read exactly', (text, numerator, denominator) => {
    expect(parseReviewFraction(text)).toEqual({ numerator, denominator });
    expect(reviewFractionFault(text)).toBeUndefined();
  });

  it.each([
    ['0', 'is not more than 0'],
    ['0.00%', 'is not more than 0'],
    ['1.01', 'is more than the whole sample'],
    ['10', 'is more than the whole sample'],
    ['100.1%', 'is more than the whole sample'],
    ['', 'is neither a decimal nor a percentage'],
    ['-0.1', 'is neither a decimal nor a percentage'],
    ['.1', 'is neither a decimal nor a percentage'],
    ['1e-1', 'is neither a decimal nor a percentage'],
    ['1/10', 'is neither a decimal nor a percentage'],
    ['10 %', 'is neither a decimal nor a percentage'],
    ['0,1', 'is neither a decimal nor a percentage'],
    ['0.1\n', 'is neither a decimal nor a percentage'],
  ])('%j is refused', (text, fault) => {
    expect(reviewFractionFault(text)).toBe(fault);
    expect(() => parseReviewFraction(text)).toThrow(
      expect.objectContaining({
        code: 'DOUBLE_FRACTION_INVALID',
        message: `The share to be read twice, ${text}, ${fault}.`,
      }),
    );
  });
});
