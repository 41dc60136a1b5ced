import { describe, expect, test } from 'vitest';
import { machineNumber, readableNumber } from '../../src/format/numbers.js';

describe('machineNumber', () => {
  test.each([
    [1138, 'count', '1138'],
    [-0, 'count', '0'],
    [0.25, 'rate', '0.25'],
    [299 / 1138, 'rate', '0.262742'],
    [-0.0123456789, 'difference', '-0.012346'],
    [-0.0000001, 'difference', '0'],
    [1.1, 'ratio', '1.1'],
    [Infinity, 'ratio', 'Inf'],
    [-Infinity, 'number', '-Inf'],
    [100, 'number', '100'],
    [24.6, 'number', '24.6'],
    [0.34, 'p-value', '0.34'],
    [0.0001234567, 'p-value', '0.000123457'],
    [1e-12, 'p-value', '1e-12'],
    [1.5e-12, 'p-value', '1.5e-12'],
    [1, 'p-value', '1'],
    [0, 'p-value', '0'],
  ] as const)('writes %s as a %s as %s', (value, kind, text) => {
    expect(machineNumber(value, kind)).toBe(text);
  });

  test('refuses NaN and a count that is not whole', () => {
    expect(() => machineNumber(NaN, 'rate')).toThrow(RangeError);
    expect(() => machineNumber(1.5, 'count')).toThrow('not a whole number: 1.5');
  });
});

describe('readableNumber', () => {
  test.each([
    [1138, 'count', '1,138'],
    [999, 'count', '999'],
    [1234567, 'count', '1,234,567'],
    [299 / 1138, 'rate', '26.3%'],
    [1, 'rate', '100.0%'],
    [0.0115, 'rate', '1.2%'],
    [0.031, 'difference', '+3.1 points'],
    [-0.031, 'difference', '\u22123.1 points'],
    [0, 'difference', '0.0 points'],
    [-0.0001, 'difference', '0.0 points'],
    [1.1009, 'ratio', '1.10'],
    [1.105, 'ratio', '1.11'],
    [Infinity, 'ratio', 'no upper limit'],
    [0.34, 'p-value', '0.34'],
    [0.049, 'p-value', '0.049'],
    [0.0009, 'p-value', 'less than 0.001'],
    [0.001, 'p-value', '0.001'],
    [4.51612, 'number', '4.516'],
    [24, 'number', '24'],
    [-1234.5, 'number', '\u22121,234.5'],
  ] as const)('writes %s as a %s as %s', (value, kind, text) => {
    expect(readableNumber(value, kind)).toBe(text);
  });

  test('refuses NaN', () => {
    expect(() => readableNumber(NaN, 'ratio')).toThrow(RangeError);
  });
});
