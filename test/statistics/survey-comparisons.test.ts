import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/statistics/interval.js';
import { clopperPearsonInterval } from '../../src/statistics/proportion/clopper-pearson-interval.js';
import { hypergeometricUpperLimit } from '../../src/statistics/proportion/hypergeometric-limits.js';
import { cannotTellBothWays } from '../../src/statistics/survey/cannot-tell.js';
import { changeOfEstimates } from '../../src/statistics/survey/change-of-estimates.js';
import { differenceOfRatios } from '../../src/statistics/survey/difference-of-ratios.js';
import { jointUpperBound } from '../../src/statistics/survey/joint-upper-bound.js';
import { raoScottTest } from '../../src/statistics/survey/rao-scott-test.js';
import { stratifiedProportion } from '../../src/statistics/survey/stratified-proportion.js';
import { expectClose } from './closeness.js';

const tight = 1e-10;

function expectLimits(interval: Interval, [low, high]: readonly [number, number]): void {
  expectClose(interval.low, low, tight);
  expectClose(interval.high, high, tight);
}

describe('the joint bound where no stratum showed a fault', () => {
  // R 4.2: the same by trying all ways to share out K, with lchoose.
  it.each([
    [[90, 10], [270, 30], 0.05, 24, 0.05378088571939978],
    [[90, 10], [270, 30], 0.025, 30, 0.02501632886648123],
    [[1000, 5], [100, 50], 0.05, 449, 0.05037371623394853],
    [[1000, 5], [100, 50], 0.025, 520, 0.02520457930390744],
  ])('of %j and %j at %d is %d units', (first, second, risk, units, chance) => {
    const strata = [first, second].map(([size, sampled]) => ({ size: size!, sampled: sampled! }));
    const bound = jointUpperBound(strata, risk);
    expect(bound.units).toBe(units);
    expectClose(bound.chance, chance, tight);
  });

  it('is the exact limit of one stratum where there is one', () => {
    for (const [size, sampled] of [
      [100, 20],
      [1000, 59],
      [60, 30],
      [40, 1],
      [7, 7],
    ] as const) {
      for (const risk of [0.05, 0.025, 0.005]) {
        const { units } = jointUpperBound([{ size, sampled }], risk);
        expect(units).toBe(hypergeometricUpperLimit(0, sampled, size, risk));
      }
    }
  });

  it('is what trying every way to share out the faults gives, in whole numbers', () => {
    const stratum = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([sampled, more]) => ({ size: sampled + more, sampled }));
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(5, 10, 20, 40),
        (strata, odds) => {
          expect(jointUpperBound(strata, 1 / odds).units).toBe(tried(strata, odds));
        },
      ),
      { seed: 20261122, numRuns: 150 },
    );
  });

  it('counts strata without a sample as faulty, and those taken whole as sound', () => {
    const bound = jointUpperBound([
      { size: 50, sampled: 0 },
      { size: 30, sampled: 30 },
      { size: 0, sampled: 0 },
    ]);
    expect(bound).toEqual({ units: 50, chance: 1 });
    expect(() => jointUpperBound([{ size: 3, sampled: 4 }])).toThrow(RangeError);
  });

  it('holds for the cases of a country', () => {
    const { units, chance } = jointUpperBound([
      { size: 400_000, sampled: 300 },
      { size: 600_000, sampled: 450 },
    ]);
    expect(units).toBe(hypergeometricUpperLimit(0, 750, 1_000_000, 0.05));
    expect(chance).toBeGreaterThan(0.05);
  });
});

/** The most faults at which some way to share them out has a chance above 1 / odds of staying unseen. */
function tried(strata: readonly { size: number; sampled: number }[], odds: number): number {
  const ways = strata
    .map(({ size, sampled }) =>
      Array.from({ length: size - sampled + 1 }, (_, faults) => ({
        faults,
        unseen: choose(size - faults, sampled),
      })),
    )
    .reduce((before, next) =>
      before.flatMap((one) =>
        next.map((two) => ({ faults: one.faults + two.faults, unseen: one.unseen * two.unseen })),
      ),
    );
  const all = strata.reduce((product, one) => product * choose(one.size, one.sampled), 1n);
  const compatible = ways.filter(({ unseen }) => unseen * BigInt(odds) > all);
  return Math.max(...compatible.map(({ faults }) => faults));
}

function choose(from: number, taken: number): bigint {
  let ways = 1n;
  for (let step = 1; step <= taken; step += 1) {
    ways = (ways * BigInt(from - taken + step)) / BigInt(step);
  }
  return ways;
}

