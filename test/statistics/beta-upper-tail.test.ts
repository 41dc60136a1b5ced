import { describe, expect, it } from 'vitest';
import { betaUpperTail } from '../../src/statistics/distributions/beta-upper-tail.js';
import { expectClose } from './closeness.js';

describe('the upper tail of a beta distribution', () => {
  // Binomial sums in exact fractions (Python's fractions, the point as the exact double), rounded once.
  it.each([
    [5, 16, 0.5, 0.005908966064453125, 0.9940910339355469],
    [5, 16, 0.25, 0.41484150253018015, 0.5851584974698198],
    [40, 321, 0.131, 0.11387315851583939, 0.8861268414841607],
    [40, 321, 0.09, 0.9018854065489105, 0.09811459345108949],
    [10, 81, 0.2, 0.008612937377912433, 0.9913870626220875],
    [10, 81, 0.05, 0.9854806336884031, 0.014519366311596947],
    [1, 1, 0.3, 0.7, 0.3],
    [12, 1, 0.99, 0.11361512828387081, 0.8863848717161292],
    [80, 921, 0.2, 2.4086251143816816e-26, 1],
    [5, 2996, 1e-6, 0.999999999999998, 2.0132270938341167e-15],
  ])('of Beta(%i, %i) at %f is the exact binomial sum', (first, second, point, upper, lower) => {
    expectClose(betaUpperTail(first, second, point), upper, 1e-12);
    expectClose(betaUpperTail(second, first, 1 - point, point), lower, 1e-12);
  });

  it('is 1 at 0 and 0 at 1', () => {
    expect(betaUpperTail(3, 4, 0)).toBe(1);
    expect(betaUpperTail(3, 4, 1)).toBe(0);
  });

  it('never rises with the point', () => {
    const tails = Array.from({ length: 1001 }, (_, step) => betaUpperTail(40, 321, step / 1000));
    tails.slice(1).forEach((tail, index) => expect(tail).toBeLessThanOrEqual(tails[index]!));
  });
});
