import { describe, expect, it } from 'vitest';
import { comparedCategories } from '../../src/statistics/agreement/agreement.js';
import {
  digitOf,
  fillingDigits,
  numberOfFillings,
} from '../../src/statistics/cross-tables/fillings.js';
import { gammaTails } from '../../src/statistics/distributions/gamma-tails.js';
import { isConstant } from '../../src/statistics/means/is-constant.js';
import { eventsGivenMargins } from '../../src/statistics/strata/events-given-margins.js';
import { jointUpperBound } from '../../src/statistics/survey/joint-upper-bound.js';
import {
  conditionalLimits,
  conditionalOddsRatio,
} from '../../src/statistics/two-groups/conditional-odds-ratio.js';
import { oddsRatio } from '../../src/statistics/two-groups/odds-ratio.js';
import { tableOf } from './closeness.js';

describe('where there is no figure', () => {
  it('an odds ratio is none against an empty group, on either side', () => {
    const none = { value: null, low: null, high: null, pValue: null };
    expect(oddsRatio(tableOf(1, 3, 0, 0))).toEqual(none);
    expect(oddsRatio(tableOf(0, 0, 1, 3))).toEqual(none);
  });

  it('a gamma distribution is of a shape above 0, and refused of any other', () => {
    for (const shape of [0, -1, NaN]) {
      expect(() => gammaTails(shape, 1)).toThrow(`no gamma distribution of shape ${shape}`);
    }
    // Of shape 1 it is the exponential: P(X > 1) = 1/e.
    expect(gammaTails(1, 1).upper).toBeCloseTo(0.36787944117144233, 15);
  });

  it('events given margins are the one count there can be where nobody had an event', () => {
    const found = eventsGivenMargins([tableOf(0, 3, 0, 4)]);
    expect(found?.least).toBe(0);
    expect([...found!.logWeights]).toEqual([0]);
  });

  it('a bound is refused of a stratum that has less than was sampled of it', () => {
    expect(() => jointUpperBound([{ size: 3, sampled: 4 }])).toThrow(
      '4 units sampled from a stratum of 3',
    );
    expect(jointUpperBound([{ size: 3, sampled: 3 }])).toEqual({ units: 0, chance: 1 });
  });
});

describe('exact figures of an odds ratio', () => {
  it('are refused of counts that are not whole', () => {
    const effective = {
      groupEvents: 1.5,
      groupMembers: 4,
      comparatorEvents: 2,
      comparatorMembers: 5,
    };
    const whole = 'exact methods need whole counts';
    expect(() => conditionalOddsRatio(effective)).toThrow(whole);
    expect(() => conditionalLimits(effective, 0.95, 1)).toThrow(whole);
  });
});

describe('the categories that answers are compared by', () => {
  it('are those given, in one order whatever the order of the files, or those allowed in theirs', () => {
    const files = [
      ['b', 'c'],
      ['a', null],
    ];
    expect(comparedCategories(files, {})).toEqual(['a', 'b', 'c']);
    expect(comparedCategories(files.toReversed(), {})).toEqual(['a', 'b', 'c']);
    const categories = ['c', 'b', 'a', 'd'];
    expect(comparedCategories(files, { categories })).toEqual(categories);
  });
});

describe('the ways to fill columns', () => {
  it('are counted up to what all hold together', () => {
    // Of (1 + x)(1 + x), (1 + x + x²)² and (1 + x + x²)³ the first coefficients, added up.
    expect(numberOfFillings([1, 1], 1)).toBe(3);
    expect(numberOfFillings([2, 2], 2)).toBe(6);
    expect(numberOfFillings([2, 2, 2], 3)).toBe(17);
    expect(numberOfFillings([2, 2, 2], 6)).toBe(27);
    expect(numberOfFillings([5], 0)).toBe(1);
    expect(numberOfFillings([], 3)).toBe(1);
  });

  it('are one number each, of which every column has its digit', () => {
    const digits = fillingDigits([3, 9, 2], 4);
    expect(digits).toEqual([
      { place: 1, base: 4 },
      { place: 4, base: 5 },
      { place: 20, base: 3 },
    ]);
    expect(digits.map((digit) => digitOf(3 + 4 * 4 + 2 * 20, digit))).toEqual([3, 4, 2]);
  });
});

describe('a standard error that is rounding alone', () => {
  it('is told by the larger of the means, whichever it is', () => {
    // Ten units of the last place of 100 are 2.2e-13.
    expect(isConstant(1e-13, 0, 100)).toBe(true);
    expect(isConstant(1e-13, -100, 0)).toBe(true);
    expect(isConstant(3e-13, 0, 100)).toBe(false);
    expect(isConstant(1e-13, 0, 1)).toBe(false);
    expect(isConstant(0, 0)).toBe(true);
  });
});
