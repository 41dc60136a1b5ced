import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../src/statistics/distributions/beta-quantile.js';
import { normalQuantile } from '../../src/statistics/distributions/normal-quantile.js';
import type { Interval } from '../../src/statistics/interval.js';
import { clopperPearsonInterval } from '../../src/statistics/proportion/clopper-pearson-interval.js';
import { hypergeometricInterval } from '../../src/statistics/proportion/hypergeometric-limits.js';
import { midPInterval } from '../../src/statistics/proportion/mid-p-interval.js';
import { wilsonFinitePopulation } from '../../src/statistics/proportion/wilson-finite-population.js';
import { wilsonInterval } from '../../src/statistics/proportion/wilson-interval.js';
import { expectClose } from './closeness.js';

type Limits = readonly [number, number];

interface Proportion {
  x: number;
  n: number;
  conf: number;
  wilson: Limits;
  clopper_pearson: Limits;
  mid_p: Limits;
  jeffreys: Limits;
  agresti_coull: Limits;
}

interface FinitePopulation {
  x: number;
  n: number;
  N: number;
  exact_total: Limits;
  exact_prop: Limits;
  wilson_fpc: Limits;
  wilson_infinite: Limits;
  clopper_pearson_infinite: Limits;
}

function expectLimits(interval: Interval | null, [low, high]: Limits, relative = 1e-9): void {
  expectClose(interval?.low, low, relative);
  expectClose(interval?.high, high, relative);
}

function expectProportion({ x, n, conf, ...expected }: Proportion): void {
  expectLimits(wilsonInterval(x, n, conf), expected.wilson);
  expectLimits(clopperPearsonInterval(x, n, conf), expected.clopper_pearson);
  expectLimits(midPInterval(x, n, conf), expected.mid_p);
  // Not offered, but they follow from the core: Beta(x + 1/2, n - x + 1/2), and a normal interval.
  const risk = (1 - conf) / 2;
  const jeffreys = {
    low: x === 0 ? 0 : betaQuantile(risk, x + 0.5, n - x + 0.5),
    high: x === n ? 1 : betaQuantile(1 - risk, x + 0.5, n - x + 0.5),
  };
  expectLimits(jeffreys, expected.jeffreys);
  const z = normalQuantile(1 - risk);
  const members = n + z * z;
  const rate = (x + (z * z) / 2) / members;
  const margin = z * Math.sqrt((rate * (1 - rate)) / members);
  const coull = { low: Math.max(0, rate - margin), high: Math.min(1, rate + margin) };
  expectLimits(coull, expected.agresti_coull);
}

