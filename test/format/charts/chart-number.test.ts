import { describe, expect, test } from 'vitest';
import { numberInWords, tickInWords } from '../../../src/format/charts/chart-number.js';

describe('numberInWords', () => {
  test.each([
    [0.263, 'rate', '26.3%'],
    [1, 'rate', '100.0%'],
    [0.01, 'rate', '1.0%'],
    [0.0064, 'rate', '0.64%'],
    [0.0004, 'rate', '0.04%'],
    [0.00000123, 'rate', '0.00012%'],
    [0, 'rate', '0.0%'],
    [1.81, 'ratio', '1.81'],
    [0.1, 'ratio', '0.10'],
    [0.0123, 'ratio', '0.012'],
    [0.01, 'ratio', '0.01'],
    [1234.5, 'ratio', '1,234.50'],
    [0, 'ratio', '0.00'],
    [Infinity, 'ratio', 'no upper limit'],
    [31.25, 'number', '31.25'],
    [0.000456, 'number', '0.00046'],
    [-0.000456, 'number', '\u22120.00046'],
    [12345, 'count', '12,345'],
    [1e-15, 'rate', '0.0000000000001%'],
  ] as const)('writes %d as a %s: %s', (value, measure, written) => {
    expect(numberInWords(value, measure)).toBe(written);
  });

  test('refuses a number that is none', () => {
    expect(() => numberInWords(Number.NaN, 'rate')).toThrow(RangeError);
  });
});

describe('tickInWords', () => {
  test.each([
    [0.07, 'rate', '7%'],
    [0.00005, 'rate', '0.005%'],
    [0.30000000000000004, 'ratio', '0.3'],
    [0.125, 'ratio', '0.125'],
    [1000, 'ratio', '1,000'],
    [2500000, 'count', '2,500,000'],
  ] as const)('writes the mark %d of a %s as %s', (value, measure, written) => {
    expect(tickInWords(value, measure)).toBe(written);
  });
});
