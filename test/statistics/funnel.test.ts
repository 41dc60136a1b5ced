import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnel, funnelLimits } from '../../src/statistics/funnel/funnel.js';
import { funnelKinds } from '../../src/statistics/funnel/funnel-kinds.js';
import { overdispersion } from '../../src/statistics/funnel/overdispersion.js';
import { expectClose } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface Limits {
  l998: number;
  l95: number;
  u95: number;
  u998: number;
}

interface FunnelCases {
  binomial_limits: { n: number; target: number; exact_interp: Limits }[];
  poisson_limits: { expected: number; exact_interp: Limits }[];
  overdispersion: {
    y: number[];
    n: number[];
    target: number;
    z_unadjusted: number[];
    phi_raw: number;
    phi_winsorised: number;
    tau2_additive: number;
    z_additive: number[];
  };
}

const published = publishedCases<FunnelCases>('funnels.json');

function expectFunnels({ binomial_limits, poisson_limits, ...given }: FunnelCases): void {
  for (const { n, target, exact_interp } of binomial_limits) {
    expectLimits(exact_interp, (level) => funnelKinds.proportion.limits(n, target, level));
  }
  for (const { expected, exact_interp } of poisson_limits) {
    expectLimits(exact_interp, (level) => funnelKinds.rate.limits(expected, 1, level));
  }
  const { y, n, target, ...spread } = given.overdispersion;
  const found = overdispersion(
    y.map((events, index) => ({
      value: events / n[index]!,
      variance: funnelKinds.proportion.variance(n[index]!, target),
    })),
    target,
  );
  const squares = found.chanceScores.reduce((sum, z) => sum + z * z, 0);
  expectClose(squares / y.length, spread.phi_raw, 1e-9);
  expectClose(found.phi, spread.phi_winsorised, 1e-9);
  expectClose(found.tauSquared, spread.tau2_additive, 1e-9);
  found.chanceScores.forEach((z, index) => expectClose(z, spread.z_unadjusted[index]!, 1e-9));
  found.scores.forEach((z, index) => expectClose(z, spread.z_additive[index]!, 1e-9));
}

/** The published limits run beyond 0 where the interpolation does; ours are cut off there. */
function expectLimits(
  given: Limits,
  limits: (level: number) => { readonly low: number; readonly high: number },
): void {
  expectClose(limits(0.95).low, Math.max(0, given.l95), 1e-9);
  expectClose(limits(0.95).high, given.u95, 1e-9);
  expectClose(limits(0.998).low, Math.max(0, given.l998), 1e-9);
  expectClose(limits(0.998).high, given.u998, 1e-9);
}

describe('the limits of a funnel', () => {
  it('are as published, and so is the overdispersion', () => expectFunnels(published));

  it('worked by hand: one member at a target of .05 has .5 and .98', () => {
    // P(R <= 0) = .95 and P(R <= 1) = 1, so 1 - (1 - .975) / .05 and 1 - (1 - .999) / .05.
    expectClose(funnelKinds.proportion.limits(1, 0.05, 0.95).high, 0.5, 1e-12);
    expectClose(funnelKinds.proportion.limits(1, 0.05, 0.998).high, 0.98, 1e-12);
  });

  it('stay within 0 and 1, hold the target and lie within each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.constantFrom('proportion', 'rate'),
        (members, target, name) => {
          const kind = funnelKinds[name];
          const inner = kind.limits(members, target, 0.95);
          const outer = kind.limits(members, target, 0.998);
          expect(outer.low).toBeGreaterThanOrEqual(0);
          expect(outer.high).toBeLessThanOrEqual(kind.largest);
          expect(outer.low).toBeLessThanOrEqual(inner.low);
          expect(outer.high).toBeGreaterThanOrEqual(inner.high);
          expect(inner.low).toBeLessThanOrEqual(target);
        },
      ),
      { seed: 13 },
    );
  });

  it('come quickly for millions of residents', () => {
    const { low, high } = funnelKinds.rate.limits(20_000_000, 0.003, 0.95);
    expect(low * 20_000_000).toBeCloseTo(60_000 - 1.96 * Math.sqrt(60_000), -1);
    expect(high * 20_000_000).toBeCloseTo(60_000 + 1.96 * Math.sqrt(60_000), -1);
    expect(funnelKinds.proportion.limits(20_000_000, 0.5, 0.998).low).toBeGreaterThan(0.4996);
  });

  it('are widened symmetrically by what units differ beyond chance, and kept within 0 and 1', () => {
    const wide = funnelLimits(funnelKinds.proportion, 100, 0.1, 0.0004, 0.95);
    // 1.96 times the root of .0009 + .0004.
    expectClose(0.1 - wide.low, 1.959963984540054 * Math.sqrt(0.0013), 1e-12);
    expectClose(wide.high - 0.1, 1.959963984540054 * Math.sqrt(0.0013), 1e-12);
    expect(funnelLimits(funnelKinds.proportion, 3, 0.1, 0.2, 0.998)).toEqual({ low: 0, high: 1 });
  });
});

