import { describe, expect, it } from 'vitest';
import { clusterProportion } from '../../../src/statistics/survey/cluster-proportion.js';
import { domainProportion } from '../../../src/statistics/survey/domain-proportion.js';
import { effectiveCounts } from '../../../src/statistics/survey/effective-counts.js';
import { kishSize } from '../../../src/statistics/survey/kish-size.js';
import { memberWorth } from '../../../src/statistics/survey/member-worth.js';
import { ratioEstimate } from '../../../src/statistics/survey/ratio-estimate.js';
import { weightedProportion } from '../../../src/statistics/survey/weighted-proportion.js';
import {
  weightedRatioEstimate,
  type WeightedStratum,
} from '../../../src/statistics/survey/weighted-ratio.js';
import type { Interval } from '../../../src/statistics/interval.js';
import { expectClose } from '../closeness.js';

const tight = 1e-10;

function expectLimits(interval: Interval, low: number, high: number): void {
  expectClose(interval.low, low, tight);
  expectClose(interval.high, high, tight);
}

/** Units in the order weight, member, event. */
const stratum = (
  size: number,
  units: readonly (readonly [number, number, number])[],
): WeightedStratum => ({
  size,
  units: units.map(([weight, denominator, numerator]) => ({
    count: 1,
    weight,
    denominator,
    numerator,
  })),
});

/** A unit that was certain to be drawn, and six with chances of 1/2 to 1/8; then three of twelve. */
const unequal = [
  stratum(30, [
    [1, 1, 1],
    [2, 1, 0],
    [2, 0, 0],
    [4, 1, 1],
    [5, 1, 0],
    [8, 1, 1],
    [5, 1, 1],
  ]),
  stratum(12, [
    [3, 1, 0],
    [3, 1, 1],
    [6, 1, 1],
  ]),
];

describe('a share of units that had different chances', () => {
  // Base R, from the formulas: w <- w * N / sum(w); z <- w * (e - weighted.mean(e, w));
  // o <- 1 - pmin(1, 1 / w); n / (n - 1) * sum(o * (z - sum(o * z) / sum(o))^2) over those with o > 0.
  it("is Hájek's ratio with his variance, as worked out in R", () => {
    const finite = weightedRatioEstimate(unequal)!;
    expectClose(finite.value, 0.72905027932960897, tight);
    expectClose(finite.standardError, 0.14966322152674946, tight);
    expect(finite).toMatchObject({ sampled: 9, degrees: 7, size: 42, leftOut: 0, loneStrata: 0 });
    const endless = weightedRatioEstimate(unequal, 'endless')!;
    expectClose(endless.standardError, 0.16942538148002501, tight);
  });

  it('has the limits of Clopper and Pearson for as many units as weights leave of nine', () => {
    const { interval } = weightedProportion(unequal)!;
    expectLimits(interval, 0.30776633149276111, 0.96692984108800706);
  });

  it('is the ratio estimate where all chances of a stratum are the same', () => {
    const alike = [
      { size: 90, units: [unit(4, 1, 1), unit(3, 0, 1), unit(5, 0, 0)] },
      { size: 60, units: [unit(2, 1, 1), unit(2, 0, 1), unit(1, 0, 0)] },
      { size: 7, units: [unit(1, 1, 1)] },
      { size: 50, units: [] },
    ];
    for (const population of ['finite', 'endless'] as const) {
      const expected = ratioEstimate(alike, population)!;
      const found = weightedRatioEstimate(alike, population)!;
      expectClose(found.value, expected.value, tight);
      expectClose(found.standardError, expected.standardError, tight);
      const { sampled, degrees, size, leftOut, loneStrata } = expected;
      expect(found).toMatchObject({ sampled, degrees, size, leftOut, loneStrata });
    }
  });

  it('does not depend on the scale of the weights: they are brought to the size of the stratum', () => {
    const doubled = unequal.map(({ size, units }) => ({
      size,
      units: units.map((one) => ({ ...one, weight: 2 * one.weight })),
    }));
    expectClose(
      weightedRatioEstimate(doubled)!.standardError,
      weightedRatioEstimate(unequal)!.standardError,
      tight,
    );
  });

  it('goes by the greatest weight where no unit had the event', () => {
    // Weights 1, 1, 1, 1 and 6 of ten units: as few as 10 / 6 of the greatest weight would stand for all.
    const none = stratum(10, [
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
      [6, 1, 0],
    ]);
    // The upper limit at no events of n is 1 - 0.025^(1/n).
    const upper = 1 - Math.exp((Math.log(0.025) * 6) / 10);
    expectLimits(weightedProportion([none])!.interval, 0, upper);
  });

  it('is a point where everybody was drawn, and nothing where nobody is a member', () => {
    const whole = stratum(2, [
      [1, 1, 1],
      [1, 1, 0],
    ]);
    expect(weightedProportion([whole])!.interval).toEqual({ low: 0.5, high: 0.5 });
    expect(weightedProportion([stratum(5, [[1, 0, 0]])])).toBeNull();
  });
});

