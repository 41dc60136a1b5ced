import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream, type RandomStream } from '../../src/random/stream.js';
import { normalQuantile } from '../../src/statistics/distributions/normal-quantile.js';
import { normalUpperTail } from '../../src/statistics/distributions/normal-upper-tail.js';
import { studentQuantile } from '../../src/statistics/distributions/student-quantile.js';
import {
  studentTails,
  studentUpperTail,
} from '../../src/statistics/distributions/student-tails.js';
import type { Interval } from '../../src/statistics/interval.js';
import { clusteredMean } from '../../src/statistics/means/clustered-mean.js';
import {
  differenceOfMeans,
  type ClusteredAmount,
} from '../../src/statistics/means/difference-of-means.js';
import { meanInterval } from '../../src/statistics/means/mean-interval.js';
import { medianInterval } from '../../src/statistics/means/median-interval.js';
import { median, quantile, quartiles } from '../../src/statistics/means/quantiles.js';
import { expectClose } from './closeness.js';

type Row = readonly [number, number, number];
type Limits = readonly [number, number];

/** Amounts, and for each the number of its cluster. */
interface Units {
  amounts: number[];
  cluster: number[];
}

interface Difference extends Interval {
  level: number;
  difference: number;
  p_value: number;
  degrees_of_freedom: number;
}

interface Means {
  pt: Row[];
  qt: Row[];
  ranks: Row[];
  amounts: {
    label: string;
    amounts: number[];
    mean: number;
    variance_of_mean: number;
    interval_95: Limits;
    interval_99: Limits;
    type7: number[];
    median: number;
    median_interval_90: Interval | null;
    median_interval_95: Interval | null;
    median_interval_99: Interval | null;
  }[];
  welch: (Difference & { own: string; other: string })[];
  clustered: (Units & {
    label: string;
    units: number;
    clusters: number;
    mean: number;
    variance: number;
    interval_95: Limits;
  })[];
  differences: (Difference & { label: string; own: Units; other: Units; t_test?: Difference })[];
}

const { cases } = JSON.parse(readFileSync('fixtures/statistics/means.json', 'utf8')) as {
  cases: Means;
};

function clustersOf({ amounts, cluster }: Units): readonly (readonly number[])[] {
  const names = [...new Set(cluster)];
  return names.map((name) => amounts.filter((_, place) => cluster[place] === name));
}

function unitsOf({ amounts, cluster }: Units): readonly ClusteredAmount[] {
  return amounts.map((amount, place) => ({ cluster: `cluster ${cluster[place]}`, amount }));
}

function eachAlone(amounts: readonly number[], prefix: string): readonly ClusteredAmount[] {
  return amounts.map((amount, place) => ({ cluster: `${prefix} ${place}`, amount }));
}

function alone(amounts: readonly number[]): readonly (readonly number[])[] {
  return amounts.map((amount) => [amount]);
}

function expectLimits(interval: Interval | null, [low, high]: Limits): void {
  expectClose(interval?.low, low, 1e-12);
  expectClose(interval?.high, high, 1e-12);
}

function expectDifference(
  own: readonly ClusteredAmount[],
  other: readonly ClusteredAmount[],
  expected: Difference,
): void {
  const result = differenceOfMeans(own, other, expected.level)!;
  expectClose(result.difference, expected.difference, 1e-11);
  expectClose(result.low, expected.low, 1e-11);
  expectClose(result.high, expected.high, 1e-11);
  expectClose(result.pValue, expected.p_value, 1e-11);
  expectClose(result.degreesOfFreedom, expected.degrees_of_freedom, 1e-12);
}

