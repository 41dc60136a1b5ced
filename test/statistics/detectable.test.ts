import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonPower } from '../../src/statistics/planning/comparison-power.js';
import { minimumDetectableRatio } from '../../src/statistics/planning/minimum-detectable-ratio.js';
import { hypergeometricMidP } from '../../src/statistics/two-groups/hypergeometric-mid-p.js';
import { rejectionPower } from '../../src/statistics/two-groups/rejection-power.js';
import { sampleSizePerGroup } from '../../src/statistics/two-groups/sample-size-per-group.js';
import { expectClose, tableOf } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface PowerCases {
  unequal_n: PowerCase[];
  equal_n: {
    'power_n100_p.2_.4': number;
    'power_n100_p.2_.4_strict'?: number;
    'n_p.5_.75_pow.9': number;
  };
}

interface PowerCase {
  n1: number;
  n2: number;
  p2: number;
  alpha: number;
  power: number;
  min_detectable_ratio_high: number;
  min_detectable_ratio_low: number | null;
  power_at_rr_1_25: number;
  power_at_rr_2: number;
  exact_midp_power_at_mdr: number | null;
}

const published = publishedCases<PowerCases>('detectable-ratios.json');

function expectRatios(given: PowerCase): void {
  const { n1, n2, p2, alpha, power } = given;
  const found = minimumDetectableRatio(n1, n2, p2, { power, significance: alpha });
  expectClose(found.high ?? undefined, given.min_detectable_ratio_high, 1e-9);
  if (given.min_detectable_ratio_low === null) expect(found.low).toBeNull();
  else expectClose(found.low ?? undefined, given.min_detectable_ratio_low, 1e-9);
  expectClose(comparisonPower(n1, n2, 1.25 * p2, p2, alpha), given.power_at_rr_1_25, 1e-9);
  expectClose(comparisonPower(n1, n2, 2 * p2, p2, alpha), given.power_at_rr_2, 1e-9);
}

describe('the minimum detectable ratio', () => {
  it.each(published.unequal_n)('is as published: $n1 against $n2 at $p2', expectRatios);

  it('is none below 1 for 8 members, where nothing under 2.57 can be seen', () => {
    const { high, low } = minimumDetectableRatio(8, 100, 0.3);
    expect(high).toBeCloseTo(2.57, 2);
    expect(low).toBeNull();
  });

  it('is none above 1 where the rate would have to pass 1', () => {
    const { high, low } = minimumDetectableRatio(10, 1_000, 0.9);
    expect(high).toBeNull();
    expect(low).not.toBeNull();
    expect(minimumDetectableRatio(10, 1_000, 1).high).toBeNull();
  });

  it('is none without members or without events in the comparator', () => {
    const none = { high: null, low: null };
    expect(minimumDetectableRatio(0, 100, 0.3)).toEqual(none);
    expect(minimumDetectableRatio(10, 0, 0.3)).toEqual(none);
    expect(minimumDetectableRatio(10, 100, 0)).toEqual(none);
  });

  it('has just the power that was asked for, and comes nearer to 1 with more members', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 2_000 }),
        fc.integer({ min: 2, max: 20_000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (n1, n2, rate, power) => {
          const { high, low } = minimumDetectableRatio(n1, n2, rate, { power });
          for (const ratio of [high, low]) {
            if (ratio === null) continue;
            expect(comparisonPower(n1, n2, ratio * rate, rate, 0.05)).toBeCloseTo(power, 6);
          }
          expect(high ?? 2).toBeGreaterThan(1);
          expect(low ?? 0).toBeLessThan(1);
          const larger = minimumDetectableRatio(2 * n1, 2 * n2, rate, { power });
          expect(larger.high ?? Infinity).toBeLessThanOrEqual(high ?? Infinity);
          expect(larger.low ?? 0).toBeGreaterThanOrEqual(low ?? 0);
        },
      ),
      { seed: 12, numRuns: 200 },
    );
  });

  it('is refused for a power below a half', () => {
    expect(() => minimumDetectableRatio(9, 9, 0.5, { power: 0.4 })).toThrow(RangeError);
  });

  it('gives the mid-P test a power of about .75, by enumeration of both groups', () => {
    const small = published.unequal_n.filter(({ n1 }) => n1 <= 30);
    expect(small).toHaveLength(2);
    for (const { n1, n2, p2, alpha, ...given } of small) {
      const power = midPPower(n1, n2, given.min_detectable_ratio_high * p2, p2, alpha);
      expectClose(power, given.exact_midp_power_at_mdr ?? NaN, 1e-9);
    }
  });
});

describe('the power of a comparison', () => {
  const { equal_n } = published;

  it('is that of R with equal groups, both tails counted', () => {
    expectClose(
      comparisonPower(100, 100, 0.2, 0.4, 0.05),
      equal_n['power_n100_p.2_.4_strict'] ?? NaN,
      1e-9,
    );
    // Without strict = TRUE R leaves out the far tail.
    expectClose(comparisonPower(100, 100, 0.2, 0.4, 0.05), equal_n['power_n100_p.2_.4'], 2e-7);
  });

  it('at the sample size of R for a power of .9 is .9, as far as R solves for it', () => {
    const size = equal_n['n_p.5_.75_pow.9'];
    expectClose(sampleSizePerGroup(0.5, 0.75, 0.05, 0.9), size, 1e-6);
    expectClose(comparisonPower(size, size, 0.5, 0.75, 0.05), 0.9, 1e-6);
  });

  it('is the significance where the rates are equal, and certain where they are 0 and 1', () => {
    expectClose(comparisonPower(50, 80, 0.3, 0.3, 0.05), 0.05, 1e-12);
    expect(comparisonPower(50, 80, 0, 1, 0.05)).toBe(1);
    expect(comparisonPower(1, 1, 0, 1, 0.001)).toBe(0);
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('power: are met, the exact power at the ratio too', () => {
    const { unequal_n } = vectorCases<PowerCases>('power.json');
    expect(unequal_n).toHaveLength(5);
    unequal_n.forEach(expectRatios);
    for (const { n1, n2, p2, alpha, ...given } of unequal_n) {
      if (given.exact_midp_power_at_mdr === null) continue;
      const power = midPPower(n1, n2, given.min_detectable_ratio_high * p2, p2, alpha);
      expectClose(power, given.exact_midp_power_at_mdr, 1e-9);
    }
  });
});

/** The exact power of the central mid-P test: the probability of all that it rejects. */
function midPPower(
  groupMembers: number,
  comparatorMembers: number,
  groupRate: number,
  comparatorRate: number,
  significance: number,
): number {
  const rejected = new Uint8Array((groupMembers + 1) * (comparatorMembers + 1));
  for (let group = 0; group <= groupMembers; group += 1) {
    for (let comparator = 0; comparator <= comparatorMembers; comparator += 1) {
      const table = tableOf(group, groupMembers, comparator, comparatorMembers);
      if (hypergeometricMidP(table) <= significance) {
        rejected[group * (comparatorMembers + 1) + comparator] = 1;
      }
    }
  }
  return rejectionPower({ groupMembers, comparatorMembers, rejected }, groupRate, comparatorRate);
}
