import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/statistics/interval.js';
import { byarInterval } from '../../src/statistics/rates/byar-interval.js';
import { designEffect } from '../../src/statistics/rates/design-effect.js';
import { garwoodInterval } from '../../src/statistics/rates/garwood-interval.js';
import { midPPoissonInterval } from '../../src/statistics/rates/mid-p-poisson-interval.js';
import { poissonInterval } from '../../src/statistics/rates/poisson-interval.js';
import { rateRatioIntervals } from '../../src/statistics/rates/rate-ratio-intervals.js';
import { rateRatioTest } from '../../src/statistics/rates/rate-ratio-test.js';
import {
  repeatEventInterval,
  repeatEventVariance,
} from '../../src/statistics/rates/repeat-event-interval.js';
import type { TwoRates } from '../../src/statistics/rates/two-rates.js';
import { expectClose, readFigure } from './closeness.js';

type Figure = number | string | null;
type Limits = readonly [Figure, Figure];

interface SingleCount {
  x: number;
  conf: number;
  exact_garwood: Limits;
  byar: Limits;
  phe_rule: Limits;
  phe_method: 'Exact' | 'Byars';
  mid_p: Limits;
}

interface RatePair {
  x1: number;
  t1: number;
  x2: number;
  t2: number;
  ci: Record<'conditional_exact' | 'conditional_mid_p' | 'score' | 'wald_log', Limits>;
  p_exact: number;
  p_mid: number;
}

interface RatesFile {
  single_count: SingleCount[];
  two_rates: RatePair[];
}

function expectLimits(interval: Interval | null, [low, high]: Limits, relative = 1e-9): void {
  if (low === null || high === null) {
    expect(interval).toBeNull();
    return;
  }
  expectClose(interval?.low, readFigure(low), relative);
  expectClose(interval?.high, readFigure(high), relative);
}

function expectCount({ x, conf, ...expected }: SingleCount): void {
  expectLimits(garwoodInterval(x, conf), expected.exact_garwood);
  expectLimits(byarInterval(x, conf), expected.byar);
  expectLimits(poissonInterval(x, conf), expected.phe_rule);
  expectLimits(midPPoissonInterval(x, conf), expected.mid_p);
  expect(expected.phe_method).toBe(x < 10 ? 'Exact' : 'Byars');
}

const ratesOf = (x1: number, t1: number, x2: number, t2: number): TwoRates => ({
  groupEvents: x1,
  groupExposure: t1,
  comparatorEvents: x2,
  comparatorExposure: t2,
});

function expectPair({ x1, t1, x2, t2, ci, p_exact, p_mid }: RatePair): void {
  const rates = ratesOf(x1, t1, x2, t2);
  const { score, midP, exact, wald } = rateRatioIntervals;
  expectLimits(score.interval(rates, 0.95), ci.score);
  expectLimits(midP.interval(rates, 0.95), ci.conditional_mid_p);
  expectLimits(exact.interval(rates, 0.95), ci.conditional_exact);
  expectLimits(wald.interval(rates, 0.95), ci.wald_log);
  const test = rateRatioTest(rates)?.exact;
  expectClose(test?.twoSided, p_exact, 1e-9);
  expectClose(test?.centralMidP, p_mid, 1e-9);
}

const vectors = '../shared/vectors/statistics/rates.json';