describe("Student's distribution", () => {
  it('has the upper tails of pt, down to 1e-300', () => {
    expect(cases.pt).toHaveLength(250);
    for (const [t, degrees, expected] of cases.pt) {
      expectClose(studentUpperTail(t, degrees), expected, 1e-12);
    }
  });

  it('has the quantiles of qt, from 1e-300', () => {
    expect(cases.qt).toHaveLength(265);
    for (const [probability, degrees, expected] of cases.qt) {
      expectClose(studentQuantile(probability, degrees), expected, 1e-12);
    }
  });

  // By the series for the incomplete beta function, summed in 60 digits with mpmath 1.3.
  it.each([
    [20, 1e6, 2.8665435236951859e-89],
    [37, 1e6, 9.1498654309011315e-300],
    [1e149, 2, 5e-299],
    [1e200, 1.5, 3.770852432016246e-301],
  ])('exceeds %d at %d degrees as computed in 60 digits', (t, degrees, expected) => {
    expectClose(studentUpperTail(t, degrees), expected, 1e-12);
  });

  // Likewise, at probabilities where R 4.2.2's qt is wrong: by 1 % in the first, 2e-7 in the last.
  it.each([
    [1e-300, 1.5, -5.21946942734463633e199],
    [1e-300, 2.7, -1.21480056850328193e111],
    [1e-300, 10, -2.56452571894819782e30],
    [0.4999, 2.7, -0.000274470544255724562],
    [0.499999, 10, -2.56997803486484333e-6],
    [1 - 1 / 1_073_741_824, 0.5, 118576957141507057],
  ])(
    'has its quantile of %d at %d degrees as computed in 60 digits',
    (share, degrees, expected) => {
      expectClose(studentQuantile(share, degrees), expected, 1e-12);
    },
  );

  it('is Cauchy at 1 degree and closed at 2, near the middle too', () => {
    for (const size of [1e-100, 1e-9, 0.03, 0.5, 1, 7, 400]) {
      expectClose(studentTails(size, 1).lower, (2 / Math.PI) * Math.atan(size), 1e-13);
      expectClose(studentTails(size, 2).lower, size / Math.sqrt(2 + size * size), 1e-13);
    }
    const step = 1 / 1_099_511_627_776;
    expectClose(studentQuantile(0.5 + step, 1), Math.tan(Math.PI * step), 1e-13);
  });

  it('is symmetric and endless, and needs degrees above 0', () => {
    expect(studentUpperTail(0, 7)).toBe(0.5);
    expect(studentUpperTail(Infinity, 7)).toBe(0);
    expect(studentUpperTail(-Infinity, 7)).toBe(1);
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentQuantile(0, 7)).toBe(-Infinity);
    expect(studentQuantile(1, 7)).toBe(Infinity);
    expect(studentQuantile(0.25, 7)).toBe(-studentQuantile(0.75, 7));
    expect(() => studentUpperTail(1, 0)).toThrow(RangeError);
  });
});

