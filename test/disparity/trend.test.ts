import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counterOf } from '../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import { trendOf, type Trend, type TrendSeries } from '../../src/disparity/trend.js';
import type { Frame } from '../../src/frame/frame.js';
import { close } from './close.js';
import { numbersOf, plain, rowOf, usual } from './compare.js';
import { nineQuarters, nineQuartersFrame } from './nine-quarters.js';
import { frameOf } from './small-frame.js';
import { times } from './staged-frame.js';

function trend(frame: Frame, settings: Partial<Settings> = {}, asked: Partial<Asked> = {}): Trend {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
    over: 'quarter',
    ...asked,
  });
  return trendOf(counter, query, { ...usual, ...settings });
}

function seriesOf({ series }: Trend, value: string): TrendSeries {
  const found = series.find((one) => one.value === value);
  if (found === undefined) throw new Error(`no series ${value}`);
  return found;
}

describe('a trend over nine quarters', () => {
  const nine = trend(nineQuartersFrame());

  it('compares the groups in each quarter, in code-unit order', () => {
    expect(nine.periods.map(({ value }) => value)).toEqual(nineQuarters);
    const last = nine.periods[8]!.comparison;
    expect(numbersOf(last.total)).toEqual([29, 86]);
    const black = rowOf(last, 'B1');
    expect(numbersOf(black)).toEqual([9, 20]);
    close(black.estimates.ratio.value, 1.45, 1e-12);
    close(black.estimates.ratio.low, 0.7492277962305754, 1e-9);
    close(black.estimates.ratio.high, 2.5936019262295296, 1e-9);
  });

  it('leaves out those whose quarter is not known, and counts them', () => {
    expect(nine.undated?.members.value).toBe(3);
    expect(numbersOf(nine.whole.total)).toEqual([113, 665]);
    const dated = nine.series[0]!.points.reduce((sum, { members }) => sum + members.value, 0);
    expect(dated).toBe(662);
  });

  it('tests the trend of everybody and of each known group (R: prop.trend.test)', () => {
    const black = seriesOf(nine, 'B1').test;
    close(black?.z, 4, 1e-12);
    close(black?.pValue, 6.33424836662398e-5, 1e-9);
    expect(black?.departure?.statistic).toBeLessThan(1e-9);
    const white = seriesOf(nine, 'W1').test;
    close(white?.statistic, 7.90491023854414, 1e-12);
    close(white?.pValue, 0.00493007879032872, 1e-9);
    close(white?.departure?.statistic, 14.4872876019296, 1e-9);
    close(white?.departure?.pValue, 0.0431629432678351, 1e-9);
    const [everybody] = nine.series;
    expect(everybody?.label).toBe('Everybody');
    close(everybody?.test?.statistic, 17.6318737410687, 1e-12);
    close(everybody?.test?.pValue, 2.68057876434275e-5, 1e-9);
    close(everybody?.test?.departure?.statistic, 5.84882301241912, 1e-9);
    expect(seriesOf(nine, 'Not stated').test).toBeNull();
  });

  it('pools the ratio within quarters and asks whether it changes', () => {
    const { ratio } = seriesOf(nine, 'B1');
    // Greenland-Robins and Breslow-Day-Tarone worked out apart from this program, in Python.
    close(ratio?.pooled.value, 2.1513157894736845, 1e-12);
    close(ratio?.pooled.low, 1.5022006424585894, 1e-9);
    close(ratio?.pooled.high, 3.0809197488186837, 1e-9);
    close(ratio?.homogeneity?.statistic, 7.456466805520049, 1e-9);
    expect(ratio?.homogeneity?.degrees).toBe(8);
    expect(ratio?.sides).toHaveLength(18);
    expect(seriesOf(nine, 'W1').ratio).toBeNull();
    expect(seriesOf(nine, 'Not stated').ratio).toBeNull();
  });

  it("has limits of routine variation by Laney's p' chart and the XmR chart", () => {
    const { proportions, process } = nine.limits!;
    close(proportions.centre, 0.170694864048338, 1e-12);
    close(proportions.sigmaZ, 0.638437140390888, 1e-12);
    close(proportions.points[0]?.limits.low, 0.0857688864680858, 1e-12);
    close(proportions.points[0]?.limits.high, 0.255620841628591, 1e-12);
    close(proportions.points[8]?.limits.high, 0.248401405038863, 1e-12);
    expect(proportions.signals.find(({ kind }) => kind === 'outside the limits')?.first).toBe(8);
    close(process.centre, 0.167097329888028, 1e-12);
    close(process.low, 0.0873016257536606, 1e-12);
    close(process.high, 0.246893034022395, 1e-12);
  });

  it('has neither tests nor limits for a census', () => {
    const census = trend(nineQuartersFrame(), { inference: 'census' });
    expect(census.limits).toBeNull();
    expect(census.series.every(({ test }) => test === null)).toBe(true);
    expect(seriesOf(census, 'B1').ratio?.pooled).toEqual({
      value: expect.closeTo(2.1513157894736845, 12),
      low: null,
      high: null,
    });
    expect(seriesOf(census, 'B1').ratio?.homogeneity).toBeNull();
  });

  it('sets each group against everyone else where all are the reference', () => {
    const all = trend(nineQuartersFrame(), {}, { reference: 'all' });
    const [white] = all.periods[8]!.comparison.rows;
    expect(white?.comparator?.members.value).toBe(27);
    expect(seriesOf(all, 'W1').ratio?.sides).toHaveLength(18);
  });
});

