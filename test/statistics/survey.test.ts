import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { hypergeometricTails } from '../../src/statistics/distributions/hypergeometric-tails.js';
import { normalQuantile } from '../../src/statistics/distributions/normal-quantile.js';
import { studentQuantile } from '../../src/statistics/distributions/student-quantile.js';
import type { Interval } from '../../src/statistics/interval.js';
import { clopperPearsonInterval } from '../../src/statistics/proportion/clopper-pearson-interval.js';
import { clopperPearsonUpperLimit } from '../../src/statistics/proportion/clopper-pearson-upper-limit.js';
import { hypergeometricInterval } from '../../src/statistics/proportion/hypergeometric-limits.js';
import { midPInterval } from '../../src/statistics/proportion/mid-p-interval.js';
import { scoreLimits, wilsonInterval } from '../../src/statistics/proportion/wilson-interval.js';
import { differenceOfRatios } from '../../src/statistics/survey/difference-of-ratios.js';
import { domainProportion } from '../../src/statistics/survey/domain-proportion.js';
import { effectiveSize, weightedSize } from '../../src/statistics/survey/effective-size.js';
import { kornGraubardInterval } from '../../src/statistics/survey/korn-graubard-interval.js';
import { meanEstimate, totalOfMean } from '../../src/statistics/survey/mean-estimate.js';
import {
  domainEstimate,
  proportionEstimate,
} from '../../src/statistics/survey/proportion-estimate.js';
import { raoScottTest } from '../../src/statistics/survey/rao-scott-test.js';
import { ratioEstimate, type Estimate } from '../../src/statistics/survey/ratio-estimate.js';
import { sampleDesignEffect } from '../../src/statistics/survey/sample-design-effect.js';
import {
  type EffectiveCap,
  stratifiedProportion as shareOf,
} from '../../src/statistics/survey/stratified-proportion.js';
import { expectClose } from './closeness.js';

/** With the cap of the textbooks where a test does not say otherwise; the default is the safer one. */
const stratifiedProportion = (
  strata: Parameters<typeof shareOf>[0],
  level = 0.95,
  cap: EffectiveCap = 'sampled',
): ReturnType<typeof shareOf> => shareOf(strata, level, cap);

const folder = '../shared/vectors/sampling/';
const tight = 1e-10;

type Limits = readonly [number, number];

function expectLimits(interval: Interval | null, [low, high]: Limits, relative = tight): void {
  expectClose(interval?.low, low, relative);
  expectClose(interval?.high, high, relative);
}

function expectEstimate(
  estimate: Pick<Estimate, 'value' | 'standardError'> | null,
  given: EstSe,
): void {
  expectClose(estimate?.value, given.est, tight);
  expectClose(estimate?.standardError, given.se, tight);
}

interface EstSe {
  est: number;
  se: number;
}

interface Proportion {
  est: number[];
  se: number[];
  deff: number[];
}

type Ciprop = Record<'asin' | 'beta' | 'mean' | 'xlogit' | 'wilson_neff_t', { ci: Limits }> & {
  n_eff: number;
};

interface SurveyVectors {
  srs: {
    mean_api00: EstSe;
    mean_api00_nofpc: EstSe;
    prop_awards: Limits;
    prop_awards_se: Limits;
  };
  strat: Record<
    | 'mean_api00'
    | 'mean_api00_nofpc'
    | 'total_enroll'
    | 'contrast_api00_awards_yes_minus_no'
    | 'ratio_apistu_enroll'
    | 'jackknife_JKn_mean_api00'
    | 'jackknife_JKn_total_enroll'
    | 'jackknife_JKn_nofpc_mean_api00',
    EstSe
  > & {
    deff_api00: number;
    deff_replace: number;
    total_enroll_deff: number;
    confint_t_api00: Limits;
    confint_z_api00: Limits;
    degf: number;
    cv_api00: number;
    prop_schwide: Proportion;
    prop_awards: Proportion;
    total_schwide: { est: number[]; se: number[] };
    by_stype: { stype: string[]; api00: number[]; se: number[] };
    domain_schwide_by_county: { county: string[]; est: number[]; se: number[] };
    domain_api00_by_awards: { level: string[]; est: number[]; se: number[] };
    domain_schwide_by_awards: { est_FALSE_TRUE: number[][]; se: number[][] };
    raoscott_awards_stype: { F: number; ndf: number; ddf: number; p: number };
  } & Record<'svyciprop_sch.wide' | 'svyciprop_awards' | 'svyciprop_comp.imp', Ciprop>;
}