describe('means and medians', () => {
  it.each(cases.amounts)('are as R gives them: $label', ({ amounts, ...expected }) => {
    const mean = clusteredMean(alone(amounts));
    expect([mean.units, mean.clusters]).toEqual([amounts.length, amounts.length]);
    expectClose(mean.mean, expected.mean, 1e-14);
    expectClose(mean.variance!, expected.variance_of_mean, 1e-12);
    expectLimits(meanInterval(mean), expected.interval_95);
    expectLimits(meanInterval(mean, 0.99), expected.interval_99);

    const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
    for (const [place, share] of shares.entries()) {
      expectClose(quantile(amounts, share), expected.type7[place]!, 1e-14);
    }
    const [, , lower, middle, upper] = expected.type7;
    expect(quartiles(amounts)).toEqual({ lower, median: middle, upper });
    expect(median(amounts)).toBe(expected.median);

    for (const [level, interval] of [
      [0.9, expected.median_interval_90],
      [0.95, expected.median_interval_95],
      [0.99, expected.median_interval_99],
    ] as const) {
      if (interval === null) expect(medianInterval(amounts, level)).toBeNull();
      else expect(interval).toMatchObject(medianInterval(amounts, level)!);
    }
  });

  it('the interval for a median has the ranks of the binomial sums, none for 5 at 95 %', () => {
    expect(cases.ranks).toHaveLength(124);
    for (const [units, level, rank] of cases.ranks) {
      const amounts = Array.from({ length: units }, (_, place) => place + 1);
      const expected = rank === 0 ? null : { low: rank, high: units + 1 - rank };
      expect(medianInterval(amounts, level), `${units} at ${level}`).toEqual(expected);
    }
    expect(medianInterval([3, 1, 4, 1, 5])).toBeNull();
    expect(medianInterval([3, 1, 4, 1, 5, 9])).toEqual({ low: 1, high: 9 });
  });

  it.each(cases.clustered)('have the variance of R in clusters: $label', (cell) => {
    const result = clusteredMean(clustersOf(cell));
    expect([result.units, result.clusters]).toEqual([cell.units, cell.clusters]);
    expectClose(result.mean, cell.mean, 1e-14);
    expectClose(result.variance!, cell.variance, 1e-12);
    expectLimits(meanInterval(result), cell.interval_95);
  });

  it('have no variance in one cluster, no interval where nothing varies, no mean without units', () => {
    expect(clusteredMean([[3, 5, 10]])).toEqual({ units: 3, clusters: 1, mean: 6, variance: null });
    expect(meanInterval(clusteredMean([[3, 5, 10]]))).toBeNull();
    expect(clusteredMean([[7, 7], [7]])).toEqual({ units: 3, clusters: 2, mean: 7, variance: 0 });
    expect(meanInterval(clusteredMean(alone([7, 7, 7])))).toBeNull();
    expect(meanInterval(clusteredMean(alone([0, 0])))).toBeNull();
    expect(meanInterval(clusteredMean(alone(Array<number>(10).fill(0.1))))).toBeNull();
    expect(clusteredMean([[], [4], [], [6]])).toEqual(clusteredMean([[4], [6]]));
    for (const none of [[], [[]]]) expect(() => clusteredMean(none)).toThrow(RangeError);
    expect(() => clusteredMean([[1], [NaN]])).toThrow(RangeError);
    expect(() => quartiles([])).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
    expect(() => quantile([2, Infinity], 0.5)).toThrow(RangeError);
    expect(medianInterval([])).toBeNull();
  });
});

describe('the difference of two means', () => {
  it.each(cases.welch)('is Welch as in R: $own against $other at $level', (cell) => {
    const amountsOf = (label: string) => cases.amounts.find((one) => one.label === label)!.amounts;
    const own = eachAlone(amountsOf(cell.own), 'own');
    expectDifference(own, eachAlone(amountsOf(cell.other), 'other'), cell);
  });

  it.each(cases.differences)('allows for clusters as R does by matrices: $label', (cell) => {
    expectDifference(unitsOf(cell.own), unitsOf(cell.other), cell);
  });

  it("is the paired t-test where every cluster holds one unit of each group: R's t.test", () => {
    const { own, other, difference, level, t_test } = cases.differences.find(
      ({ label }) => label === 'paired',
    )!;
    expectDifference(unitsOf(own), unitsOf(other), { ...t_test!, difference, level });
  });

  it('is nothing where a group has fewer than two clusters or the difference does not vary', () => {
    const some = eachAlone([1, 2, 3], 'some');
    expect(differenceOfMeans([], some, 0.95)).toBeNull();
    expect(differenceOfMeans(some, eachAlone([4], 'one'), 0.95)).toBeNull();
    const inOne = [4, 9, 16].map((amount) => ({ cluster: 'one', amount }));
    expect(differenceOfMeans(some, inOne, 0.95)).toBeNull();
    const [fives, nines] = [eachAlone([5, 5], 'five'), eachAlone([9, 9, 9], 'nine')];
    expect(differenceOfMeans(fives, nines, 0.95)).toBeNull();
    // Everyone of a group 0.3 days later, in clusters of which one group holds two units each.
    const later = [1.1, 2.6, 7.3].map((amount, place) => ({ cluster: `${place}`, amount }));
    const earlier = later.map(({ cluster, amount }) => ({ cluster, amount: amount - 0.3 }));
    expect(differenceOfMeans(later, [...earlier, ...earlier], 0.95)).toBeNull();
  });

  it('takes its spread from one group where the other does not vary', () => {
    const own = eachAlone([3, 8, 10], 'own');
    const result = differenceOfMeans(own, eachAlone([5, 5, 5, 5], 'other'), 0.95)!;
    const { low, high } = meanInterval(clusteredMean(alone([3, 8, 10])))!;
    expectClose(result.low, low - 5, 1e-13);
    expectClose(result.high, high - 5, 1e-13);
    expectClose(result.degreesOfFreedom, 2, 1e-14);
  });
});

