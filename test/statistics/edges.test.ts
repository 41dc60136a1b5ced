import { describe, expect, it } from 'vitest';
import { hypergeometricMass } from '../../src/statistics/distributions/hypergeometric-mass.js';
import { normalQuantile } from '../../src/statistics/distributions/normal-quantile.js';
import { normalUpperTail } from '../../src/statistics/distributions/normal-upper-tail.js';
import { scoreIntervalDifference } from '../../src/statistics/two-groups/score-interval-difference.js';
import { scoreIntervalRatio } from '../../src/statistics/two-groups/score-interval-ratio.js';
import { twoByTwoTest } from '../../src/statistics/two-groups/two-by-two-test.js';
import { wilsonInterval } from '../../src/statistics/proportion/wilson-interval.js';
import { tableOf } from './closeness.js';

describe('at their edges', () => {
  it('rates have no interval without members, and exact ends without or with all events', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(wilsonInterval(0, 94)?.low).toBe(0);
    expect(wilsonInterval(7, 7)?.high).toBe(1);
  });

  it('ratios run from 0 without events in the group and to Infinity without in the comparator', () => {
    expect(scoreIntervalRatio(tableOf(0, 12, 9, 140))?.low).toBe(0);
    expect(scoreIntervalRatio(tableOf(3, 20, 0, 35))?.high).toBe(Infinity);
    expect(scoreIntervalRatio(tableOf(0, 15, 0, 60))).toEqual({ low: 0, high: Infinity });
    expect(scoreIntervalRatio(tableOf(0, 0, 3, 60))).toBeNull();
    expect(scoreIntervalRatio(tableOf(1, 1, 1, 1))?.low).toBeGreaterThan(0);
  });

  it('differences stay within -1 and 1, and have no interval against an empty group', () => {
    expect(scoreIntervalDifference(tableOf(0, 4, 9, 9))?.low).toBe(-1);
    expect(scoreIntervalDifference(tableOf(9, 9, 0, 4))?.high).toBe(1);
    expect(scoreIntervalDifference(tableOf(3, 4, 0, 0))).toBeNull();
  });

  it('tests are not made with an empty group, and give 1 when nobody had the event', () => {
    expect(twoByTwoTest(tableOf(0, 0, 3, 9))).toBeNull();
    expect(twoByTwoTest(tableOf(0, 15, 0, 60))).toEqual({
      test: 'central mid-P',
      statistic: null,
      pValue: 1,
    });
  });

  it('the normal distribution is symmetric and endless', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalUpperTail(0)).toBe(0.5);
  });

  it('a hypergeometric count outside its range has no mass', () => {
    expect(hypergeometricMass(5, 4, 6, 5)).toBe(0);
    expect(hypergeometricMass(1, 4, 6, 0)).toBe(0);
    expect(hypergeometricMass(4, 4, 6, 10)).toBe(1);
  });
});