type School = Record<string, string>;

/** R's data set, with the stratum sizes of its fpc column: the weights it prints are rounded. */
function readSchools() {
  const schools: School[] = parse(readFileSync(`${folder}apistrat.csv`), { columns: true });
  const types = ['E', 'M', 'H'];
  const strata = types.map((type) => schools.filter((school) => school['stype'] === type));
  const size = (school: School) => Number(school['fpc']);
  const perSchool = <T>(unitOf: (school: School) => T) =>
    strata.map((members) => ({
      size: size(members[0]!),
      units: members.map((school) => ({ count: 1, ...unitOf(school) })),
    }));
  const values = (field: string) =>
    strata.map((members) => ({
      size: size(members[0]!),
      values: members.map((school) => Number(school[field])),
    }));
  const share = (field: string, inDomain: (school: School) => boolean = () => true) =>
    strata.map((members) => ({
      size: size(members[0]!),
      sampled: members.length,
      members: members.filter(inDomain).length,
      events: members.filter((school) => inDomain(school) && school[field] === 'Yes').length,
    }));
  return { perSchool, values, share, types };
}

/** These read the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(folder))('the figures of R survey for its stratified schools', () => {
  const vectors = existsSync(folder)
    ? (JSON.parse(readFileSync(`${folder}survey_api.json`, 'utf8')) as SurveyVectors)
    : ({} as SurveyVectors);
  const { srs, strat } = vectors;
  const { perSchool, values, share, types } = existsSync(folder)
    ? readSchools()
    : ({} as ReturnType<typeof readSchools>);

  it('are met by means and totals, with and without the finite population correction', () => {
    const mean = meanEstimate(values('api00'))!;
    expectEstimate(mean, strat.mean_api00);
    expectEstimate(mean, strat.jackknife_JKn_mean_api00);
    expect(mean.degrees).toBe(strat.degf);
    expectClose(mean.standardError / mean.value, strat.cv_api00, tight);
    const endless = meanEstimate(values('api00'), 'endless');
    expectEstimate(endless, strat.mean_api00_nofpc);
    expectEstimate(endless, strat.jackknife_JKn_nofpc_mean_api00);
    const total = totalOfMean(meanEstimate(values('enroll'))!);
    expectEstimate(total, strat.total_enroll);
    expectEstimate(total, strat.jackknife_JKn_total_enroll);
    for (const [quantile, limits] of [
      [studentQuantile(0.975, mean.degrees), strat.confint_t_api00],
      [normalQuantile(0.975), strat.confint_z_api00],
    ] as const) {
      const margin = quantile * mean.standardError;
      expectLimits({ low: mean.value - margin, high: mean.value + margin }, limits);
    }
  });

  it('are met by proportions and their totals', () => {
    for (const [field, given] of [
      ['sch.wide', strat.prop_schwide],
      ['awards', strat.prop_awards],
    ] as const) {
      const estimate = proportionEstimate(share(field));
      expectEstimate(estimate, { est: given.est[1]!, se: given.se[1]! });
    }
    const { est, se } = strat.total_schwide;
    const total = totalOfMean(proportionEstimate(share('sch.wide'))!);
    expectEstimate(total, { est: est[1]!, se: se[1]! });
  });

  it('are met by design effects, against samples with and without replacement', () => {
    const of = (figure: (school: School) => number) =>
      perSchool((school) => ({ numerator: figure(school), denominator: 1 }));
    const api00 = of((school) => Number(school['api00']));
    expectClose(sampleDesignEffect(api00)!, strat.deff_api00, tight);
    expectClose(sampleDesignEffect(api00, true)!, strat.deff_replace, tight);
    const enroll = of((school) => Number(school['enroll']));
    expectClose(sampleDesignEffect(enroll)!, strat.total_enroll_deff, tight);
    const wide = of((school) => (school['sch.wide'] === 'Yes' ? 1 : 0));
    expectClose(sampleDesignEffect(wide)!, strat.prop_schwide.deff[1]!, tight);
    const awards = of((school) => (school['awards'] === 'Yes' ? 1 : 0));
    expectClose(sampleDesignEffect(awards)!, strat.prop_awards.deff[1]!, tight);
  });

  it.each(['sch.wide', 'awards', 'comp.imp'] as const)(
    'are met by the effective size and Korn and Graubard limits of %s, and by four others from the core',
    (field) => {
      const given = strat[`svyciprop_${field}`];
      const estimate = proportionEstimate(share(field))!;
      const { value, standardError, degrees } = estimate;
      const size = effectiveSize(value, standardError);
      expectClose(size, given.n_eff, tight);
      expectLimits(kornGraubardInterval(estimate, 0.95, Infinity), given.beta.ci);
      // Not offered: with t for z, Wald's interval, on the logit, on the arcsine, and Wilson's.
      const t = studentQuantile(0.975, degrees);
      const about = (centre: number, margin: number, back: (at: number) => number) => ({
        low: back(centre - margin),
        high: back(centre + margin),
      });
      expectLimits(
        about(value, t * standardError, (at) => at),
        given.mean.ci,
      );
      const logit = Math.log(value / (1 - value));
      const logitError = standardError / (value * (1 - value));
      const expit = (at: number) => 1 / (1 + Math.exp(-at));
      expectLimits(about(logit, t * logitError, expit), given.xlogit.ci);
      const angle = Math.asin(Math.sqrt(value));
      const angleError = 1 / (2 * Math.sqrt(size));
      expectLimits(
        about(angle, t * angleError, (at) => Math.sin(at) * Math.sin(at)),
        given.asin.ci,
      );
      expectLimits(scoreLimits(size * value, size, t), given.wilson_neff_t.ci);
    },
  );

  it('are met by domains, whose size is random: strata, counties, schools with an award', () => {
    const meanOf = (inDomain: (school: School) => boolean) =>
      ratioEstimate(
        perSchool((school) => ({
          numerator: inDomain(school) ? Number(school['api00']) : 0,
          denominator: inDomain(school) ? 1 : 0,
        })),
      );
    strat.by_stype.stype.forEach((type, place) => {
      const given = { est: strat.by_stype.api00[place]!, se: strat.by_stype.se[place]! };
      expect(types).toContain(type);
      expectEstimate(
        meanOf((school) => school['stype'] === type),
        given,
      );
    });
    strat.domain_api00_by_awards.level.forEach((level, place) => {
      const { est, se } = strat.domain_api00_by_awards;
      const given = { est: est[place]!, se: se[place]! };
      expectEstimate(
        meanOf((school) => school['awards'] === level),
        given,
      );
    });
    strat.domain_schwide_by_county.county.forEach((county, place) => {
      const { est, se } = strat.domain_schwide_by_county;
      const estimate = domainEstimate(share('sch.wide', (school) => school['cname'] === county));
      expectEstimate(estimate, { est: est[place]!, se: se[place]! });
    });
    const { est_FALSE_TRUE, se } = strat.domain_schwide_by_awards;
    const without = domainEstimate(share('sch.wide', (school) => school['awards'] === 'No'));
    expectEstimate(without, { est: est_FALSE_TRUE[0]![1]!, se: se[0]![1]! });
    // All of them, where R has a standard error of 6e-18 from rounding.
    const withAward = domainEstimate(share('sch.wide', (school) => school['awards'] === 'Yes'));
    expectEstimate(withAward, { est: est_FALSE_TRUE[1]![1]!, se: 0 });
  });

  it('are met by a ratio of two figures, and by the difference of two domains', () => {
    const ratio = ratioEstimate(
      perSchool((school) => ({
        numerator: Number(school['api.stu']),
        denominator: Number(school['enroll']),
      })),
    );
    expectEstimate(ratio, strat.ratio_apistu_enroll);
    const ofAwards = (school: School, level: string) =>
      school['awards'] === level
        ? { numerator: Number(school['api00']), denominator: 1 }
        : { numerator: 0, denominator: 0 };
    const difference = differenceOfRatios(
      perSchool((school) => ({ first: ofAwards(school, 'No'), second: ofAwards(school, 'Yes') })),
    );
    expectEstimate(difference, strat.contrast_api00_awards_yes_minus_no);
  });

  it("are met by Rao and Scott's test of independence", () => {
    const cells = perSchool((school) => ({
      row: school['awards'] === 'Yes' ? 1 : 0,
      column: types.indexOf(school['stype']!),
    }));
    const test = raoScottTest(cells, 2, 3);
    const { F, ndf, ddf, p } = strat.raoscott_awards_stype;
    expectClose(test?.statistic, F, tight);
    expectClose(test?.numeratorDegrees, ndf, tight);
    expectClose(test?.denominatorDegrees, ddf, tight);
    expectClose(test?.pValue, p, tight);
  });

  it('are met by the simple random sample as far as its figures are given', () => {
    const counts = [{ size: 6194, sampled: 200, events: 124 }];
    const estimate = proportionEstimate(counts)!;
    expectEstimate(estimate, { est: srs.prop_awards[1], se: srs.prop_awards_se[1] });
    // Its data are not: 200 values with the mean and variance that go with R's uncorrected error.
    const { est, se } = srs.mean_api00_nofpc;
    const spread = se * Math.sqrt(199);
    const half = (value: number) => Array.from({ length: 100 }, () => value);
    const sample = [{ size: 6194, values: [...half(est - spread), ...half(est + spread)] }];
    expectEstimate(meanEstimate(sample, 'endless'), srs.mean_api00_nofpc);
    expectEstimate(meanEstimate(sample), srs.mean_api00);
  });
});

interface IntervalVectors {
  binomial: ({ x: number; n: number; level: number; cp_upper_one_sided_95: number } & Record<
    'clopper_pearson' | 'wilson' | 'mid_p' | 'binom_test',
    Limits
  >)[];
  finite_population: ({ x: number; n: number; N: number; level: number } & Record<
    | 'K_interval'
    | 'p_interval'
    | 'K90'
    | 'K99'
    | 'clopper_pearson_ignoring_fpc'
    | 'wald_fpc'
    | 'samplingbook_Sprop_K_exact',
    Limits
  > &
    Record<
      'K_upper_one_sided_95' | 'K_lower_one_sided_95' | 'tail_at_lower' | 'tail_at_upper',
      number
    >)[];
}

describe.skipIf(!existsSync(folder))('the shared vectors of intervals', () => {
  const { binomial, finite_population } = existsSync(folder)
    ? (JSON.parse(readFileSync(`${folder}intervals.json`, 'utf8')) as IntervalVectors)
    : { binomial: [], finite_population: [] };

  it('are met by Clopper-Pearson, Wilson and mid-P limits, and the one-sided limit', () => {
    expect(binomial).toHaveLength(20);
    for (const { x, n, level, ...given } of binomial) {
      expectLimits(clopperPearsonInterval(x, n, level), given.clopper_pearson);
      expectLimits(clopperPearsonInterval(x, n, level), given.binom_test);
      expectLimits(midPInterval(x, n, level), given.mid_p);
      // R leaves 1e-17 on either side of 0 where no event was seen.
      expectLimits(wilsonInterval(x, n, level), [x === 0 ? 0 : given.wilson[0], given.wilson[1]]);
      expectClose(clopperPearsonUpperLimit(x, n, 0.95), given.cp_upper_one_sided_95, tight);
    }
  });

  it('are met by hypergeometric limits, through the one stratum that they are for', () => {
    expect(finite_population).toHaveLength(16);
    for (const { x, n, N, level, ...given } of finite_population) {
      const limits = hypergeometricInterval(x, n, N, level);
      expect([limits.low, limits.high]).toEqual(given.K_interval);
      for (const [other, expected] of [
        [0.9, given.K90],
        [0.99, given.K99],
        [0.9, [given.K_lower_one_sided_95, given.K_upper_one_sided_95]],
      ] as const) {
        const { low, high } = hypergeometricInterval(x, n, N, other);
        expect([low, high]).toEqual(expected);
      }
      const atLow = hypergeometricTails(x, limits.low, N - limits.low, n);
      const atHigh = hypergeometricTails(x, limits.high, N - limits.high, n);
      expectClose(atLow.at + atLow.above, given.tail_at_lower, tight);
      expectClose(atHigh.below + atHigh.at, given.tail_at_upper, tight);
      // As printed to 15 digits: K / N is exact here.
      const share = stratifiedProportion([{ size: N, sampled: n, events: x }], level)!;
      expect(share.method).toBe(n === N ? 'counted' : 'hypergeometric');
      expectLimits(share.interval, given.p_interval);
    }
  });

  it('are met by the normal interval and by the widened one of samplingbook, neither offered', () => {
    for (const { x, n, N, level, ...given } of finite_population) {
      expectLimits(clopperPearsonInterval(x, n, level), given.clopper_pearson_ignoring_fpc);
      const wald = waldInterval([{ size: N, sampled: n, events: x }]);
      expectLimits(wald, given.wald_fpc);
      if (given.samplingbook_Sprop_K_exact === undefined) continue;
      const { low, high } = hypergeometricInterval(x, n, N, level);
      const widened = [Math.max(low - 1, x), Math.min(high + 1, N - (n - x))];
      expect(widened).toEqual(given.samplingbook_Sprop_K_exact);
    }
  });
});

function waldInterval(strata: Parameters<typeof proportionEstimate>[0]): Interval {
  const { value, standardError } = proportionEstimate(strata)!;
  const margin = normalQuantile(0.975) * standardError;
  return { low: value - margin, high: value + margin };
}

// R 4.2, from the formulas in the docstrings.
describe('a share from several strata', () => {
  it('holds the effective number of units down to those sampled', () => {
    const schools = [
      { size: 4421, sampled: 100, events: 91 },
      { size: 1018, sampled: 50, events: 35 },
      { size: 755, sampled: 50, events: 26 },
    ];
    const share = stratifiedProportion(schools)!;
    expect(share.method).toBe('korn-graubard');
    expectLimits(share.interval, [0.7683642618190946, 0.8775297923828805]);
    expectClose(weightedSize(schools), 168.5813289155929, tight);
    expectClose(share.weighting, 200 / 168.5813289155929, tight);
    const cautious = stratifiedProportion(schools, 0.95, 'weighted')!;
    expect(shareOf(schools)).toEqual(cautious);
    expect(cautious.interval.low).toBeLessThan(share.interval.low);
    expect(cautious.interval.high).toBeGreaterThan(share.interval.high);
  });

  it('counts a stratum taken whole, and estimates the others', () => {
    const share = stratifiedProportion([
      { size: 12, sampled: 12, events: 5 },
      { size: 150, sampled: 16, events: 2 },
      { size: 80, sampled: 8, events: 3 },
    ])!;
    expectEstimate(share.estimate, { est: 0.2221074380165289, se: 0.07612952500289152 });
    expectLimits(share.interval, [0.09054114092266211, 0.42511418695513936]);
  });

  it('is exact where one stratum is left to estimate, and a point where none is', () => {
    const whole = { size: 20, sampled: 20, events: 9 };
    const one = stratifiedProportion([whole, { size: 200, sampled: 20, events: 2 }])!;
    expect(one.method).toBe('hypergeometric');
    expectLimits(one.interval, [12 / 220, 70 / 220]);
    const none = stratifiedProportion([whole, { size: 5, sampled: 5, events: 1 }])!;
    expect(none).toMatchObject({ method: 'counted', interval: { low: 0.4, high: 0.4 } });
    expect(none.estimate.standardError).toBe(0);
  });

  it('takes the square of its distance for one unit of a stratum, and says so', () => {
    const share = stratifiedProportion([
      { size: 60, sampled: 14, events: 3 },
      { size: 8, sampled: 1, events: 1 },
    ])!;
    expectEstimate(share.estimate, { est: 0.3067226890756303, se: 0.1164099988717035 });
    expect(share.estimate).toMatchObject({ loneStrata: 1, degrees: 13 });
    expectLimits(share.interval, [0.1015120656884734, 0.5907123976978458]);
    const sole = stratifiedProportion([
      { size: 1, sampled: 1, events: 1 },
      { size: 9, sampled: 5, events: 1 },
    ]);
    expect(sole?.estimate.loneStrata).toBe(0);
  });

  it('knows only what it saw where every stratum gave one unit', () => {
    const share = stratifiedProportion([
      { size: 10, sampled: 1, events: 1 },
      { size: 10, sampled: 1, events: 0 },
    ])!;
    expect(share.estimate).toMatchObject({ value: 0.5, degrees: 0, loneStrata: 2 });
    expect(share.interval).toEqual({ low: 1 / 20, high: 19 / 20 });
  });

  it('says how many units of strata without a sample it leaves out', () => {
    const strata = [
      { size: 90, sampled: 10, events: 2 },
      { size: 270, sampled: 30, events: 3 },
    ];
    const share = stratifiedProportion([...strata, { size: 40, sampled: 0, events: 0 }])!;
    expect(share.estimate).toMatchObject({ size: 360, leftOut: 40 });
    expect(share.interval).toEqual(stratifiedProportion(strata)!.interval);
    expect(stratifiedProportion([{ size: 40, sampled: 0, events: 0 }])).toBeNull();
    expect(stratifiedProportion([])).toBeNull();
    const empty = stratifiedProportion([...strata, { size: 0, sampled: 0, events: 0 }])!;
    expect(empty.estimate.leftOut).toBe(0);
  });

  it('has at no events the limit of as many units as were sampled, and the joint bound', () => {
    const none = stratifiedProportion([
      { size: 90, sampled: 10, events: 0 },
      { size: 270, sampled: 30, events: 0 },
    ])!;
    expectLimits(none.interval, [0, 0.08809730287880235]);
    expect(none.joint).toEqual({ low: 0, high: 30 / 360 });
    const all = stratifiedProportion([
      { size: 90, sampled: 10, events: 10 },
      { size: 270, sampled: 30, events: 30 },
    ])!;
    expectLimits(all.interval, [1 - 0.08809730287880235, 1]);
    expect(all.joint).toEqual({ low: 330 / 360, high: 1 });
  });

  it('is too narrow at no events where a big stratum was hardly sampled, as the joint bound shows', () => {
    const strata = [
      { size: 1000, sampled: 5, events: 0 },
      { size: 100, sampled: 50, events: 0 },
    ];
    const share = stratifiedProportion(strata)!;
    expectLimits(share.interval, [0, 0.06487076082542464]);
    expect(share.joint).toEqual({ low: 0, high: 520 / 1100 });
    expect(share.weighting).toBeGreaterThan(9);
    const { interval } = stratifiedProportion(strata, 0.95, 'weighted')!;
    expect(interval.high).toBeGreaterThan(0.45);
  });

  it('refuses impossible counts', () => {
    const refused = (strata: Parameters<typeof stratifiedProportion>[0]) => () =>
      stratifiedProportion(strata);
    expect(refused([{ size: 5, sampled: 6, events: 1 }])).toThrow(RangeError);
    expect(refused([{ size: 9, sampled: 6, events: 7 }])).toThrow(RangeError);
    expect(refused([{ size: 9, sampled: 6, events: -1 }])).toThrow(RangeError);
    expect(() => domainEstimate([{ size: 9, sampled: 6, members: 7, events: 1 }])).toThrow(
      RangeError,
    );
  });
});

describe('the share of a domain', () => {
  const absent = { size: 270, sampled: 30, members: 0, events: 0 };

  it('passes over strata that it is absent from, and rests on its own units', () => {
    const strata = [
      { size: 90, sampled: 10, members: 4, events: 1 },
      absent,
      { size: 60, sampled: 6, members: 3, events: 3 },
    ];
    const share = domainProportion(strata, 0.95, 'sampled')!;
    expectEstimate(share.estimate, { est: 0.5909090909090909, se: 0.1584950021623642 });
    expect(share.estimate).toMatchObject({ sampled: 7, degrees: 5, size: 420 });
    expectLimits(share.interval, [0.197284865650258, 0.9109317754951886]);
  });

  it('is not estimated where nobody in the sample belongs to it', () => {
    expect(domainProportion([absent])).toBeNull();
  });

  it('is a point where everybody was sampled', () => {
    const share = domainProportion([
      { size: 10, sampled: 10, members: 4, events: 1 },
      { size: 6, sampled: 6, members: 4, events: 3 },
    ])!;
    expect(share.interval).toEqual({ low: 0.5, high: 0.5 });
  });

  it('of one stratum has limits by the largest domain there may be, or those of Clopper and Pearson', () => {
    const share = domainProportion([{ size: 5000, sampled: 90, members: 29, events: 1 }])!;
    // R: binom.test(1, 29); and 875 of 4939 units by phyper, one unit more for domains of other sizes.
    expectLimits(share.interval, [0.000872646883579922, 876 / 4939]);
  });
});

describe('the design effect of a sample', () => {
  const units = (events: number, others: number) => [
    { count: events, numerator: 1, denominator: 1 },
    { count: others, numerator: 0, denominator: 1 },
  ];

  it('is 1 for a simple random sample', () => {
    expectClose(sampleDesignEffect([{ size: 90, units: units(4, 16) }])!, 1, 1e-12);
    expectClose(sampleDesignEffect([{ size: 90, units: units(4, 16) }], true)!, 70 / 90, 1e-12);
  });

  it('is not defined without variance, or from one unit', () => {
    expect(sampleDesignEffect([{ size: 90, units: units(0, 16) }])).toBeNull();
    expect(sampleDesignEffect([{ size: 20, units: units(4, 16) }])).toBeNull();
    expect(sampleDesignEffect([{ size: 20, units: units(1, 0) }])).toBeNull();
    expect(sampleDesignEffect([])).toBeNull();
    expect(effectiveSize(0.5, 0)).toBe(Infinity);
    expect(weightedSize([])).toBe(0);
  });
});