const days = fc.nat(900);
const fractions = fc.integer({ min: 0, max: 90_000 }).map((number) => number / 97);
const places = fc.integer({ min: 0, max: 6 });

/** Units of two groups, in some of seven clusters, and the same in another order. */
const twoGroups = fc
  .array(fc.tuple(fc.boolean(), places, fc.oneof(days, fractions)), { minLength: 6, maxLength: 40 })
  .chain((units) =>
    fc.tuple(
      fc.constant(units),
      fc.shuffledSubarray(units, { minLength: units.length, maxLength: units.length }),
    ),
  );

function ofGroup(
  units: readonly (readonly [boolean, number, number])[],
  isOwn: boolean,
): readonly ClusteredAmount[] {
  return units
    .filter(([own]) => own === isOwn)
    .map(([, place, amount]) => ({ cluster: `${place}`, amount }));
}

describe('laws of means', () => {
  it('no digit depends on the order of clusters or of units', () => {
    fc.assert(
      fc.property(twoGroups, ([units, turned]) => {
        const amounts = clustersOf({
          amounts: units.map(([, , amount]) => amount),
          cluster: units.map(([, place]) => place),
        });
        const reversed = amounts.map((cluster) => [...cluster].reverse()).reverse();
        expect(clusteredMean(reversed)).toEqual(clusteredMean(amounts));
        expect(differenceOfMeans(ofGroup(turned, true), ofGroup(turned, false))).toEqual(
          differenceOfMeans(ofGroup(units, true), ofGroup(units, false)),
        );
        expect(quartiles(reversed.flat())).toEqual(quartiles(amounts.flat()));
      }),
      { seed: 4 },
    );
  });

  it('whole days added to all amounts move means and limits, and a difference not at all', () => {
    fc.assert(
      fc.property(twoGroups, fc.integer({ min: 1, max: 40 }), ([units], more) => {
        const later = units.map(([own, place, amount]) => [own, place, amount + more] as const);
        const before = differenceOfMeans(ofGroup(units, true), ofGroup(units, false));
        const after = differenceOfMeans(ofGroup(later, true), ofGroup(later, false));
        expect(after === null).toBe(before === null);
        if (before === null || after === null) return;
        expect(after.low).toBeCloseTo(before.low, 7);
        expect(after.high).toBeCloseTo(before.high, 7);
        expectClose(1 + after.pValue, 1 + before.pValue, 1e-8);
      }),
      { seed: 4 },
    );
  });

  it('in weeks all is a seventh of what it is in days, and the p-value the same', () => {
    fc.assert(
      fc.property(twoGroups, ([units]) => {
        const weeks = units.map(([own, place, amount]) => [own, place, amount / 7] as const);
        const inDays = differenceOfMeans(ofGroup(units, true), ofGroup(units, false));
        const inWeeks = differenceOfMeans(ofGroup(weeks, true), ofGroup(weeks, false));
        expect(inWeeks === null).toBe(inDays === null);
        if (inDays === null || inWeeks === null) return;
        expect(7 * inWeeks.low).toBeCloseTo(inDays.low, 8);
        expect(7 * inWeeks.high).toBeCloseTo(inDays.high, 8);
        expectClose(1 + inWeeks.pValue, 1 + inDays.pValue, 1e-8);
      }),
      { seed: 4 },
    );
  });

  it('groups that change places turn the sign', () => {
    fc.assert(
      fc.property(twoGroups, ([units]) => {
        const result = differenceOfMeans(ofGroup(units, true), ofGroup(units, false));
        const turned = differenceOfMeans(ofGroup(units, false), ofGroup(units, true));
        expect(turned === null).toBe(result === null);
        if (result === null || turned === null) return;
        expect(turned.difference).toBeCloseTo(-result.difference, 10);
        expect(turned.low).toBeCloseTo(-result.high, 8);
        expectClose(1 + turned.pValue, 1 + result.pValue, 1e-12);
        expectClose(turned.degreesOfFreedom, result.degreesOfFreedom, 1e-12);
      }),
      { seed: 4 },
    );
  });

  it('p-value and interval agree on whether there is a difference', () => {
    fc.assert(
      fc.property(twoGroups, ([units]) => {
        const result = differenceOfMeans(ofGroup(units, true), ofGroup(units, false), 0.8);
        if (result === null) return;
        expect(result.low > 0 || result.high < 0).toBe(result.pValue < 0.2);
      }),
      { seed: 4 },
    );
  });

  it('clusters of one unit are no clusters: s²/n', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 2, maxLength: 60 }), (amounts) => {
        const { mean, variance } = clusteredMean(alone(amounts));
        const squares = amounts.map((amount) => (amount - mean) * (amount - mean));
        const spread = squares.reduce((sum, square) => sum + square, 0);
        const expected = spread / (amounts.length - 1) / amounts.length;
        if (variance === 0) expect(expected).toBeLessThan(1e-20);
        else expectClose(variance!, expected, 1e-12);
      }),
      { seed: 4 },
    );
  });

  it('the interval for a median holds it, and a clustered variance does not fall when units repeat', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 6, maxLength: 60 }), (amounts) => {
        const { low, high } = medianInterval(amounts)!;
        expect(low).toBeLessThanOrEqual(median(amounts));
        expect(high).toBeGreaterThanOrEqual(median(amounts));
        const single = clusteredMean(alone(amounts));
        const twice = clusteredMean(amounts.map((amount) => [amount, amount]));
        expect(twice.mean).toBe(single.mean);
        if (single.variance === 0) expect(twice.variance).toBe(0);
        else expectClose(twice.variance!, single.variance!, 1e-13);
      }),
      { seed: 4 },
    );
  });
});