describe('what members are worth', () => {
  it('is their number where all weigh the same, and less where they do not', () => {
    expect(kishSize([{ count: 7, weight: 3 }])).toBe(7);
    // (1 + 1 + 4)² / (1 + 1 + 16) = 36 / 18
    expect(
      kishSize([
        { count: 2, weight: 1 },
        { count: 1, weight: 4 },
      ]),
    ).toBe(2);
    expect(kishSize([])).toBe(0);
  });

  it('counts a stratum without a member as if it had shown one, unless it was taken whole', () => {
    const seen = { size: 50, units: [{ count: 15, weight: 2.5, denominator: 1 }] };
    const without = { size: 400, units: [{ count: 20, weight: 20, denominator: 0 }] };
    // (15 · 2.5 + 20)² / (15 · 6.25 + 400) = 3306.25 / 493.75
    expect(memberWorth([seen, without])).toEqual({ items: 15, worth: 3306.25 / 493.75 });
    const whole = { size: 20, units: [{ count: 20, weight: 1, denominator: 0 }] };
    expect(memberWorth([seen, whole])).toEqual({ items: 15, worth: 15 });
  });
});

describe('the share of a domain, by weights', () => {
  // Base R: the ratio, N (N - n) / n var(d) over the strata, qbeta with the effective number.
  it('rests on all its units where strata were sampled alike', () => {
    const { estimate, interval } = domainProportion([
      { size: 90, sampled: 10, members: 6, events: 2 },
      { size: 270, sampled: 30, members: 12, events: 3 },
    ])!;
    expectClose(estimate.standardError, 0.102413204142277586, tight);
    expectLimits(interval, 0.096949212525559325, 0.534801965583056149);
  });

  it('rests on fewer where they were not, and on fewer still where a large one shows no member', () => {
    const uneven = domainProportion([
      { size: 400, sampled: 20, members: 4, events: 1 },
      { size: 50, sampled: 20, members: 15, events: 6 },
    ])!;
    expectLimits(uneven.interval, 0.051119005578409496, 0.689203283065458194);
    const absent = domainProportion([
      { size: 400, sampled: 20, members: 0, events: 0 },
      { size: 50, sampled: 20, members: 15, events: 6 },
    ])!;
    expectLimits(absent.interval, 0.080140432539341278, 0.803925521256724007);
  });
});

describe('a share of the answers given about cases', () => {
  const answered = [
    { size: 20, units: [unit(1, 5, 5), unit(1, 4, 5), unit(1, 3, 4), unit(1, 0, 0)] },
    { size: 50, units: [unit(1, 6, 6), unit(1, 2, 6), unit(1, 5, 5)] },
  ];

  // Base R: 20 * 16 / 4 * var(y - R x) + 50 * 47 / 3 * var(y - R x), over the square of the total of x.
  it('is a ratio of totals with cases as what was drawn', () => {
    const { estimate, interval } = clusterProportion(answered)!;
    expectClose(estimate.value, 0.78301886792452824, tight);
    expectClose(estimate.standardError, 0.17873513573385311, tight);
    expect(estimate).toMatchObject({ sampled: 6, degrees: 4, size: 70 });
    expectLimits(interval, 0.13965539064699828, 0.99925707732454105);
  });

  it('is no more certain than its cases where every answer is the same', () => {
    const all = [{ size: 100, units: [unit(10, 20, 20)] }];
    // 1 case in 10 at the least: the lower limit at 10 of 10 is 0.025^(1/10).
    expectLimits(clusterProportion(all)!.interval, Math.exp(Math.log(0.025) / 10), 1);
  });

  it('takes the answers of a case for alike to 0.3 at the least', () => {
    // Ten cases with 9 of 10 met, ten with 8: the cases hardly differ, so 200 / (1 + 0.3 · 9) count.
    const { interval } = clusterProportion([
      { size: 1000, units: [unit(10, 9, 10), unit(10, 8, 10)] },
    ])!;
    // R: n <- 200 / 3.7; qbeta(.025, .85 * n, .15 * n + 1); qbeta(.975, .85 * n + 1, .15 * n)
    expectLimits(interval, 0.726684257051709, 0.932494549564897);
  });

  it('is a point where every case was read, and nothing where none has an answer', () => {
    const { interval } = clusterProportion([{ size: 2, units: [unit(1, 1, 4), unit(1, 2, 2)] }])!;
    expect(interval).toEqual({ low: 0.5, high: 0.5 });
    expect(clusterProportion([{ size: 2, units: [unit(1, 0, 0)] }])).toBeNull();
  });
});

describe('effective counts', () => {
  it('are those of a simple random sample, but for the one that the variance takes off', () => {
    // V = p (1 - p) / (n - 1) in an endless population, so p (1 - p) / V is 19.
    const { events, members, estimate } = effectiveCounts([
      { size: 100, units: [unit(5, 1, 1), unit(15, 0, 1)] },
    ])!;
    expect(estimate.value).toBe(0.25);
    expectClose(members, 19, tight);
    expectClose(events, 4.75, tight);
  });

  it('are as many as weights leave where no member had the event', () => {
    const { events, members } = effectiveCounts([
      { size: 400, units: [{ ...unit(4, 0, 1), weight: 100 }] },
      { size: 40, units: [{ ...unit(20, 0, 1), weight: 2 }] },
    ])!;
    expect(events).toBe(0);
    // (4 · 100 + 20 · 2)² / (4 · 10000 + 20 · 4) = 193600 / 40080
    expectClose(members, 193600 / 40080, tight);
  });

  it('of a domain without a member are none', () => {
    expect(effectiveCounts([{ size: 10, units: [unit(2, 0, 0)] }])).toBeNull();
  });
});

function unit(count: number, numerator: number, denominator: number) {
  return { count, numerator, denominator, weight: 1 };
}
