import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../src/statistics/distributions/gamma-quantile.js';
import { garwoodInterval } from '../../src/statistics/rates/garwood-interval.js';
import {
  directlyStandardised,
  type WeightedStratum,
} from '../../src/statistics/standardised/directly-standardised.js';
import { indirectlyStandardised } from '../../src/statistics/standardised/indirectly-standardised.js';
import { expectClose } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface StandardisedCases {
  direct: DirectCase[];
  indirect: IndirectCase[];
}

interface DirectCase {
  label: string;
  x: number[];
  n: number[];
  std: number[];
  multiplier: number;
  total: number;
  dsr: number;
  var: number;
  dobson_byar_ci: [number, number];
  dobson_exact_ci: [number, number];
  phe_reported: boolean;
  fay_feuer_gamma_ci: [number, number];
}

interface IndirectCase {
  label: string;
  x: number[];
  n: number[];
  ref_x: number[];
  ref_n: number[];
  observed: number;
  expected: number;
  isr: number;
  ci95: [number, number];
  mid_p_two_sided: number;
}

const published = publishedCases<StandardisedCases>('standardised.json');

function strataOf({ x, n, std }: DirectCase): WeightedStratum[] {
  return x.map((events, index) => ({ events, members: n[index]!, standard: std[index]! }));
}

function expectDirect(given: DirectCase): void {
  const found = directlyStandardised(strataOf(given), 0.95);
  expect(found.events).toBe(given.total);
  if (!given.phe_reported) {
    expect(found).toEqual({
      events: given.total,
      rate: null,
      interval: null,
      withheld: 'fewer than 10 events',
    });
    return;
  }
  const { multiplier, dobson_byar_ci } = given;
  expect(found.withheld).toBeNull();
  expectClose((found.rate ?? NaN) * multiplier, given.dsr, 1e-9);
  expectClose((found.interval?.low ?? NaN) * multiplier, dobson_byar_ci[0], 1e-9);
  expectClose((found.interval?.high ?? NaN) * multiplier, dobson_byar_ci[1], 1e-9);
}

function expectIndirect(given: IndirectCase): void {
  const counts = (events: number[], members: number[]) =>
    events.map((count, index) => ({ events: count, members: members[index]! }));
  const found = indirectlyStandardised(
    counts(given.x, given.n),
    counts(given.ref_x, given.ref_n),
    0.95,
  );
  expect(found.observed).toBe(given.observed);
  expectClose(found.expected, given.expected, 1e-9);
  expectClose(found.ratio ?? undefined, given.isr, 1e-9);
  expectClose(found.interval?.low, given.ci95[0], 1e-9);
  expectClose(found.interval?.high, given.ci95[1], 1e-9);
  expectClose(found.pValue ?? undefined, given.mid_p_two_sided, 1e-9);
  expect(found.dropped).toEqual([]);
}

describe('directly standardised rates', () => {
  it.each(published.direct)('are as published, or withheld: $label', expectDirect);

  it('are withheld where the standard population is in a stratum without members', () => {
    const strata = [
      { events: 12, members: 100, standard: 50 },
      { events: 0, members: 0, standard: 5 },
    ];
    expect(directlyStandardised(strata).withheld).toBe('a stratum without members');
    expect(directlyStandardised([strata[0]!, { ...strata[1]!, standard: 0 }]).withheld).toBeNull();
    expect(directlyStandardised([]).withheld).toBe('fewer than 10 events');
  });

  it('are the crude rate where the standard is the group itself, with limits of its count', () => {
    const strata = [
      { events: 9, members: 100, standard: 100 },
      { events: 6, members: 200, standard: 200 },
    ];
    const { rate, interval } = directlyStandardised(strata);
    expectClose(rate ?? undefined, 15 / 300, 1e-12);
    // Byar's limits for 15 events, R: 15*(1-1/(9*15)-qnorm(.975)/(3*sqrt(15)))^3 and so on.
    expectClose((interval?.low ?? NaN) * 300, 8.38926401321405, 1e-9);
    expectClose((interval?.high ?? NaN) * 300, 24.7416313432392, 1e-9);
  });
});