/** Durations by a uniform number and a scale in days, and the probability of longer ones. */
const shapes = {
  exponential: {
    duration: (uniform: number, scale: number) => -scale * Math.log(1 - uniform),
    longer: (than: number, scale: number) => Math.exp(-than / scale),
  },
  logNormal: {
    duration: (uniform: number, scale: number) => scale * Math.exp(normalQuantile(uniform)),
    longer: (than: number, scale: number) => normalUpperTail(Math.log(than / scale)),
  },
};

type ShapeName = keyof typeof shapes;

/** The mean of durations rounded to whole days: P(1 or more) + P(2 or more) + ... */
function meanOfRounded(shape: ShapeName, scale: number): number {
  let mean = 0;
  for (let count = 1, tail = 1; tail > 1e-12; count += 1) {
    tail = shapes[shape].longer(count - 0.5, scale);
    mean += tail;
  }
  return mean;
}

function drawn(stream: RandomStream, shape: ShapeName, size: number, scale: number) {
  return Array.from({ length: size }, () =>
    Math.round(shapes[shape].duration(stream.next(), scale)),
  );
}

const runs = 1000;

/** Within four standard errors of what 40,000 runs gave. */
function expectCoverage(held: number, measured: number): void {
  const error = Math.sqrt((measured * (1 - measured)) / runs);
  expect(Math.abs(held / runs - measured)).toBeLessThan(4 * error);
}

