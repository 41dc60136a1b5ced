import { describe, expect, it } from 'vitest';
import { exactVariance } from '../../src/sampling/exact-variance.js';

describe('the exact variance', () => {
  it.each([
    // Mean 5, squares of the distances 9 1 1 1 0 0 4 16, together 32; 32 / 7.
    [['2', '4', '4', '4', '5', '5', '7', '9'], '32/7'],
    // Mean 2, distances 1 0 1; 2 / 2.
    [['1', '2', '3'], '1/1'],
    // Mean 1.5, distances 0.5 and 0.5; 0.5 / 1.
    [['1', '2'], '1/2'],
    // Mean 0.55, distances 0.45 each; 0.405 = 81 / 200.
    [['0.1', '1'], '81/200'],
    [['0.10', '1.0'], '81/200'],
    // Mean 1.125, distances 0.125 each; 2 / 64.
    [['1.25', '1'], '1/32'],
    [['7', '7', '7'], '0/1'],
  ])('of %j is %s', (decimals, variance) => {
    expect(exactVariance(decimals)).toBe(variance);
  });

  it('of fewer than two numbers is nothing', () => {
    expect(exactVariance([])).toBe('0');
    expect(exactVariance(['12.5'])).toBe('0');
  });
});
