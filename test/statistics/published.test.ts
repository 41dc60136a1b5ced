import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../src/statistics/distributions/chi-square-upper-tail.js';
import { hypergeometricMass } from '../../src/statistics/distributions/hypergeometric-mass.js';
import { hypergeometricMidP } from '../../src/statistics/two-groups/hypergeometric-mid-p.js';
import { hypergeometricTails } from '../../src/statistics/distributions/hypergeometric-tails.js';
import { normalQuantile } from '../../src/statistics/distributions/normal-quantile.js';
import { normalUpperTail } from '../../src/statistics/distributions/normal-upper-tail.js';
import { scoreIntervalDifference } from '../../src/statistics/two-groups/score-interval-difference.js';
import { scoreIntervalRatio } from '../../src/statistics/two-groups/score-interval-ratio.js';
import { chiSquareNMinusOne } from '../../src/statistics/two-groups/two-by-two-test.js';
import { wilsonInterval } from '../../src/statistics/proportion/wilson-interval.js';
import { expectClose, readFigure, tableOf } from './closeness.js';

function published<T>(name: string): T {
  return JSON.parse(readFileSync(`fixtures/published/${name}`, 'utf8')) as T;
}

interface WilsonFile {
  cases: {
    source: string;
    events: number;
    members: number;
    level: number;
    low: number;
    high: number;
    tolerance: number;
  }[];
}

describe('Wilson intervals', () => {
  it.each(published<WilsonFile>('wilson-intervals.json').cases)(
    'are as published for $events of $members at $level ($source)',
    ({ events, members, level, low, high, tolerance }) => {
      const interval = wilsonInterval(events, members, level);
      if (tolerance > 1e-8) {
        expect(Math.abs((interval?.low ?? NaN) - low)).toBeLessThan(1.01 * tolerance);
        expect(Math.abs((interval?.high ?? NaN) - high)).toBeLessThan(1.01 * tolerance);
      } else {
        expectClose(interval?.low, low, tolerance);
        expectClose(interval?.high, high, tolerance);
      }
    },
  );
});

interface Counts {
  events: number;
  n: number;
}
interface TwoByTwoFile {
  cases: {
    label: string;
    group: Counts;
    comparator: Counts;
    ratioInterval: [number | string, number | string];
    differenceInterval: [number, number];
    chiSquareNMinusOne: number | null;
    midP: number;
  }[];
}

describe('comparisons of two proportions', () => {
  it.each(published<TwoByTwoFile>('two-by-two.json').cases)(
    'have the published intervals and tests: $label',
    ({ group, comparator, ...expected }) => {
      const table = tableOf(group.events, group.n, comparator.events, comparator.n);
      const ratio = scoreIntervalRatio(table);
      expectClose(ratio?.low, readFigure(expected.ratioInterval[0]), 1e-9);
      expectClose(ratio?.high, readFigure(expected.ratioInterval[1]), 1e-9);
      const difference = scoreIntervalDifference(table);
      expectClose(difference?.low, expected.differenceInterval[0], 1e-9);
      expectClose(difference?.high, expected.differenceInterval[1], 1e-9);
      if (expected.chiSquareNMinusOne !== null) {
        expectClose(chiSquareNMinusOne(table), expected.chiSquareNMinusOne, 1e-9);
      }
      expectClose(hypergeometricMidP(table), expected.midP, 1e-9);
    },
  );
});

interface DistributionFile {
  normalQuantile: [number, number][];
  normalUpperTail: [number, number][];
  chiSquareUpperTail: [number, number][];
  hypergeometric: [number, number, number, number, number, number, number][];
}

describe('distribution functions', () => {
  const file = published<DistributionFile>('distributions.json');

  it.each(file.normalQuantile)('put the normal quantile of %d at %d', (probability, quantile) => {
    expectClose(normalQuantile(probability), quantile, 1e-12);
  });

  it.each(file.normalUpperTail)('put the normal tail beyond %d at %d', (z, tail) => {
    expectClose(normalUpperTail(z), tail, 1e-12);
  });

  it.each(file.chiSquareUpperTail)('put the chi-square tail beyond %d at %d', (x, tail) => {
    expectClose(chiSquareUpperTail(x), tail, 1e-12);
  });

  it.each(file.hypergeometric)(
    'put %d of %d marked, %d unmarked, %d drawn at mass %d, at most %d, at least %d',
    (events, marked, unmarked, drawn, mass, atMost, atLeast) => {
      expectClose(hypergeometricMass(events, marked, unmarked, drawn), mass, 1e-9);
      const tails = hypergeometricTails(events, marked, unmarked, drawn);
      expectClose(tails.below + tails.at, atMost, 1e-9);
      expectClose(tails.at + tails.above, atLeast, 1e-9);
    },
  );
});