/**
 * How often the 95 % interval holds the true difference. Own durations have the scale of the others
 * (60 days) times a factor; the log-normal has a standard deviation of 1 on the log scale. The last
 * column was measured in 40,000 runs (20,000 at 50 against 500), so to about 0.001.
 */
const coverages = [
  ['exponential', 1, 10, 10, 0.962],
  ['exponential', 1, 20, 20, 0.955],
  ['exponential', 1, 20, 200, 0.924],
  ['exponential', 1, 50, 500, 0.941],
  ['exponential', 2, 10, 10, 0.932],
  ['exponential', 2, 20, 20, 0.938],
  ['exponential', 2, 20, 200, 0.92],
  ['exponential', 2, 50, 500, 0.935],
  ['logNormal', 1, 10, 10, 0.971],
  ['logNormal', 1, 20, 20, 0.964],
  ['logNormal', 1, 20, 200, 0.895],
  ['logNormal', 1, 50, 500, 0.916],
  ['logNormal', 2, 10, 10, 0.918],
  ['logNormal', 2, 20, 20, 0.926],
  ['logNormal', 2, 20, 200, 0.876],
  ['logNormal', 2, 50, 500, 0.905],
] as const;

describe('the coverage of the 95 % interval for a difference of skewed durations in whole days', () => {
  it.each(coverages)('%s, %d times as long, %d against %d: %d', (shape, factor, n, m, measured) => {
    const stream = randomStream('coverage', `${shape} ${factor} ${n} ${m}`);
    const truth = meanOfRounded(shape, 60 * factor) - meanOfRounded(shape, 60);
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const own = eachAlone(drawn(stream, shape, n, 60 * factor), 'own');
      const { low, high } = differenceOfMeans(
        own,
        eachAlone(drawn(stream, shape, m, 60), 'other'),
      )!;
      if (low <= truth && truth <= high) held += 1;
    }
    expectCoverage(held, measured);
    expect(held / runs).toBeGreaterThanOrEqual(0.85);
  });

  // Cases of 1 to 4 units that share a log-normal factor (0.8) beside their own (0.6); 10,000 runs.
  it.each([
    [10, 0, 0.962, 0.834],
    [20, 0, 0.957, 0.827],
    [10, 5, 0.966, 0.904],
    [20, 20, 0.962, 0.98],
  ])(
    'is for %d and as many clusters, %d of them in both groups, %d; taken as independent %d',
    (size, shared, measured, measuredAlone) => {
      const stream = randomStream('clusters', `${size} ${size} ${shared}`);
      const factor = (spread: number) => Math.exp(spread * normalQuantile(stream.next()));
      const unitsIn = (cluster: string, common: number): readonly ClusteredAmount[] =>
        Array.from({ length: 1 + stream.integer(4) }, () => ({
          cluster,
          amount: Math.round(60 * common * factor(0.6)),
        }));
      const holdsNone = (own: readonly ClusteredAmount[], other: readonly ClusteredAmount[]) => {
        const { low, high } = differenceOfMeans(own, other)!;
        return low <= 0 && high >= 0 ? 1 : 0;
      };
      const amountsOf = (units: readonly ClusteredAmount[]) => units.map(({ amount }) => amount);
      let held = 0;
      let heldAlone = 0;
      for (let run = 0; run < runs; run += 1) {
        const own: ClusteredAmount[] = [];
        const other: ClusteredAmount[] = [];
        for (let place = 0; place < size; place += 1) {
          const common = factor(0.8);
          own.push(...unitsIn(`own ${place}`, common));
          if (place < shared) other.push(...unitsIn(`own ${place}`, common));
          else other.push(...unitsIn(`other ${place}`, factor(0.8)));
        }
        held += holdsNone(own, other);
        heldAlone += holdsNone(
          eachAlone(amountsOf(own), 'own'),
          eachAlone(amountsOf(other), 'other'),
        );
      }
      expectCoverage(held, measured);
      expectCoverage(heldAlone, measuredAlone);
    },
  );
});