function expectFinite({ x, n, N, ...expected }: FinitePopulation): void {
  const { low, high } = hypergeometricInterval(x, n, N, 0.95);
  expect([low, high]).toEqual(expected.exact_total);
  expectLimits({ low: low / N, high: high / N }, expected.exact_prop);
  expectLimits(wilsonFinitePopulation(x, n, N), expected.wilson_fpc);
  expectLimits(wilsonInterval(x, n), expected.wilson_infinite);
  expectLimits(clopperPearsonInterval(x, n), expected.clopper_pearson_infinite);
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

const folder = '../shared/vectors/statistics/';

/** These read the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(folder))('the shared vectors of proportions', () => {
  it('are met by Wilson, Clopper-Pearson and mid-P limits in all 52 cells, and by Jeffreys and Agresti-Coull from the core', () => {
    const { cases } = read<{ cases: Proportion[] }>(`${folder}single_proportion_ci.json`);
    expect(cases).toHaveLength(52);
    for (const cell of cases) expectProportion(cell);
  });

  it('are met by exact and Wilson limits of finite populations in all 10 cells', () => {
    const { cases } = read<{ cases: { finite_population: FinitePopulation[] } }>(
      `${folder}fpc_bounds_spc.json`,
    );
    expect(cases.finite_population).toHaveLength(10);
    for (const cell of cases.finite_population) expectFinite(cell);
  });
});

describe('intervals for a proportion', () => {
  it.each(read<{ cases: Proportion[] }>('fixtures/published/proportion-intervals.json').cases)(
    'are as R gives them for $x of $n at $conf',
    (cell) => expectProportion(cell),
  );

  // Newcombe 1998, Statistics in Medicine 17: 857-872, Table I, to the four digits printed.
  it('are as Newcombe prints them for 81 of 263', () => {
    const wilson = wilsonInterval(81, 263)!;
    expect([wilson.low.toFixed(4), wilson.high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
    const exact = clopperPearsonInterval(81, 263)!;
    expect([exact.low.toFixed(4), exact.high.toFixed(4)]).toEqual(['0.2527', '0.3676']);
  });

  it('have no limits without members, and exact ends without or with all events', () => {
    for (const interval of [clopperPearsonInterval, midPInterval, wilsonInterval]) {
      expect(interval(0, 0)).toBeNull();
      expect(interval(0, 94)?.low).toBe(0);
      expect(interval(7, 7)?.high).toBe(1);
    }
    expect(wilsonFinitePopulation(0, 0, 12)).toBeNull();
  });

  it('take effective numbers, between those of the whole numbers about them', () => {
    // R 4.2: qbeta(c(.025, .975), c(7.3, 8.3), c(34.9, 33.9)), and Wilson's formula.
    const exact: Limits = [0.07605370957142919, 0.32762091263184545];
    expectLimits(clopperPearsonInterval(7.3, 41.2), exact, 1e-12);
    expectLimits(wilsonInterval(7.3, 41.2), [0.08985988081241006, 0.31957310167840719], 1e-12);
    const { low, high } = midPInterval(7.3, 41.2)!;
    expect(low).toBeGreaterThan(exact[0]);
    expect(high).toBeLessThan(exact[1]);
    expect(midPInterval(0.4, 3.1)!.low).toBeGreaterThan(0);
  });

  it('hold for the residents of a country', () => {
    // R 4.2: uniroot on pbinom and dbinom over the logit, tol = 1e-15.
    const limits: Limits = [0.004969159367568802, 0.005030983900612095];
    expectLimits(midPInterval(100_000, 20_000_000), limits, 1e-12);
  });
});

describe('intervals for a proportion of a finite population', () => {
  it.each(read<{ cases: FinitePopulation[] }>('fixtures/published/finite-population.json').cases)(
    'are as R gives them for $x of $n out of $N',
    (cell) => expectFinite(cell),
  );

  it('are a point where everyone is sampled, one person or a hundred', () => {
    expect(wilsonFinitePopulation(1, 1, 1)).toEqual({ low: 1, high: 1 });
    expect(wilsonFinitePopulation(25, 100, 100)).toEqual({ low: 0.25, high: 0.25 });
  });
});

describe('laws of the intervals for a proportion', () => {
  const counts = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.constantFrom(0.9, 0.95, 0.998))
    .map(([members, events, level]) => [events % (members + 1), members, level] as const);

  it('mid-P lies within Clopper-Pearson, and either holds the observed proportion', () => {
    fc.assert(
      fc.property(counts, ([events, members, level]) => {
        const exact = clopperPearsonInterval(events, members, level)!;
        const midP = midPInterval(events, members, level)!;
        expect(exact.low).toBeLessThanOrEqual(midP.low);
        expect(midP.low).toBeLessThanOrEqual(events / members);
        expect(midP.high).toBeGreaterThanOrEqual(events / members);
        expect(exact.high).toBeGreaterThanOrEqual(midP.high);
      }),
      { seed: 4 },
    );
  });

  it('the limits of those without the event are 1 less the limits of those with it', () => {
    fc.assert(
      fc.property(counts, ([events, members, level]) => {
        for (const interval of [clopperPearsonInterval, midPInterval, wilsonInterval]) {
          const own = interval(events, members, level)!;
          const turned = interval(members - events, members, level)!;
          expect(Math.abs(own.low + turned.high - 1)).toBeLessThan(1e-12);
        }
      }),
      { seed: 4 },
    );
  });
});