/** This reads the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(vectors))('the shared vectors of rates', () => {
  const { single_count, two_rates } = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, 'utf8')) as { cases: RatesFile }).cases
    : { single_count: [], two_rates: [] };

  it('hold 26 single counts and 7 pairs', () => {
    expect(single_count).toHaveLength(26);
    expect(two_rates).toHaveLength(7);
  });
  it.each(single_count)('are met for $x events at $conf', (cell) => expectCount(cell));
  it.each(two_rates)('are met for $x1 in $t1 against $x2 in $t2', (pair) => expectPair(pair));
});

describe('rates of events per exposure', () => {
  const file = JSON.parse(
    readFileSync('fixtures/published/poisson-rates.json', 'utf8'),
  ) as RatesFile;
  it.each(file.single_count)('have the limits that R gives for $x at $conf', (cell) =>
    expectCount(cell),
  );
  it.each(file.two_rates)('compare as R does: $x1 in $t1 against $x2 in $t2', (pair) =>
    expectPair(pair),
  );
});

describe('at their edges, rates', () => {
  const { score, midP, exact, wald } = rateRatioIntervals;

  it('run from 0 without events', () => {
    for (const interval of [garwoodInterval, byarInterval, poissonInterval, midPPoissonInterval]) {
      expect(interval(0).low).toBe(0);
    }
    expectClose(garwoodInterval(0).high, -Math.log(0.025), 1e-12);
    expectClose(midPPoissonInterval(0).high, -Math.log(0.05), 1e-12);
  });

  it('have a ratio from 0 without events in the group and to Infinity without in the comparator', () => {
    for (const { interval } of [score, midP, exact]) {
      expect(interval(ratesOf(0, 200, 57, 9000), 0.95)?.low).toBe(0);
      expect(interval(ratesOf(3, 40, 0, 310), 0.95)?.high).toBe(Infinity);
      expect(interval(ratesOf(0, 40, 0, 310), 0.95)).toEqual({ low: 0, high: Infinity });
    }
    expect(wald.interval(ratesOf(3, 40, 0, 310), 0.95)).toBeNull();
  });

  it('are not compared without exposure, and do not differ without events', () => {
    for (const { interval } of Object.values(rateRatioIntervals)) {
      expect(interval(ratesOf(0, 0, 5, 10), 0.95)).toBeNull();
      expect(interval(ratesOf(5, 10, 0, 0), 0.95)).toBeNull();
    }
    expect(rateRatioTest(ratesOf(0, 0, 5, 10))).toBeNull();
    expect(rateRatioTest(ratesOf(0, 3, 0, 10))).toMatchObject({ statistic: 0, pValue: 1 });
    expect(rateRatioTest(ratesOf(0, 3, 0, 10))?.exact?.twoSided).toBe(1);
  });

  it('take effective numbers, but then have no exact test', () => {
    expect(rateRatioTest(ratesOf(4.2, 30, 9.9, 210))?.exact).toBeNull();
    expect(rateRatioTest(ratesOf(4.2, 30, 9.9, 210))?.pValue).toBeLessThan(1);
    expect(score.interval(ratesOf(4.2, 30, 9.9, 210), 0.95)).not.toBeNull();
  });

  it('hold for a hundred thousand events', () => {
    // R 4.2 poisson.test.
    expectLimits(garwoodInterval(100_000), [99381.15266374472, 100621.74473974388], 1e-12);
  });

  it('have a score test below 1 - level just where the score interval leaves out 1', () => {
    const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.double({ min: 0.1, max: 9, noNaN: true }));
    fc.assert(
      fc.property(counts, ([one, other, exposure]) => {
        fc.pre(one + other > 0);
        const rates = ratesOf(one, exposure, other, 1);
        const { low, high } = score.interval(rates, 0.95)!;
        expect(low > 1 || high < 1).toBe(rateRatioTest(rates)!.pValue < 0.05);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('events of which a person can have several', () => {
  it('have the Poisson interval where each has one', () => {
    expect(repeatEventInterval([{ events: 1, persons: 140 }])).toEqual(poissonInterval(140));
    expect(repeatEventInterval([{ events: 2, persons: 0 }])).toEqual(poissonInterval(0));
  });

  it('have limits further out by the root of sum f²x over sum fx, as the vignette of PHEindicatormethods makes up its events', () => {
    // 140 events: 70 of one each, 20 of two, 10 of three; 70 + 80 + 90 = 240, and R 4.2 for the rest.
    const frequencies = [
      { events: 1, persons: 70 },
      { events: 2, persons: 20 },
      { events: 3, persons: 10 },
    ];
    expect(repeatEventVariance(frequencies)).toBe(240);
    expectLimits(poissonInterval(140), [117.7690227703662, 165.2065079954463], 1e-12);
    expectLimits(repeatEventInterval(frequencies), [110.8928183063895, 173.0030659698978], 1e-12);
  });

  it('never have fewer than none', () => {
    // Two persons of three each: 6 ± distances of Garwood's limits times the root of 18/6.
    const { low, high } = repeatEventInterval([{ events: 3, persons: 2 }]);
    expect(low).toBe(0);
    expectClose(high, 18.2273676817149983, 1e-12);
  });
});

describe('the design effect of clusters', () => {
  const cluster = ([events, members]: readonly [number, number]) => ({ events, members });

  it('is 107/81 in a case worked by hand', () => {
    // p = 4/9; gaps 5, -4, 10, -8 and -3 ninths, squares 214/81; times 5/4, over 81, over (20/81)/8.
    const clusters = (
      [
        [1, 1],
        [0, 1],
        [2, 2],
        [0, 2],
        [1, 3],
      ] as const
    ).map(cluster);
    expectClose(designEffect(clusters), 107 / 81, 1e-14);
  });

  it('is 1 where every cluster holds one unit, and where clusters spread events evenly', () => {
    expectClose(
      designEffect(
        (
          [
            [1, 1],
            [0, 1],
            [0, 1],
          ] as const
        ).map(cluster),
      ),
      1,
      1e-14,
    );
    expect(
      designEffect(
        (
          [
            [1, 2],
            [1, 2],
            [1, 2],
          ] as const
        ).map(cluster),
      ),
    ).toBe(1);
  });

  it('is about the size of the clusters where each has the event wholly or not at all', () => {
    // p = 1/3; gaps 2 and -1, squares 12; times 6/5, over 18 squared, over (2/9)/17: 17/5.
    const clusters = (
      [
        [3, 3],
        [3, 3],
        [0, 3],
        [0, 3],
        [0, 3],
        [0, 3],
      ] as const
    ).map(cluster);
    expectClose(designEffect(clusters), 3.4, 1e-14);
  });

  it('is the mean size met by a unit where no variance can be seen', () => {
    expectClose(
      designEffect(
        (
          [
            [0, 1],
            [0, 2],
            [0, 3],
          ] as const
        ).map(cluster),
      ),
      14 / 6,
      1e-14,
    );
    expectClose(
      designEffect(
        (
          [
            [1, 1],
            [2, 2],
            [3, 3],
          ] as const
        ).map(cluster),
      ),
      14 / 6,
      1e-14,
    );
    expect(designEffect([{ events: 2, members: 5 }])).toBe(5);
    expect(designEffect([])).toBe(1);
    expect(designEffect([{ events: 0, members: 0 }])).toBe(1);
  });
});
