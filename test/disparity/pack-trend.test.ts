import { describe, expect, it } from 'vitest';
import type { PackFamily, PackSeries } from '../../src/disparity/pack-trend-family.js';
import type { TrendFigures } from '../../src/disparity/pack-trend-figures.js';
import { packTrend, type PackTrend } from '../../src/disparity/pack-trend.js';
import { UserError } from '../../src/errors.js';
import { close } from './close.js';
import { figuresOf, year } from './pack-figures.js';

const usual = { level: 0.95, correction: 'holm', inference: 'process' } as const;

function trendOf(figures: readonly TrendFigures[]): PackTrend {
  return packTrend(figures, usual);
}

function themesOf(figures: readonly TrendFigures[]): PackFamily {
  const { themes } = trendOf(figures);
  if (themes === null) throw new Error('no themes');
  return themes;
}

function theme(figures: readonly TrendFigures[], key: string): PackSeries {
  const found = themesOf(figures).series.find((series) => series.key === key);
  if (found === undefined) throw new Error(`no theme ${key}`);
  return found;
}

const keys = (series: readonly PackSeries[]): readonly string[] => series.map(({ key }) => key);

describe('a trend over packs whose comparisons are read as a census', () => {
  it('is tested all the same, as what rises is asked of what produces the cases', () => {
    const asCensus = packTrend(year, { ...usual, inference: 'census' });
    const { settings, ...found } = packTrend(year, usual);
    expect(asCensus).toEqual({ ...found, settings: { ...settings, inference: 'census' } });
    expect(asCensus.themes?.rising.map(({ key }) => key)).toEqual(['B']);
  });
});

