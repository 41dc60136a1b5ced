import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustmentAlarm } from '../../src/statistics/strata/adjustment-alarm.js';
import { conditionalOddsRatio } from '../../src/statistics/strata/conditional-odds-ratio.js';
import { mantelHaenszel } from '../../src/statistics/strata/mantel-haenszel.js';
import type { TwoByTwo } from '../../src/statistics/two-groups/two-by-two.js';
import { expectClose, tableOf } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface StratifiedCase {
  label: string;
  strata: { a: number; n1: number; c: number; n2: number }[];
  crude: { rr: number; or: number; rd: number };
  mh_or: number;
  mh_or_ci_rbg: [number, number];
  mh_rr: number;
  mh_rr_ci_gr: [number, number];
  mh_rd: number;
  mh_rd_ci_sato: [number, number];
  cmh_x2: number;
  cmh_x2_cc: number;
  sum_a: number;
  sum_E: number;
  sum_V: number;
  cmh_p: number;
  cmh_p_cc: number;
  exact_conditional_or: number;
  exact_conditional_ci: [number, number];
  exact_p: number;
  breslow_day_x2: number;
  breslow_day_df: number;
  breslow_day_p: number;
  tarone_x2: number;
  tarone_p: number;
  strata_used_in_homogeneity: number;
  conditional_solved?: { value: number; low: number; high: number; central_p: number };
}

const published = publishedCases<StratifiedCase[]>('stratified.json');

function strataOf({ strata }: StratifiedCase): TwoByTwo[] {
  return strata.map(({ a, n1, c, n2 }) => tableOf(a, n1, c, n2));
}

function named(part: string): StratifiedCase {
  return published.find(({ label }) => label.includes(part))!;
}

function expectMantelHaenszel(given: StratifiedCase): void {
  const found = mantelHaenszel(strataOf(given), 0.95);
  const estimates = [
    [found.ratio, given.mh_rr, given.mh_rr_ci_gr],
    [found.oddsRatio, given.mh_or, given.mh_or_ci_rbg],
    [found.difference, given.mh_rd, given.mh_rd_ci_sato],
  ] as const;
  for (const [estimate, value, [low, high]] of estimates) {
    expectClose(estimate?.value, value, 1e-9);
    expectClose(estimate?.interval?.low, low, 1e-9);
    expectClose(estimate?.interval?.high, high, 1e-9);
  }
  expectClose(found.test?.statistic, given.cmh_x2, 1e-9);
  expectClose(found.test?.pValue, given.cmh_p, 1e-9);
  expectClose(found.test?.correctedStatistic, given.cmh_x2_cc, 1e-9);
  expectClose(found.test?.correctedPValue, given.cmh_p_cc, 1e-9);
  expectClose(found.test?.variance, given.sum_V, 1e-9);
  const dropped = found.dropped.map(({ index }) => given.strata[index]!);
  const surely = dropped.reduce((sum, { a }) => sum + a, 0);
  expect(found.test?.observed).toBe(given.sum_a - surely);
  expectClose(found.test?.expected, given.sum_E - surely, 1e-9);
  expectClose(found.homogeneity?.uncorrectedStatistic, given.breslow_day_x2, 1e-9);
  expectClose(found.homogeneity?.uncorrectedPValue, given.breslow_day_p, 1e-9);
  expectClose(found.homogeneity?.statistic, given.tarone_x2, 1e-9);
  expectClose(found.homogeneity?.pValue, given.tarone_p, 1e-9);
  expect(found.homogeneity?.degrees).toBe(given.breslow_day_df);
  expect(found.used).toHaveLength(given.strata_used_in_homogeneity);
}

function expectConditional(given: StratifiedCase): void {
  const found = conditionalOddsRatio(strataOf(given), 0.95);
  // R's root finder stops early: 2e-5 in the estimate, 4e-3 in the upper limit of the rabbits.
  expectClose(found?.value, given.exact_conditional_or, 3e-5);
  expectClose(found?.interval.low, given.exact_conditional_ci[0], 5e-3);
  expectClose(found?.interval.high, given.exact_conditional_ci[1], 5e-3);
  expectClose(found?.pValueByLikelihood, given.exact_p, 1e-9);
  if (given.conditional_solved === undefined) return;
  expectClose(found?.value, given.conditional_solved.value, 1e-12);
  expectClose(found?.interval.low, given.conditional_solved.low, 1e-12);
  expectClose(found?.interval.high, given.conditional_solved.high, 1e-12);
  expectClose(found?.pValue, given.conditional_solved.central_p, 1e-12);
}

