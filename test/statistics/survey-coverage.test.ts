import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/random/stream.js';
import { hypergeometricDraw } from '../../src/statistics/cross-tables/hypergeometric-draw.js';
import { hypergeometricMass } from '../../src/statistics/distributions/hypergeometric-mass.js';
import { studentQuantile } from '../../src/statistics/distributions/student-quantile.js';
import type { Interval } from '../../src/statistics/interval.js';
import { changeOfEstimates } from '../../src/statistics/survey/change-of-estimates.js';
import { domainProportion } from '../../src/statistics/survey/domain-proportion.js';
import { proportionEstimate } from '../../src/statistics/survey/proportion-estimate.js';
import {
  type EffectiveCap,
  stratifiedProportion as shareOf,
} from '../../src/statistics/survey/stratified-proportion.js';

/** With the cap of the textbooks where a test does not say otherwise; the default is the safer one. */
const stratifiedProportion = (
  strata: Parameters<typeof shareOf>[0],
  level = 0.95,
  cap: EffectiveCap = 'sampled',
): ReturnType<typeof shareOf> => shareOf(strata, level, cap);

/**
 * How often a 95 % interval holds the true share of a finite population: not simulated where it can be
 * added up over all outcomes of the strata (masses below 1e-9 are left out, that is, count as misses).
 */
interface Design {
  readonly shape: string;
  readonly sizes: readonly number[];
  readonly sampled: readonly number[];
}

const dueShares: readonly Design[] = [
  { shape: 'two alike', sizes: [90, 90], sampled: [15, 15] },
  { shape: 'a quarter, 40 files', sizes: [90, 270], sampled: [10, 30] },
  { shape: 'a quarter, 80 files', sizes: [90, 270], sampled: [20, 60] },
  { shape: 'a quarter, halves', sizes: [90, 270], sampled: [20, 20] },
  { shape: 'three in proportion', sizes: [200, 100, 60], sampled: [20, 10, 6] },
  { shape: 'four in proportion', sizes: [160, 120, 80, 40], sampled: [12, 9, 6, 3] },
  { shape: 'two of each small one', sizes: [200, 20, 10], sampled: [20, 2, 2] },
  { shape: 'one of a small one', sizes: [60, 8], sampled: [14, 1] },
  { shape: 'five of each', sizes: [40, 25, 12], sampled: [5, 5, 5] },
  { shape: 'most files read', sizes: [40, 40], sampled: [25, 25] },
  { shape: 'one taken whole', sizes: [20, 200], sampled: [20, 20] },
  { shape: 'one taken whole of three', sizes: [12, 150, 80], sampled: [12, 16, 8] },
  { shape: 'a few of many', sizes: [2000, 1000], sampled: [40, 20] },
  { shape: 'three tiny', sizes: [12, 9, 6], sampled: [4, 3, 2] },
];

/** Weights that differ so much that they cost a third of the sample and more. */
const lopsided: readonly Design[] = [
  { shape: 'ten of each', sizes: [300, 60, 30], sampled: [10, 10, 10] },
  { shape: 'five of each of four', sizes: [120, 60, 30, 15], sampled: [5, 5, 5, 5] },
  { shape: 'half the sample from a ninth', sizes: [400, 50], sampled: [20, 20] },
  { shape: 'most from a tenth', sizes: [1000, 100], sampled: [5, 50] },
];

/** The share of events in each stratum, first to last. */
const rates: readonly ((strata: number) => readonly number[])[] = [
  ...[0.02, 0.05, 0.1, 0.2, 0.35, 0.5].map((rate) => (strata: number) => repeated(rate, strata)),
  (strata) => graded(0.05, 0.4, strata),
  (strata) => graded(0.4, 0.05, strata),
  (strata) => [0.3, ...repeated(0, strata - 1)],
];

function repeated(rate: number, times: number): readonly number[] {
  return Array.from({ length: times }, () => rate);
}

function graded(from: number, to: number, steps: number): readonly number[] {
  return Array.from({ length: steps }, (_, step) => from + ((to - from) * step) / (steps - 1));
}

type IntervalOf = (design: Design, events: readonly number[]) => Interval;

/** Each is needed by two tests. */
const known = new Map<IntervalOf, Map<Design, number>>();