describe('the limits of directly standardised rates', () => {
  it('never fall below 0, however uneven the weights', () => {
    const found = directlyStandardised([
      { events: 1, members: 1, standard: 1_000_000 },
      { events: 30, members: 100_000, standard: 1 },
    ]);
    expect(found.rate).toBeCloseTo(1, 5);
    expect(found.interval?.low).toBe(0);
  });
});

describe('why the limits are not those of Fay and Feuer', () => {
  const given = published.direct[0]!;

  it('their gamma upper limit is 188 against 84, for one small stratum without events', () => {
    const found = directlyStandardised(strataOf(given));
    const [low, high] = fayFeuer(strataOf(given));
    expectClose(low * given.multiplier, given.fay_feuer_gamma_ci[0], 1e-9);
    expectClose(high * given.multiplier, given.fay_feuer_gamma_ci[1], 1e-9);
    expect(high * given.multiplier).toBeCloseTo(188.3, 1);
    expect((found.interval?.high ?? NaN) * given.multiplier).toBeCloseTo(83.87, 2);
    const without = strataOf(given).slice(1);
    expect(fayFeuer(without)[1] * given.multiplier).toBeLessThan(97);
  });

  it('and exact limits in place of those of Byar would change the fifth digit', () => {
    const { rate } = directlyStandardised(strataOf(given));
    const exact = garwoodInterval(given.total, 0.95);
    const limit = (ofTotal: number) =>
      (rate ?? NaN) * given.multiplier +
      Math.sqrt(given.var / given.total) * (ofTotal - given.total);
    expectClose(limit(exact.low), given.dobson_exact_ci[0], 1e-9);
    expectClose(limit(exact.high), given.dobson_exact_ci[1], 1e-9);
    expect(given.dobson_exact_ci[1]).toBeCloseTo(given.dobson_byar_ci[1], 3);
  });
});

describe('indirectly standardised ratios', () => {
  it.each(published.indirect)('are as published: $label', expectIndirect);

  it('leave out strata that the reference does not have, on both sides', () => {
    const found = indirectlyStandardised(
      [
        { events: 2, members: 50 },
        { events: 7, members: 10 },
      ],
      [
        { events: 40, members: 2_000 },
        { events: 0, members: 0 },
      ],
    );
    expect(found).toMatchObject({ observed: 2, expected: 1, ratio: 2, dropped: [1] });
  });

  it('have no ratio where nothing is expected, and refuse strata that do not match', () => {
    const none = indirectlyStandardised([{ events: 0, members: 5 }], [{ events: 0, members: 90 }]);
    expect(none).toMatchObject({ expected: 0, ratio: null, interval: null, pValue: null });
    expect(() => indirectlyStandardised([{ events: 0, members: 5 }], [])).toThrow(RangeError);
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('standardised: are met, the gamma and exact limits by the formulas of this file', () => {
    const { direct, indirect } = vectorCases<StandardisedCases>('standardised.json');
    expect([direct.length, indirect.length]).toEqual([3, 2]);
    direct.forEach(expectDirect);
    indirect.forEach(expectIndirect);
    for (const given of direct) {
      const [low, high] = fayFeuer(strataOf(given));
      expectClose(low * given.multiplier, given.fay_feuer_gamma_ci[0], 1e-9);
      expectClose(high * given.multiplier, given.fay_feuer_gamma_ci[1], 1e-9);
    }
  });
});

/** Fay and Feuer (1997): gamma limits with the mean and variance of the rate, and the largest weight. */
function fayFeuer(strata: readonly WeightedStratum[]): [number, number] {
  const population = strata.reduce((sum, { standard }) => sum + standard, 0);
  const weights = strata.map(({ standard, members }) => standard / population / members);
  const sum = (figure: (index: number) => number): number =>
    strata.reduce((all, _, index) => all + figure(index), 0);
  const rate = sum((index) => weights[index]! * strata[index]!.events);
  const variance = sum((index) => weights[index]! * weights[index]! * strata[index]!.events);
  const largest = Math.max(...weights);
  const limit = (probability: number, mean: number, spread: number): number =>
    gammaQuantile(probability, (mean * mean) / spread) * (spread / mean);
  return [limit(0.025, rate, variance), limit(0.975, rate + largest, variance + largest * largest)];
}