describe('two groups compared across strata', () => {
  it.each(published)('have the published figures: $label', expectMantelHaenszel);

  it.each(published)('have the exact conditional odds ratio: $label', expectConditional);

  it('turn round the admissions to Berkeley, from .682 to 1.058', () => {
    const found = mantelHaenszel(strataOf(named('UCBAdmissions: female')));
    const crude = 557 / 1835 / (1198 / 2691);
    expect(crude).toBeCloseTo(0.682, 3);
    expect(found.ratio?.value).toBeCloseTo(1.058, 3);
    expect(found.oddsRatio?.value).toBeCloseTo(1.105, 3);
    expect(found.oddsRatio?.interval?.low).toBeCloseTo(0.943, 3);
    expect(found.oddsRatio?.interval?.high).toBeCloseTo(1.295, 3);
    expect(found.test?.statistic).toBeCloseTo(1.5246, 4);
    expect(found.homogeneity?.uncorrectedStatistic).toBeCloseTo(18.826, 3);
    expect(found.homogeneity?.pValue).toBeCloseTo(0.0021, 4);
    expect(adjustmentAlarm(crude, found.ratio?.value ?? null)).toBe('reversed');
  });

  it('turn round kidney stones, from .945 to 1.069, and death sentences, from 1.40 to .476', () => {
    const stones = named('Kidney stones');
    const stonesFound = mantelHaenszel(strataOf(stones));
    expect(stones.crude.rr).toBeCloseTo(0.945, 3);
    expect(stonesFound.ratio?.value).toBeCloseTo(1.069, 3);
    expect(adjustmentAlarm(stones.crude.rr, stonesFound.ratio!.value)).toBe('reversed');
    const florida = named('Florida');
    const floridaFound = mantelHaenszel(strataOf(florida));
    expect(florida.crude.rr).toBeCloseTo(1.4, 2);
    expect(floridaFound.ratio?.value).toBeCloseTo(0.476, 3);
    expect(adjustmentAlarm(florida.crude.rr, floridaFound.ratio!.value)).toBe('reversed');
  });

  it('give the exact odds ratio only where the strata are sparse', () => {
    expect(mantelHaenszel(strataOf(named('UCBAdmissions: female'))).conditional).toBeNull();
    expect(mantelHaenszel(strataOf(named('rabbits'.slice(1)))).conditional).not.toBeNull();
    expect(mantelHaenszel(strataOf(named('sparse police'))).conditional).not.toBeNull();
  });

  it('say which strata are dropped and why', () => {
    const found = mantelHaenszel([
      tableOf(0, 0, 5, 30),
      tableOf(2, 9, 11, 98),
      tableOf(1, 3, 0, 0),
      tableOf(0, 6, 0, 5),
      tableOf(2, 2, 5, 5),
      tableOf(3, 14, 9, 120),
    ]);
    expect(found.used).toEqual([1, 5]);
    expect(found.dropped).toEqual([
      { index: 0, reason: 'empty group' },
      { index: 2, reason: 'empty comparator' },
      { index: 3, reason: 'no events' },
      { index: 4, reason: 'events only' },
    ]);
  });

  it('have no figures where nobody can be compared', () => {
    for (const strata of [[], [tableOf(0, 0, 5, 30)], [tableOf(0, 0, 0, 0), tableOf(1, 3, 0, 0)]]) {
      expect(mantelHaenszel(strata)).toMatchObject({
        ratio: null,
        oddsRatio: null,
        difference: null,
        test: null,
        homogeneity: null,
        conditional: null,
        used: [],
      });
    }
  });

  it('have no interval at an edge, where the exact one stands in for it', () => {
    const none = mantelHaenszel([tableOf(0, 12, 9, 140), tableOf(0, 3, 4, 40)]);
    expect(none.ratio).toEqual({ value: 0, interval: null });
    expect(none.oddsRatio).toEqual({ value: 0, interval: null });
    expect(none.difference?.value).toBeLessThan(0);
    expect(none.homogeneity).toBeNull();
    expect(none.conditional?.value).toBe(0);
    expect(none.conditional?.interval.low).toBe(0);
    expect(none.conditional?.interval.high).toBeGreaterThan(1);
    const large = mantelHaenszel([tableOf(0, 200, 900, 9_000)]);
    expect(large.test?.leastRange).toBeGreaterThan(5);
    expect(large.conditional?.interval.low).toBe(0);
    const only = mantelHaenszel([tableOf(2, 12, 0, 140), tableOf(1, 3, 0, 40)]);
    expect(only.ratio).toEqual({ value: Infinity, interval: null });
    expect(only.conditional?.value).toBe(Infinity);
    expect(only.conditional?.interval.high).toBe(Infinity);
    expect(only.conditional?.interval.low).toBeGreaterThan(1);
    const nobody = mantelHaenszel([tableOf(0, 12, 0, 140)]);
    expect(nobody.ratio).toBeNull();
    expect(nobody.difference).toEqual({ value: 0, interval: null });
  });

  it('with one stratum are the crude figures', () => {
    fc.assert(
      fc.property(twoByTwos, (table) => {
        const found = mantelHaenszel([table]);
        const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
        if (comparatorEvents > 0) {
          const ratio = groupEvents / groupMembers / (comparatorEvents / comparatorMembers);
          expectClose(found.ratio?.value, ratio, 1e-12);
        }
        const difference = groupEvents / groupMembers - comparatorEvents / comparatorMembers;
        expect(found.difference?.value).toBeCloseTo(difference, 12);
        expect(found.homogeneity).toBeNull();
      }),
      { seed: 8 },
    );
  });

  it('do not depend on the order of the strata, and turn over with the groups', () => {
    fc.assert(
      fc.property(fc.array(twoByTwos, { minLength: 1, maxLength: 5 }), (strata) => {
        const found = mantelHaenszel(strata);
        const shuffled = mantelHaenszel(strata.toReversed());
        const turned = mantelHaenszel(
          strata.map((table) =>
            tableOf(
              table.comparatorEvents,
              table.comparatorMembers,
              table.groupEvents,
              table.groupMembers,
            ),
          ),
        );
        for (const measure of ['ratio', 'oddsRatio'] as const) {
          const value = found[measure]?.value;
          if (value === undefined) continue;
          expectClose(shuffled[measure]?.value, value, 1e-12);
          expectClose(turned[measure]?.value, value === 0 ? Infinity : 1 / value, 1e-12);
        }
        expect(turned.difference?.value).toBeCloseTo(-(found.difference?.value ?? NaN), 12);
        expect(turned.test?.statistic ?? 0).toBeCloseTo(found.test?.statistic ?? 0, 9);
        const [one, other] = [
          conditionalOddsRatio(strata, 0.95),
          conditionalOddsRatio(strata.toReversed(), 0.95),
        ];
        expect(other === null).toBe(one === null);
        if (one !== null) expectClose(other?.interval.high, one.interval.high, 1e-9);
      }),
      { seed: 9 },
    );
  });

  it('hold for strata of millions, the exact figures too', () => {
    const found = mantelHaenszel([tableOf(9, 1_000, 60_000, 20_000_000), tableOf(1, 40, 3, 200)]);
    expect(found.conditional).not.toBeNull();
    const { value, interval } = found.conditional!;
    expect(interval.low).toBeLessThan(value);
    expect(interval.high).toBeGreaterThan(value);
    expect(found.oddsRatio?.value).toBeCloseTo(value, 1);
    const far = conditionalOddsRatio([tableOf(300, 1_000, 100_000, 20_000_000)], 0.95);
    expect(far?.value).toBeCloseTo((300 / 700) * (19_900_000 / 100_000), 1);
    expect(far?.interval.low).toBeGreaterThan(70);
    expect(far?.interval.high).toBeLessThan(100);
    expect(far?.pValue).toBe(0);
  });
});