function leastCoverage(design: Design, intervalOf: IntervalOf): number {
  const least = known.get(intervalOf) ?? new Map<Design, number>();
  known.set(intervalOf, least);
  const coverage = least.get(design) ?? leastOverRates(design, intervalOf);
  least.set(design, coverage);
  return coverage;
}

/** The least coverage over the rates; an outcome's interval is worked out once for all of them. */
function leastOverRates(design: Design, intervalOf: IntervalOf): number {
  const intervals = new Map<string, Interval>();
  const held = (events: readonly number[]): Interval => {
    const key = events.join();
    const interval = intervals.get(key) ?? intervalOf(design, events);
    intervals.set(key, interval);
    return interval;
  };
  return Math.min(...rates.map((rate) => coverage(design, rate(design.sizes.length), held)));
}

function coverage(
  { sizes, sampled }: Design,
  rate: readonly number[],
  intervalOf: (events: readonly number[]) => Interval,
): number {
  const marked = sizes.map((size, place) => Math.round(size * rate[place]!));
  const truth = sum(marked) / sum(sizes);
  const masses = sizes.map((size, place) =>
    Array.from({ length: sampled[place]! + 1 }, (_, events) =>
      hypergeometricMass(events, marked[place]!, size - marked[place]!, sampled[place]!),
    ),
  );
  const added = (place: number, events: readonly number[], mass: number): number => {
    if (mass < 1e-9) return 0;
    const next = masses[place];
    if (next === undefined) return holds(intervalOf(events), truth) ? mass : 0;
    return sum(next.map((chance, count) => added(place + 1, [...events, count], mass * chance)));
  };
  return added(0, [], 1);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** With room for rounding, as a limit that is a whole number of units may be the truth itself. */
function holds({ low, high }: Interval, truth: number): boolean {
  return low <= truth + 1e-12 && truth <= high + 1e-12;
}

function countsOf({ sizes, sampled }: Design, events: readonly number[]) {
  return sizes.map((size, place) => ({ size, sampled: sampled[place]!, events: events[place]! }));
}

const offered: IntervalOf = (design, events) =>
  stratifiedProportion(countsOf(design, events))!.interval;

const cautious: IntervalOf = (design, events) =>
  stratifiedProportion(countsOf(design, events), 0.95, 'weighted')!.interval;

const wald: IntervalOf = (design, events) => {
  const { value, standardError, degrees } = proportionEstimate(countsOf(design, events))!;
  const margin = studentQuantile(0.975, degrees) * standardError;
  return { low: value - margin, high: value + margin };
};

describe('the coverage of a 95 % interval for a share from several strata, least of nine rates', () => {
  it.each(dueShares)('is 94 % or more with $shape: $sampled of $sizes', (design) => {
    expect(leastCoverage(design, offered)).toBeGreaterThanOrEqual(0.94);
    expect(leastCoverage(design, cautious)).toBeGreaterThanOrEqual(0.94);
  });

  it('is .961 at least over these fourteen, where it falls to .23 for Wald and is .85 at best', () => {
    const least = dueShares.map((design) => leastCoverage(design, offered));
    expect(Math.min(...least)).toBeCloseTo(0.961, 3);
    const normal = dueShares.map((design) => leastCoverage(design, wald));
    expect(Math.max(...normal)).toBeCloseTo(0.852, 3);
    expect(Math.min(...normal)).toBeCloseTo(0.233, 3);
    expect(leastCoverage(dueShares[0]!, wald)).toBeCloseTo(0.52, 2);
  });

  it.each(lopsided)(
    'is 94 % or more with the cap by weights and $shape: $sampled of $sizes',
    (design) => {
      expect(leastCoverage(design, cautious)).toBeGreaterThanOrEqual(0.94);
    },
  );

  it('falls to .929 and .40 there with the cap by the number sampled, which `weighting` tells', () => {
    const least = lopsided.map((design) => leastCoverage(design, offered));
    [0.929, 0.944, 0.953, 0.402].forEach((expected, place) =>
      expect(least[place]).toBeCloseTo(expected, 3),
    );
    const weighting = ({ sizes, sampled }: Design) =>
      stratifiedProportion(countsOf({ shape: '', sizes, sampled }, repeated(1, sizes.length)))!
        .weighting;
    expect(Math.max(...dueShares.map(weighting))).toBeLessThan(1.31);
    expect(Math.min(...lopsided.map(weighting))).toBeGreaterThan(1.5);
  });
});

/** How many samples are simulated where outcomes are too many to add up; 95 % of them has an error of 0.3 %. */
const draws = 4000;

function simulated(purpose: string, holdsIn: (next: () => number) => boolean | null): number {
  const { next } = randomStream(purpose, '20261122 coverage of survey intervals');
  const results = Array.from({ length: draws }, () => holdsIn(next)).filter((one) => one !== null);
  return results.filter((one) => one).length / results.length;
}

describe('the coverage in samples that are drawn', () => {
  const six: Design = {
    shape: 'six in proportion',
    sizes: [150, 120, 90, 60, 45, 30],
    sampled: [15, 12, 9, 6, 5, 3],
  };

  it.each(rates.map((rate) => rate(6)))(
    'is 94 % or more for six strata at rates from %d, %d',
    (...rate) => {
      const marked = six.sizes.map((size, place) => Math.round(size * rate[place]!));
      const truth = sum(marked) / sum(six.sizes);
      const share = simulated(`six ${rate.join()}`, (next) => {
        const events = six.sizes.map((size, place) =>
          hypergeometricDraw(six.sampled[place]!, marked[place]!, size, next),
        );
        return holds(offered(six, events), truth);
      });
      expect(share).toBeGreaterThanOrEqual(0.94);
    },
  );

  it.each([
    [
      [0.4, 0.3],
      [0.1, 0.1],
    ],
    [
      [0.2, 0.5],
      [0.3, 0.3],
    ],
    [
      [0.6, 0.1],
      [0.05, 0.4],
    ],
    [
      [0, 0.4],
      [0, 0.2],
    ],
    [
      [0.15, 0.15],
      [0.5, 0.5],
    ],
    [
      [0.9, 0.8],
      [0.03, 0.03],
    ],
  ])('is 94 % or more for domains that are %j of their strata, with rates %j', (parts, rate) => {
    const sizes = [90, 270];
    const sampled = [15, 45];
    const members = sizes.map((size, place) => Math.round(size * parts[place]!));
    const marked = members.map((count, place) => Math.round(count * rate[place]!));
    const truth = sum(marked) / sum(members);
    const share = simulated(`domain ${parts.join()} ${rate.join()}`, (next) => {
      const strata = sizes.map((size, place) => {
        const seen = hypergeometricDraw(sampled[place]!, members[place]!, size, next);
        const events = hypergeometricDraw(seen, marked[place]!, members[place]!, next);
        return { size, sampled: sampled[place]!, members: seen, events };
      });
      const estimate = domainProportion(strata);
      return estimate === null ? null : holds(estimate.interval, truth);
    });
    expect(share).toBeGreaterThanOrEqual(0.94);
  });
});

describe('the coverage of a 95 % interval for a change', () => {
  const quarters = [
    [
      { size: 300, sampled: 30 },
      { size: 260, sampled: 25 },
    ],
    [
      { size: 60, sampled: 10 },
      { size: 90, sampled: 15 },
    ],
    [
      { size: 40, sampled: 20 },
      { size: 400, sampled: 12 },
    ],
  ] as const;
  const changes = [
    [0.02, 0.02],
    [0.05, 0.15],
    [0.1, 0.1],
    [0.3, 0.3],
    [0.5, 0.2],
    [0.9, 0.95],
  ] as const;

  it.each(quarters)('is 94 % or more from %j to %j, where a false rise is rare', (before, now) => {
    for (const rate of changes) {
      const outcomes = [before, now].map(({ size, sampled }, place) => {
        const marked = Math.round(size * rate[place]!);
        return Array.from({ length: sampled + 1 }, (_, events) => {
          const { estimate, interval } = stratifiedProportion([{ size, sampled, events }])!;
          const mass = hypergeometricMass(events, marked, size - marked, sampled);
          return { mass, value: estimate.value, interval, truth: marked / size };
        });
      });
      let held = 0;
      let rises = 0;
      for (const earlier of outcomes[0]!) {
        for (const later of outcomes[1]!) {
          const { interval, reading } = changeOfEstimates(later, earlier);
          const mass = earlier.mass * later.mass;
          if (holds(interval, later.truth - earlier.truth)) held += mass;
          if (reading === 'rise' && later.truth <= earlier.truth) rises += mass;
        }
      }
      expect(held).toBeGreaterThanOrEqual(0.94);
      expect(rises).toBeLessThanOrEqual(0.03);
    }
  });
});
