import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cochranArmitage, type ScoredGroup } from '../../src/statistics/trend/cochran-armitage.js';
import { exactTrendPValue } from '../../src/statistics/trend/exact-trend-p-value.js';
import { processLimits } from '../../src/statistics/trend/process-limits.js';
import { proportionChart } from '../../src/statistics/trend/proportion-chart.js';
import { expectClose } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface TrendCase {
  label: string;
  x: number[];
  n: number[];
  scores: number[];
  x2_trend?: number | null;
  p_trend?: number | null;
  p_trend_4_digits?: number;
  z?: number | null;
  departure_x2?: number | null;
  slope?: number;
  exact_two_sided: number | null;
}

interface ProcessCases {
  xmr: {
    x: number[];
    mean: number;
    mr_bar: number;
    lnpl: number;
    unpl: number;
    mr_url: number;
    signals: unknown[];
  };
  p_chart: {
    y: number[];
    n: number[];
    pbar: number;
    lcl: number[];
    ucl: number[];
    laney_sigma_z: number;
    laney_lcl: number[];
    laney_ucl: number[];
  };
}

const published = publishedCases<TrendCase[]>('trends.json');
const processes = publishedCases<ProcessCases>('bounds-and-process-limits.json');

function groupsOf({ x, n, scores }: TrendCase): ScoredGroup[] {
  return x.map((events, index) => ({ events, members: n[index]!, score: scores[index]! }));
}

function expectTrend(given: TrendCase): void {
  const groups = groupsOf(given);
  const found = cochranArmitage(groups);
  if (given.exact_two_sided !== null) {
    expectClose(exactTrendPValue(groups) ?? undefined, given.exact_two_sided, 1e-9);
  }
  if (given.p_trend_4_digits !== undefined) {
    expect(found?.chiSquarePValue).toBeCloseTo(given.p_trend_4_digits, 4);
  }
  if (given.x2_trend === undefined) return;
  if (given.x2_trend === null) {
    expect(found).toBeNull();
    return;
  }
  expectClose(found?.statistic, given.x2_trend, 1e-9);
  expectClose(found?.chiSquarePValue, given.p_trend ?? NaN, 1e-9);
  expectClose(found?.z, given.z ?? NaN, 1e-9);
  expectClose(found?.departure?.statistic, given.departure_x2 ?? NaN, 1e-9);
  expect(found?.departure?.degrees).toBe(given.x.length - 2);
  expectClose(found?.slope, given.slope ?? NaN, 1e-9);
}

describe('a trend in proportions', () => {
  it.each(published)('has the published figures: $label', expectTrend);

  it('goes by the exact p-value where counts are expected small, by the chi-square elsewhere', () => {
    const smokers = cochranArmitage(groupsOf(published[0]!));
    expect(smokers?.test).toBe('Cochran-Armitage');
    expectClose(smokers?.pValue, 0.00413189747764149, 1e-9);
    const years = cochranArmitage(
      groupsOf(published.find(({ label }) => label.includes('years'))!),
    );
    expect(years?.test).toBe('exact conditional trend');
    expectClose(years?.pValue, 0.0190739477364214, 1e-9);
  });

  it('is none where nothing varies', () => {
    const group = (events: number, members: number, score: number) => ({ events, members, score });
    expect(cochranArmitage([])).toBeNull();
    expect(cochranArmitage([group(0, 5, 1), group(0, 6, 2)])).toBeNull();
    expect(cochranArmitage([group(5, 5, 1), group(6, 6, 2)])).toBeNull();
    expect(cochranArmitage([group(2, 5, 1), group(0, 0, 2)])).toBeNull();
    expect(cochranArmitage([group(2, 5, 1), group(3, 5, 1)])).toBeNull();
  });

  it('has no departure from a line between two points, and skips empty steps', () => {
    const groups = [
      { events: 20, members: 50, score: 1 },
      { events: 0, members: 0, score: 2 },
      { events: 30, members: 50, score: 3 },
    ];
    const found = cochranArmitage(groups);
    expect(found?.departure).toBeNull();
    expectClose(found?.slope, 0.1, 1e-12);
    expectClose(found?.statistic, 4, 1e-12);
  });

  it('does not depend on the units of the score, and turns with its direction', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 8 })), { minLength: 2, maxLength: 5 }),
        (counts) => {
          const groups = (scale: number, shift: number) =>
            counts.map(([events, others], step) => ({
              events,
              members: events + others,
              score: step * scale + shift,
            }));
          const [plain, scaled, turned] = [groups(1, 0), groups(0.1, 7), groups(-1, 0)].map(
            cochranArmitage,
          );
          expect(scaled === null).toBe(plain === null);
          if (!plain || !scaled || !turned) return;
          expect(scaled.z).toBeCloseTo(plain.z, 9);
          expect(scaled.pValue).toBeCloseTo(plain.pValue, 9);
          expect(turned.z).toBeCloseTo(-plain.z, 9);
          expect(turned.pValue).toBeCloseTo(plain.pValue, 9);
        },
      ),
      { seed: 10, numRuns: 150 },
    );
  });

  it('gives up the exact p-value where it is out of reach', () => {
    const groups = Array.from({ length: 8 }, (_, step) => ({
      events: 900 + step * step * 7,
      members: 4_000,
      score: step,
    }));
    expect(exactTrendPValue(groups)).toBeNull();
    const effective = [1, 2, 3].map((score) => ({ events: 0.8 * score, members: 4, score }));
    expect(exactTrendPValue(effective)).toBeNull();
    const few = [0, 1, Math.SQRT2].map((score) => ({ events: 1, members: 4, score }));
    expect(exactTrendPValue(few)).toBeNull();
    expect(cochranArmitage(groups)?.test).toBe('Cochran-Armitage');
  });
});

