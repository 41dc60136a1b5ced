import { describe, expect, it } from 'vitest';
import { hypergeometricDraw } from '../../../src/statistics/cross-tables/hypergeometric-draw.js';
import { hypergeometricMass } from '../../../src/statistics/distributions/hypergeometric-mass.js';
import { domainProportion } from '../../../src/statistics/survey/domain-proportion.js';
import type { EffectiveCap } from '../../../src/statistics/survey/stratified-proportion.js';
import { coverageOf } from './samples.js';

interface Design {
  readonly shape: string;
  readonly sizes: readonly number[];
  readonly sampled: readonly number[];
}

const designs: readonly Design[] = [
  { shape: 'small strata', sizes: [60, 40, 20], sampled: [6, 6, 6] },
  { shape: 'a quarter, halves', sizes: [90, 270], sampled: [20, 20] },
  { shape: 'ten of each', sizes: [300, 60, 30], sampled: [10, 10, 10] },
  { shape: 'five of each of four', sizes: [120, 60, 30, 15], sampled: [5, 5, 5, 5] },
  { shape: 'half the sample from a ninth', sizes: [400, 50], sampled: [20, 20] },
  { shape: 'most from a tenth', sizes: [1000, 100], sampled: [5, 50] },
  { shape: 'one taken whole', sizes: [20, 200], sampled: [20, 20] },
  { shape: 'a small one taken whole', sizes: [500, 50], sampled: [10, 50] },
];

/** The part of each stratum that belongs to the domain, first and others, then the rates of events. */
const domains = [
  [0.5, 0.5, 0.05, 0.05],
  [0.5, 0.5, 0.4, 0.1],
  [0.2, 0.8, 0.3, 0],
  [0.2, 0.8, 0.1, 0.4],
  [0.15, 0.15, 0, 0.3],
  [0.15, 0.15, 0.2, 0.2],
  [0.8, 0.2, 0.5, 0.5],
] as const;

const draws = 1000;

function leastCoverage({ shape, sizes, sampled }: Design, cap: EffectiveCap): number {
  const coverages = domains.map(([part, otherPart, rate, otherRate]) => {
    const members = sizes.map((size, at) => Math.round(size * (at === 0 ? part : otherPart)));
    const marked = members.map((count, at) => Math.round(count * (at === 0 ? rate : otherRate)));
    const purpose = `domain ${shape} ${part} ${otherPart} ${rate} ${otherRate}`;
    return coverageOf(purpose, draws, sum(marked) / sum(members), ({ next }) => {
      const strata = sizes.map((size, at) => {
        const seen = hypergeometricDraw(sampled[at]!, members[at]!, size, next);
        const events = hypergeometricDraw(seen, marked[at]!, members[at]!, next);
        return { size, sampled: sampled[at]!, members: seen, events };
      });
      return domainProportion(strata, 0.95, cap)?.interval ?? null;
    });
  });
  return Math.min(...coverages);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

describe('the coverage of a 95 % interval for the share of a domain, least of seven domains', () => {
  it.each(designs)('is 94 % or more with $shape: $sampled of $sizes', (design) => {
    expect(leastCoverage(design, 'weighted')).toBeGreaterThanOrEqual(0.94);
  });

  it('falls to .17 where weights differ and the cap is the number of members sampled', () => {
    const [, , , , , lopsided] = designs;
    expect(leastCoverage(lopsided!, 'sampled')).toBeCloseTo(0.165, 3);
  });
});

describe('the limits of a domain in one stratum', () => {
  const designs = [
    { size: 90, sampled: 60 },
    { size: 40, sampled: 30 },
    { size: 100, sampled: 20 },
    { size: 25, sampled: 5 },
  ];

  it.each(designs)(
    'hold the truth in 95 % and more of all samples of $sampled of $size, whatever the domain',
    ({ size, sampled }) => {
      const limits = new Map<string, { readonly low: number; readonly high: number }>();
      const limitsAt = (members: number, events: number) => {
        const key = `${members} ${events}`;
        const known =
          limits.get(key) ?? domainProportion([{ size, sampled, members, events }])!.interval;
        limits.set(key, known);
        return known;
      };
      for (const part of [0.1, 0.4, 0.75, 1]) {
        const members = Math.round(size * part);
        for (let marked = 0; marked <= members; marked += 1) {
          const truth = marked / members;
          let held = 0;
          let possible = 0;
          for (let seen = 1; seen <= Math.min(sampled, members); seen += 1) {
            const chance = hypergeometricMass(seen, members, size - members, sampled);
            possible += chance;
            for (let events = 0; events <= Math.min(seen, marked); events += 1) {
              const mass = hypergeometricMass(events, marked, members - marked, seen);
              const { low, high } = limitsAt(seen, events);
              if (low <= truth + 1e-12 && truth <= high + 1e-12) held += chance * mass;
            }
          }
          expect(held / possible, `${marked} of ${members}`).toBeGreaterThanOrEqual(0.95 - 1e-12);
        }
      }
    },
  );

  it('are those of the whole stratum but for one unit at either end, where all of it is the domain', () => {
    const { interval, method } = domainProportion([
      { size: 90, sampled: 60, members: 60, events: 12 },
    ])!;
    // R: K <- 0:90; range(K[phyper(12, K, 90 - K, 60) > .025 & phyper(11, K, 90 - K, 60, lower = FALSE) > .025])
    expect(method).toBe('hypergeometric');
    expect(interval.low).toBeCloseTo(12 / 90, 12);
    expect(interval.high).toBeCloseTo(25 / 90, 12);
  });
});