it('meets the shared vector of six years, exact as few are expected', () => {
  const events = [2, 3, 1, 5, 6, 8];
  const members = [40, 38, 45, 41, 44, 47];
  const frame = frameOf(
    events.flatMap((count, index) => [
      ...times(count, { ethnicity: 'W1', outcome: 'MC', quarter: String(2019 + index) }),
      ...times((members[index] ?? 0) - count, {
        ethnicity: 'W1',
        outcome: 'NFA',
        quarter: String(2019 + index),
      }),
    ]),
  );
  const six = trend(frame);
  const { test } = seriesOf(six, 'W1');
  close(test?.z, 2.34919804891902, 1e-9);
  close(test?.pValue, 0.0190739477364214, 1e-9);
  expect(test?.test).toBe('exact conditional trend');
  close(test?.slope, 0.0255527688287702, 1e-9);
  expect(six.limits).toBeNull();
});

it('scores a year without anybody as time that passed', () => {
  const events = [2, 3, 5, 20];
  const frame = frameOf(
    ['2019', '2020', '2021', '2026'].flatMap((quarter, index) => [
      ...times(events[index] ?? 0, { ethnicity: 'W1', outcome: 'MC', quarter }),
      ...times(40 - (events[index] ?? 0), { ethnicity: 'W1', outcome: 'NFA', quarter }),
    ]),
  );
  const { series, gaps } = trend(frame);
  expect(gaps).toBe(4);
  // R: prop.trend.test(c(2, 3, 5, 20), rep(40, 4), c(1, 2, 3, 8)).
  close(series[0]?.test?.statistic, 34.42758620689656, 1e-12);
});

it('finds no trend in fewer than three quarters, nor in nothing that varies', () => {
  const two = (count: number): Frame =>
    frameOf(
      nineQuarters
        .slice(0, count)
        .flatMap((quarter, index) => [
          ...times(10 + 10 * index, { ethnicity: 'W1', outcome: 'MC', quarter }),
          ...times(40, { ethnicity: 'W1', outcome: 'NFA', quarter }),
        ]),
    );
  expect(trend(two(2)).series[0]?.test).toBeNull();
  expect(trend(two(3)).series[0]?.test).not.toBeNull();
  expect(trend(two(7)).limits).toBeNull();
  expect(trend(two(8)).limits).not.toBeNull();
  const none = frameOf([
    ...times(9, { ethnicity: 'W1', outcome: 'NFA', quarter: '2024' }),
    ...times(9, { ethnicity: 'W1', outcome: 'NFA', quarter: '2025' }),
    ...times(9, { ethnicity: 'W1', outcome: 'MC', quarter: '2026' }),
  ]);
  expect(trend(none, {}, { events: ['MC'], among: ['MC', 'NFA'] }).series[0]?.test).not.toBeNull();
  expect(trend(none, {}, { events: ['MC', 'NFA'] }).series[0]?.test).toBeNull();
});

it('counts only the members of the denominator, and quarters that have some', () => {
  const { series, periods } = trend(
    nineQuartersFrame((quarter, index) => (index === 3 ? { W1: [0, 5] } : quarter)),
    {},
    { among: ['MC'] },
  );
  expect(periods).toHaveLength(9);
  expect(series[0]?.points[3]?.members.value).toBe(0);
});

it('widens the test for allegations of one case, which go together', () => {
  const single = nineQuartersFrame(undefined, 'allegation');
  const repeated: Frame = {
    ...single,
    units: single.units.map((unit, index) => ({
      ...unit,
      caseRef: `${unit.values['quarter'] ?? ''} ${unit.values['ethnicity'] ?? ''} ${unit.values['outcome'] ?? ''} ${String(Math.floor(index / 3))}`,
    })),
  };
  const alone = seriesOf(trend(nineQuartersFrame()), 'B1').test;
  const together = seriesOf(trend(repeated), 'B1').test;
  expect(together?.information).toBeLessThan(0.7);
  close(together?.z, 4 * Math.sqrt(together?.information ?? NaN), 1e-12);
  expect(together?.pValue ?? 0).toBeGreaterThan(5 * (alone?.pValue ?? 1));
  // Indian officers' trend is exact, which allegations that go together do not allow.
  expect(seriesOf(trend(nineQuartersFrame()), 'A1').test?.test).toBe('exact conditional trend');
  expect(seriesOf(trend(repeated), 'A1').test?.pValue).toBeNull();
});

it('narrows the test for a sample that is a large part of all units', () => {
  const half = seriesOf(trend(nineQuartersFrame(), { sampleOf: 1329 }), 'B1').test;
  close(half?.information, 2, 1e-12);
  close(half?.statistic, 32, 1e-12);
});

it('refuses a trend over the groups or the outcome themselves', () => {
  expect(() => trend(nineQuartersFrame(), {}, { over: 'ethnicity' })).toThrow(
    expect.objectContaining({ code: 'TREND_OVER_ITSELF' }),
  );
  expect(() => trend(nineQuartersFrame(), {}, { over: 'outcome' })).toThrow(
    expect.objectContaining({ code: 'TREND_OVER_ITSELF' }),
  );
  expect(() => trend(nineQuartersFrame(), {}, { over: 'day' })).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_FIELD' }),
  );
});

const vectors = '../shared/vectors/statistics/trend.json';
it.skipIf(!existsSync(vectors))('has the numbers of the shared vector', () => {
  const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as {
    readonly cases: readonly {
      readonly label: string;
      readonly x: readonly number[];
      readonly z: number;
      readonly exact_two_sided: number;
    }[];
  };
  const found = cases.find(({ label }) => label === 'years 2019-24 small');
  expect(found).toMatchObject({
    x: [2, 3, 1, 5, 6, 8],
    z: 2.34919804891902,
    exact_two_sided: 0.0190739477364214,
  });
});