describe('a funnel', () => {
  const { y, n } = published.overdispersion;
  const units = y.map((events, index) => ({ events, members: n[index]! }));

  it('takes all units together for its target unless told another, and allows for overdispersion', () => {
    const found = funnel(units, funnelKinds.proportion);
    expectClose(found?.target, published.overdispersion.target, 1e-9);
    expectClose(found?.tauSquared, published.overdispersion.tau2_additive, 1e-9);
    expect(found?.points.map((point) => point?.position)).toEqual([
      'within',
      'within',
      'within',
      'within',
      'within',
      'within',
      'above',
      'within',
      'within',
      'within',
    ]);
    expectClose(found?.points[6]?.score, published.overdispersion.z_additive[6]!, 1e-9);
    expect(funnel(units, funnelKinds.proportion, 0.2)?.target).toBe(0.2);
  });

  it('without overdispersion goes by the exact limits, on both sides', () => {
    const calm = [
      { events: 100, members: 1_000 },
      { events: 52, members: 500 },
      { events: 20, members: 200 },
      { events: 31, members: 300 },
      { events: 9, members: 100 },
      { events: 41, members: 400 },
      { events: 61, members: 600 },
      { events: 30, members: 300 },
      { events: 79, members: 800 },
      { events: 12, members: 120 },
      { events: 26, members: 100 },
      { events: 0, members: 100 },
    ];
    const found = funnel(calm, funnelKinds.proportion, 0.1);
    expect(found?.phi).toBeLessThan(1);
    expect(found?.tauSquared).toBe(0);
    expect(found?.points[10]?.position).toBe('far above');
    expect(found?.points[11]?.position).toBe('far below');
    expect(found?.points[0]?.limits95).toEqual(funnelKinds.proportion.limits(1_000, 0.1, 0.95));
  });

  it('of rates may pass 1, and leaves units without members out', () => {
    const found = funnel(
      [
        { events: 30, members: 10 },
        { events: 0, members: 0 },
        { events: 24, members: 10 },
      ],
      funnelKinds.rate,
    );
    expect(found?.target).toBeCloseTo(2.7, 12);
    expect(found?.points[1]).toBeNull();
    expect(found?.points[0]?.value).toBe(3);
    expect(found?.points[0]?.position).toBe('within');
  });

  it('is none without events, without members, or at a target that leaves no chance', () => {
    expect(funnel([], funnelKinds.rate)).toBeNull();
    expect(funnel([{ events: 0, members: 9 }], funnelKinds.rate)).toBeNull();
    expect(funnel([{ events: 9, members: 9 }], funnelKinds.proportion)).toBeNull();
    expect(funnel(units, funnelKinds.proportion, 0)).toBeNull();
  });

  it('does not depend on the order of the units', () => {
    const found = funnel(units, funnelKinds.rate);
    const turned = funnel(units.toReversed(), funnelKinds.rate);
    expectClose(turned?.tauSquared, found?.tauSquared ?? NaN, 1e-12);
    expect(turned?.points.map((point) => point?.position).toReversed()).toEqual(
      found?.points.map((point) => point?.position),
    );
  });
});

describe('overdispersion', () => {
  it('is none where phi is not above 1, nor of a single unit', () => {
    const one = overdispersion([{ value: 0.5, variance: 0.01 }], 0.1);
    expect(one.phi).toBeCloseTo(16, 9);
    expect(one.tauSquared).toBe(0);
    const even = [0.1, 0.11, 0.09, 0.1].map((value) => ({ value, variance: 0.01 }));
    expect(overdispersion(even, 0.1).tauSquared).toBe(0);
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('funnel: are met by the exact limits and the overdispersion', () => {
    const cases = vectorCases<FunnelCases>('funnel.json');
    expect([cases.binomial_limits.length, cases.poisson_limits.length]).toEqual([24, 5]);
    expectFunnels(cases);
  });

  it('funnel, normal and phe: are met by the widened limits as the extra variance goes to 0', () => {
    const { binomial_limits } = vectorCases<{
      binomial_limits: { n: number; target: number; normal: Limits; phe: Limits }[];
    }>('funnel.json');
    for (const { n, target, normal, phe } of binomial_limits) {
      for (const [level, low, high] of [
        [0.95, 'l95', 'u95'],
        [0.998, 'l998', 'u998'],
      ] as const) {
        const limits = funnelLimits(funnelKinds.proportion, n, target, 1e-300, level);
        for (const given of [normal, phe]) {
          expect(limits.low).toBeCloseTo(given[low], 12);
          expect(limits.high).toBeCloseTo(given[high], 12);
        }
      }
    }
  });
});