describe('effective numbers, which need not be whole', () => {
  it('are compared across strata, without an exact odds ratio', () => {
    const found = mantelHaenszel([tableOf(1.6, 7.2, 8.8, 78.4), tableOf(2.4, 11.2, 7.2, 96)]);
    expect(found.conditional).toBeNull();
    const fiveQuarters = mantelHaenszel([tableOf(2, 9, 11, 98), tableOf(3, 14, 9, 120)]);
    expect(fiveQuarters.conditional).not.toBeNull();
    expectClose(found.ratio?.value, fiveQuarters.ratio?.value ?? NaN, 1e-12);
  });
});

describe('the alarm on adjusting', () => {
  it.each([
    [1.8, 1.7, 'none'],
    [1.8, 1.6, 'moved'],
    [1.6, 1.8, 'moved'],
    [0.5, 0.54, 'none'],
    [0.5, 0.6, 'moved'],
    [0.99, 1.01, 'reversed'],
    [1.4, 0.476, 'reversed'],
    [0.682, 1.058, 'reversed'],
    [1, 1.05, 'none'],
    [1, 1.2, 'moved'],
    [0, 0, 'none'],
    [0, 0.3, 'moved'],
    [Infinity, 2, 'moved'],
    [Infinity, Infinity, 'none'],
    [Infinity, 0.5, 'reversed'],
  ] as const)('of %d to %d is %s', (crude, adjusted, alarm) => {
    expect(adjustmentAlarm(crude, adjusted)).toBe(alarm);
  });

  it('is none where one of the ratios does not exist', () => {
    expect(adjustmentAlarm(null, 2)).toBe('none');
    expect(adjustmentAlarm(2, null)).toBe('none');
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('stratified: are met in every case', () => {
    const cases = vectorCases<StratifiedCase[]>('stratified.json');
    expect(cases).toHaveLength(6);
    for (const given of cases) {
      expectMantelHaenszel(given);
      expectConditional(given);
    }
  });
});

const twoByTwos = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 60 }))
  .chain(([groupMembers, comparatorMembers]) =>
    fc
      .tuple(fc.nat({ max: groupMembers }), fc.nat({ max: comparatorMembers }))
      .map(([groupEvents, comparatorEvents]) =>
        tableOf(groupEvents, groupMembers, comparatorEvents, comparatorMembers),
      ),
  );