describe('the trend over packs', () => {
  it('sets the latest period against all earlier ones together, by an exact test', () => {
    const { change, pAdjusted } = theme(year, 'B');
    expect(change?.latest).toEqual({ events: 41, members: 270 });
    expect(change?.earlier).toEqual({ events: 41, members: 810 });
    close(change?.ratio.value, 3, 1e-12);
    close(change?.difference.value, 41 / 270 - 41 / 810, 1e-12);
    // R 4.2.2: twice the smaller tail of phyper with half of dhyper; p.adjust(, "holm").
    close(change?.pValue, 4.05711061574083e-7, 1e-8);
    close(pAdjusted, 1.622844246296333e-6, 1e-8);
    close(theme(year, 'A').change?.pValue, 0.8334515969319443, 1e-9);
    close(theme(year, 'C').pAdjusted, 3.058270197702582e-4, 1e-8);
    close(theme(year, 'D').pAdjusted, 0.2412307662455975, 1e-8);
  });

  it('names what rises by certainty, then what falls, and orders the rest by rise', () => {
    const { rising, falling, series, tested } = themesOf(year);
    expect(keys(rising)).toEqual(['B']);
    expect(keys(falling)).toEqual(['C']);
    // Ratios: D 17/270 over 32/810 = 1.59, A 119/270 over 363/810 = 0.98, C 0.36.
    expect(keys(series)).toEqual(['B', 'D', 'A', 'C']);
    expect(series.map(({ finding }) => finding)).toEqual([
      'rises',
      'within chance',
      'within chance',
      'falls',
    ]);
    expect(tested).toBe(4);
  });

  it('puts the more certain of two rises first, also where the other is the larger', () => {
    const figures = [0, 1, 2].map((quarter) => figuresOf(quarter, 1000, { S: 2, L: 200 }));
    const latest = figuresOf(3, 1000, { S: 12, L: 400 });
    expect(keys(themesOf([...figures, latest]).rising)).toEqual(['L', 'S']);
  });

  it('compares nothing before three periods, and warns', () => {
    const two = trendOf(year.slice(2));
    expect(two.warning).toBe('few periods');
    expect(two.themes?.tested).toBe(0);
    expect(two.themes?.series.map(({ notCompared }) => notCompared)).toEqual(
      Array<string>(4).fill('few periods'),
    );
    expect(two.cases.change).toBeNull();
    expect(trendOf(year.slice(1)).warning).toBeNull();
  });

  it('leaves a period out whose number is hidden, and counts what is hidden', () => {
    const [one, , three, four] = year as [TrendFigures, TrendFigures, TrendFigures, TrendFigures];
    const hiding = figuresOf(1, 260, { A: 118, B: null, C: 33, D: 11 });
    const figures = [one, hiding, three, four];
    expect(theme(figures, 'B').change?.earlier).toEqual({ events: 29, members: 550 });
    expect(trendOf(figures).hidden).toBe(1);
    const latest = figuresOf(3, 270, { A: 119, B: null, C: 12, D: 17 });
    expect(theme([one, hiding, three, latest], 'B')).toMatchObject({
      change: null,
      notCompared: 'hidden',
      finding: 'not compared',
    });
    expect(themesOf([one, hiding, three, latest]).tested).toBe(3);
  });

  it('has no share where the number of cases is hidden', () => {
    const [one, two, , four] = year as [TrendFigures, TrendFigures, TrendFigures, TrendFigures];
    const figures = [one, two, { ...year[2]!, cases: null }, four];
    expect(theme(figures, 'A').points[2]).toEqual({ state: 'hidden', events: null, members: null });
    expect(trendOf(figures).cases.points[2]).toBeNull();
  });

  it('counts a theme that is not listed as none, and says since when it is', () => {
    const before = [0, 1, 2].map((quarter) => figuresOf(quarter, 270, { A: 120 }));
    const fresh = theme([...before, figuresOf(3, 270, { A: 120, N: 12 })], 'N');
    expect(fresh.first).toBe(3);
    expect(fresh.finding).toBe('rises');
    expect(fresh.change?.ratio.value).toBeNull();
    // R 4.2.2, as above: 12 of 270 against 0 of 810.
    close(fresh.change?.pValue, 4.945543815408009e-8, 1e-8);
  });

  it('holds a theme that came later against the periods since, once there are three', () => {
    const figures = [0, 1, 2, 3, 4, 5, 6, 7].map((quarter) =>
      figuresOf(quarter, 270, quarter < 4 ? { A: 120 } : { A: 120, N: 20 }),
    );
    const { change, finding } = theme(figures, 'N');
    expect(change?.earlier).toEqual({ events: 60, members: 810 });
    expect(finding).toBe('within chance');
  });

  it('follows a theme by its code when its name changes', () => {
    const renamed = year.map((figures, place) =>
      place === 3 || figures.themes === null
        ? figures
        : {
            ...figures,
            themes: {
              ...figures.themes,
              counts: figures.themes.counts.map((one) => ({ ...one, label: `Old ${one.value}` })),
            },
          },
    );
    expect(theme(renamed, 'B')).toMatchObject({ label: 'Theme B', earlierLabels: ['Old B'] });
    expect(theme(renamed, 'B').change?.earlier.events).toBe(41);
  });

  it('leaves out packs that tell no themes, or those of another field', () => {
    const [one, two, three, four] = year as [
      TrendFigures,
      TrendFigures,
      TrendFigures,
      TrendFigures,
    ];
    const other = { ...one, themes: { ...one.themes!, field: 'force' } };
    const trend = trendOf([other, two, three, four]);
    expect(trend.withoutThemes).toEqual(['2026 Q1 (calendar quarter)']);
    expect(theme([other, two, three, four], 'B').change?.earlier).toEqual({
      events: 27,
      members: 540,
    });
    expect(trendOf([one, two, three, { ...four, themes: null }]).themes).toBeNull();
  });

  it('does not test what is not known', () => {
    const figures = [0, 1, 2, 3].map((quarter) =>
      figuresOf(quarter, 270, { 'Not stated': quarter === 3 ? 200 : 10 }),
    );
    expect(theme(figures, 'Not stated').notCompared).toBe('not known');
    expect(themesOf(figures).rising).toEqual([]);
  });

  it('tests rates as a family of their own, and allegations not at all', () => {
    const rate = (name: string, unit: string, events: number) => ({
      name,
      title: `Rate ${name}`,
      unit,
      events,
      members: 200,
    });
    const figures = [20, 22, 18, 50].map((events, quarter) =>
      figuresOf(quarter, 270, null, {
        rates: [rate('subjects', 'subject', events), rate('allegations', 'allegation', events)],
      }),
    );
    const { rates } = trendOf(figures);
    expect(rates.tested).toBe(1);
    expect(keys(rates.rising)).toEqual(['subjects']);
    expect(rates.series[1]).toMatchObject({ key: 'allegations', notCompared: 'repeats in a case' });
    expect(rates.series[1]?.limits).toBeNull();
  });

  it('takes a rate of another unit for another rate', () => {
    const figures = [0, 1, 2, 3].map((quarter) =>
      figuresOf(quarter, 270, null, {
        rates: [
          {
            name: 'a',
            title: 'A',
            unit: quarter < 2 ? 'case' : 'subject',
            events: 20,
            members: 90,
          },
        ],
      }),
    );
    expect(trendOf(figures).rates.series[0]?.notCompared).toBe('not published');
  });

  it('compares cases a day, and says when periods are of unequal length', () => {
    const { cases, unequal } = trendOf(year);
    // 90, 91 and 92 days: 810 cases in 273.
    expect(cases.points[0]).toBe(3);
    close(cases.change?.earlier, 810 / 273, 1e-12);
    close(cases.change?.latest, 270 / 92, 1e-12);
    expect(unequal).toBe(false);
    const half = { label: 'half', from: '2026-01-01', to: '2026-06-30' };
    const longer = [{ ...year[1]!, period: half }, ...year.slice(2)];
    expect(trendOf(longer)).toMatchObject({ unequal: true, warning: null });
  });

  it('puts mean days together by how many cases each is of', () => {
    const figures = [10, 20, 30].map((mean, quarter) =>
      figuresOf(quarter, 100, null, {
        days: { title: 'Days', mean, cases: quarter === 0 ? 300 : 100 },
      }),
    );
    expect(trendOf(figures).days?.change).toEqual({ latest: 30, earlier: 12.5 });
  });

  it('names the days without a pack', () => {
    const gaps = trendOf([year[0]!, year[2]!, year[3]!]).periods.map(({ gap }) => gap);
    expect(gaps).toEqual([0, 91, 0]);
  });

  it('refuses periods that have days in common, by name', () => {
    const half = {
      ...year[1]!,
      period: { label: 'first half', from: '2026-01-01', to: '2026-06-30' },
    };
    const attempt = (): unknown => trendOf([half, year[1]!, year[3]!]);
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(
      'first half, 2026-01-01 to 2026-06-30 and 2026 Q2 (calendar quarter), 2026-04-01 to 2026-06-30',
    );
    expect(() => trendOf([year[0]!, year[1]!, year[0]!])).toThrow(
      expect.objectContaining({ code: 'TREND_PERIODS_OVERLAP' }) as Error,
    );
  });

  it('refuses a later pack among the earlier ones', () => {
    expect(() => trendOf([year[0]!, year[3]!, year[2]!])).toThrow(
      expect.objectContaining({ code: 'TREND_PERIODS_ORDER' }) as Error,
    );
  });

  it('never puts figures of two editions together', () => {
    const restricted = { ...year[0]!, edition: 'restricted' } as const;
    expect(() => trendOf([restricted, ...year.slice(1)])).toThrow(RangeError);
  });
});

describe('the limits of a trend over packs', () => {
  it('are foretold from the other periods with fewer than eight', () => {
    const { limits } = theme(year, 'B');
    expect(limits?.from).toBe('the other periods');
    expect(limits?.points.map((point) => point?.signal)).toEqual([null, null, null, 'above']);
    // R 4.2.2: roots of (r - R)² = 9 p (1 - p)(1/n + 1/N) in r.
    close(limits?.points[3]?.high, 0.102014938876555286, 1e-9);
    close(limits?.points[3]?.low, 0.009178248770925932, 1e-9);
  });

  it('are those of the series from eight on', () => {
    const events = [15, 12, 14, 13, 15, 12, 14, 60];
    const figures = events.map((count, quarter) => figuresOf(quarter, 270, { B: count }));
    const { limits } = theme(figures, 'B');
    expect(limits?.from).toBe('the series');
    // 155 of 2,160; mean moving range of 3, 2, 1, 2, 3, 2 and 46 events is 59/7.
    close(limits?.points[0]?.centre, 155 / 2160, 1e-12);
    close(limits?.points[0]?.high, 155 / 2160 + (3 * (59 / 7 / 1.128)) / 270, 1e-9);
    expect(limits?.points[7]?.signal).toBe('above');
  });
});