function expectProcesses({ xmr, p_chart }: ProcessCases): void {
  const found = processLimits(xmr.x);
  expectClose(found?.centre, xmr.mean, 1e-9);
  expectClose(found?.averageMovingRange, xmr.mr_bar, 1e-9);
  expectClose(found?.low, xmr.lnpl, 1e-9);
  expectClose(found?.high, xmr.unpl, 1e-9);
  expectClose(found?.movingRangeLimit, xmr.mr_url, 1e-9);
  expect(found?.signals).toEqual(xmr.signals);
  expect(found?.jumps).toEqual([]);

  const chart = proportionChart(
    p_chart.y.map((events, index) => ({ events, members: p_chart.n[index]! })),
  );
  expectClose(chart?.centre, p_chart.pbar, 1e-9);
  expectClose(chart?.sigmaZ, p_chart.laney_sigma_z, 1e-9);
  expect(chart?.points).toHaveLength(p_chart.y.length);
  for (const [index, point] of (chart?.points ?? []).entries()) {
    expectClose(point?.binomialLimits.low, p_chart.lcl[index]!, 1e-9);
    expectClose(point?.binomialLimits.high, p_chart.ucl[index]!, 1e-9);
    expectClose(point?.limits.low, p_chart.laney_lcl[index]!, 1e-9);
    expectClose(point?.limits.high, p_chart.laney_ucl[index]!, 1e-9);
  }
}

describe('limits of a process', () => {
  it('are as published', () => expectProcesses(processes));

  it('single out a figure outside them, and the jumps to and from it', () => {
    const found = processLimits([10, 11, 10, 9, 10, 11, 10, 30, 10, 9, 11, 10]);
    expect(found?.signals).toEqual([{ kind: 'outside the limits', first: 7, last: 7 }]);
    expect(found?.jumps).toEqual([7, 8]);
  });

  it('see eight in a row on one side, and a shift as three of four near a limit', () => {
    const shifted = [10, 12, 11, 9, 10, 12, 9, 11, 15, 16, 15, 17, 15, 16, 17, 15];
    expect(processLimits(shifted)?.signals).toEqual([
      { kind: 'eight on one side', first: 0, last: 7 },
      { kind: 'eight on one side', first: 8, last: 15 },
      { kind: 'three of four near a limit', first: 3, last: 6 },
      { kind: 'three of four near a limit', first: 11, last: 14 },
    ]);
    expect(processLimits(shifted.slice(1, 15))?.signals.map(({ kind }) => kind)).not.toContain(
      'eight on one side',
    );
  });

  it('break a run at a figure on the centre line', () => {
    const values = [5, 6, 5, 6, 5, 6, 5, 3.5, 5, 6, 0, 1, 0, 1, 2, 1, 3.5, 1, 1, 0];
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(centre).toBeLessThan(3.5);
    const balanced = [...values, 3.5 * 21 - values.reduce((sum, value) => sum + value, 0)];
    expect(processLimits(balanced)?.centre).toBe(3.5);
    expect(processLimits(balanced)?.signals.filter(({ kind }) => kind.startsWith('eight'))).toEqual(
      [],
    );
  });

  it('do not fall below what is possible, and need two figures', () => {
    expect(processLimits([3, 0, 5, 1], 0)?.low).toBe(0);
    expect(processLimits([3, 0, 5, 1])?.low).toBeLessThan(0);
    expect(processLimits([3])).toBeNull();
    expect(processLimits([])).toBeNull();
  });

  it('have nothing to say of figures that never change', () => {
    expect(processLimits([4, 4, 4])).toMatchObject({ low: 4, high: 4, signals: [], jumps: [] });
  });
});

describe("p' charts", () => {
  it('pass over periods without members, and keep the places of the others', () => {
    const periods = [
      { events: 50, members: 500 },
      { events: 0, members: 0 },
      { events: 52, members: 500 },
      { events: 49, members: 500 },
      { events: 51, members: 500 },
      { events: 90, members: 500 },
      { events: 50, members: 500 },
      { events: 51, members: 500 },
      { events: 49, members: 500 },
      { events: 50, members: 500 },
      { events: 50, members: 500 },
    ];
    const chart = proportionChart(periods);
    expect(chart?.points[1]).toBeNull();
    expect(chart?.points[5]?.rate).toBe(0.18);
    expect(chart?.signals).toContainEqual({ kind: 'outside the limits', first: 5, last: 5 });
  });

  it('widen the limits of large periods that vary by more than chance', () => {
    const periods = [900, 1_100, 950, 1_080, 920, 1_060].map((events) => ({
      events,
      members: 10_000,
    }));
    const chart = proportionChart(periods);
    expect(chart?.sigmaZ).toBeGreaterThan(3);
    expect(chart?.signals).toEqual([]);
    const point = chart!.points[0]!;
    expect(point.rate).toBeLessThan(point.binomialLimits.low);
    expect(point.rate).toBeGreaterThan(point.limits.low);
  });

  it('are none without two periods, or where nothing varies', () => {
    expect(proportionChart([{ events: 3, members: 9 }])).toBeNull();
    expect(
      proportionChart([
        { events: 0, members: 9 },
        { events: 0, members: 5 },
      ]),
    ).toBeNull();
    expect(
      proportionChart([
        { events: 9, members: 9 },
        { events: 5, members: 5 },
      ]),
    ).toBeNull();
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('trend: are met, the exact p-values too', () => {
    const cases = vectorCases<TrendCase[]>('trend.json');
    expect(cases).toHaveLength(5);
    cases.forEach(expectTrend);
  });

  it('fpc_bounds_spc, xmr and p_chart: are met (not the unrounded factors and the median range)', () => {
    expectProcesses(vectorCases<ProcessCases>('fpc_bounds_spc.json'));
  });
});