describe('answers that cannot be told', () => {
  it('are counted as not met and as met, each with its interval', () => {
    const both = cannotTellBothWays([{ size: 300, met: 20, notMet: 6, cannotTell: 4 }])!;
    expectClose(both.asNotMet.estimate.value, 20 / 30, tight);
    expectLimits(both.asNotMet.interval, [145 / 300, 246 / 300]);
    expectClose(both.asMet.estimate.value, 24 / 30, tight);
    expectLimits(both.asMet.interval, [187 / 300, 275 / 300]);
    expectLimits(both.range, [145 / 300, 275 / 300]);
  });

  it('make no difference where there are none, and nothing where nothing was sampled', () => {
    const both = cannotTellBothWays([
      { size: 90, met: 8, notMet: 2, cannotTell: 0 },
      { size: 270, met: 25, notMet: 5, cannotTell: 0 },
    ])!;
    expect(both.asMet).toEqual(both.asNotMet);
    expect(cannotTellBothWays([{ size: 9, met: 0, notMet: 0, cannotTell: 0 }])).toBeNull();
  });
});

describe('the change from one quarter to the next', () => {
  const of = (events: number, members: number) => ({
    value: events / members,
    interval: clopperPearsonInterval(events, members)!,
  });

  it('from 53 of 78 to 51 of 80 is not a fall, nor from 51 of 80 to 53 of 78 a rise', () => {
    const change = changeOfEstimates(of(51, 80), of(53, 78));
    expectClose(change.difference, -0.04198717948717956, tight);
    expectLimits(change.interval, [-0.1952754701738289, 0.11371212992926702]);
    expect(change.reading).toBe('within chance');
    expect(changeOfEstimates(of(53, 78), of(51, 80)).reading).toBe('within chance');
  });

  it('is a rise or a fall where it is too great for chance', () => {
    expect(changeOfEstimates(of(53, 78), of(10, 80)).reading).toBe('rise');
    expect(changeOfEstimates(of(10, 80), of(53, 78)).reading).toBe('fall');
    expect(changeOfEstimates(of(0, 10), of(0, 12)).reading).toBe('within chance');
  });

  it('between two quarters that were read in full is what it is', () => {
    const read = (events: number) => stratifiedProportion([{ size: 20, sampled: 20, events }])!;
    const now = { value: read(9).estimate.value, interval: read(9).interval };
    const before = { value: read(8).estimate.value, interval: read(8).interval };
    const change = changeOfEstimates(now, before);
    expect(change.interval.low).toBe(change.interval.high);
    expect(change.reading).toBe('rise');
  });
});

describe("Rao and Scott's test", () => {
  const cell = (count: number, row: number, column: number) => ({ count, row, column });
  const strata = [
    {
      size: 300,
      units: [cell(4, 0, 0), cell(7, 0, 1), cell(3, 1, 0), cell(2, 1, 2), cell(5, 2, 1)],
    },
    { size: 80, units: [cell(3, 0, 2), cell(6, 1, 1), cell(4, 2, 0), cell(1, 2, 2)] },
  ];

  it('is the same whichever row or column comes first, and with rows for columns', () => {
    const given = raoScottTest(strata, 3, 3)!;
    const moved = (to: (row: number, column: number) => [row: number, column: number]) =>
      strata.map(({ size, units }) => ({
        size,
        units: units.map(({ count, row, column }) => cell(count, ...to(row, column))),
      }));
    for (const other of [
      moved((row, column) => [2 - row, (column + 1) % 3]),
      moved((row, column) => [column, row]),
    ]) {
      const test = raoScottTest(other, 3, 3);
      expectClose(test?.statistic, given.statistic, tight);
      expectClose(test?.numeratorDegrees, given.numeratorDegrees, tight);
      expectClose(test?.pValue, given.pValue, tight);
    }
  });

  it('is not made with an empty row, or where the sample shows no variance', () => {
    const units = [
      { count: 12, row: 0, column: 0 },
      { count: 18, row: 0, column: 1 },
    ];
    expect(raoScottTest([{ size: 90, units }], 2, 2)).toBeNull();
    const whole = [...units, { count: 3, row: 1, column: 1 }];
    expect(raoScottTest([{ size: 33, units: whole }], 2, 2)).toBeNull();
    expect(raoScottTest([], 2, 2)).toBeNull();
  });
});

describe('differences within one sample', () => {
  it('are not taken from a domain that nobody belongs to', () => {
    const nothing = { numerator: 0, denominator: 0 };
    const units = [{ count: 3, first: { numerator: 1, denominator: 1 }, second: nothing }];
    expect(differenceOfRatios([{ size: 9, units }])).toBeNull();
  });
});
