import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/statistics/interval.js';
import { conditionalOddsRatio } from '../../src/statistics/two-groups/conditional-odds-ratio.js';
import { differenceIntervals } from '../../src/statistics/two-groups/difference-intervals.js';
import { fisherExactTest } from '../../src/statistics/two-groups/fisher-exact-test.js';
import { hypergeometricMidP } from '../../src/statistics/two-groups/hypergeometric-mid-p.js';
import { oddsRatioIntervals } from '../../src/statistics/two-groups/odds-ratio-intervals.js';
import { oddsRatio } from '../../src/statistics/two-groups/odds-ratio.js';
import { ratioIntervals } from '../../src/statistics/two-groups/ratio-intervals.js';
import { twoByTwoTest } from '../../src/statistics/two-groups/two-by-two-test.js';
import { twoByTwoTests } from '../../src/statistics/two-groups/two-by-two-tests.js';
import { wilsonInterval } from '../../src/statistics/proportion/wilson-interval.js';
import { expectClose, readFigure, tableOf } from './closeness.js';

type Figure = number | string | null;
type Limits = readonly [Figure, Figure];

interface Case {
  label: string;
  group: { events: number; n: number };
  comparator: { events: number; n: number };
  or: Figure;
  or_conditional_mle: Figure;
  rr_ci: Record<
    'miettinen_nurminen' | 'koopman_score' | 'katz_log' | 'walters_half' | 'mover_r_wilson',
    Limits
  >;
  rd_ci: Record<'miettinen_nurminen' | 'mee_score' | 'newcombe_hybrid', Limits>;
  or_ci: Record<'conditional_exact' | 'conditional_mid_p' | 'woolf' | 'haldane_anscombe', Limits>;
  tests: Record<'fisher_two_sided' | 'fisher_greater' | 'fisher_less' | 'fisher_central', number> &
    Record<'mid_p_central' | 'mid_p_minlike', number> &
    Record<'n_minus_1_x2' | 'pearson_x2' | 'yates_x2' | 'g2', number | null> &
    Record<'n_minus_1_p' | 'pearson_p' | 'yates_p' | 'g2_p', number | null>;
}

function expectLimits(interval: Interval | null, [low, high]: Limits, relative = 1e-9): void {
  if (low === null || high === null) {
    expect(interval).toBeNull();
    return;
  }
  // Rounding at 0 of a difference leaves nothing to be relative to.
  if (low === 0) expect(Math.abs(interval?.low ?? NaN)).toBeLessThan(1e-12);
  else expectClose(interval?.low, readFigure(low), relative);
  expectClose(interval?.high, readFigure(high), relative);
}

function expectCase({ group, comparator, ...expected }: Case): void {
  const table = tableOf(group.events, group.n, comparator.events, comparator.n);
  const { rr_ci, rd_ci, or_ci, tests } = expected;
  expectLimits(ratioIntervals.score.interval(table, 0.95), rr_ci.miettinen_nurminen);
  expectLimits(ratioIntervals.koopman.interval(table, 0.95), rr_ci.koopman_score);
  expectLimits(ratioIntervals.wald.interval(table, 0.95), rr_ci.katz_log);
  expectLimits(ratioIntervals.walters.interval(table, 0.95), rr_ci.walters_half);
  const nobody = group.events === 0 && comparator.events === 0;
  // The vector leaves MOVER-R open without any events; here it is 0 to Infinity, as the score interval.
  const mover: Limits = nobody ? [0, 'Infinity'] : rr_ci.mover_r_wilson;
  expectLimits(ratioIntervals.moverR.interval(table, 0.95), mover);
  expectLimits(differenceIntervals.score.interval(table, 0.95), rd_ci.miettinen_nurminen);
  expectLimits(differenceIntervals.mee.interval(table, 0.95), rd_ci.mee_score);
  expectLimits(differenceIntervals.newcombe.interval(table, 0.95), rd_ci.newcombe_hybrid);
  expectLimits(oddsRatioIntervals.exact.interval(table, 0.95), or_ci.conditional_exact);
  expectLimits(oddsRatioIntervals.midP.interval(table, 0.95), or_ci.conditional_mid_p);
  expectLimits(oddsRatioIntervals.woolf.interval(table, 0.95), or_ci.woolf);
  expectLimits(oddsRatioIntervals.haldane.interval(table, 0.95), or_ci.haldane_anscombe);
  // One table only: the vector has R's 0, where nothing can be estimated.
  if (expected.or === null) expect(conditionalOddsRatio(table)).toBeNull();
  else expectClose(conditionalOddsRatio(table)!, readFigure(expected.or_conditional_mle!), 1e-9);

  const { nMinusOne, pearson, yates, likelihoodRatio, fisher, fisherCentral } = twoByTwoTests;
  const asymptotic = [
    [nMinusOne, tests.n_minus_1_x2, tests.n_minus_1_p],
    [pearson, tests.pearson_x2, tests.pearson_p],
    [yates, tests.yates_x2, tests.yates_p],
    [likelihoodRatio, tests.g2, tests.g2_p],
  ] as const;
  for (const [test, statistic, pValue] of asymptotic) {
    if (statistic === null || pValue === null) {
      expect(test.pValue(table)).toBeNaN();
      continue;
    }
    // Yates's correction can leave 0 but for rounding: 6.7e-32 in the vector.
    if (statistic < 1e-30) expect(test.statistic?.(table)).toBeLessThan(1e-30);
    else expectClose(test.statistic?.(table), statistic, 1e-9);
    expectClose(test.pValue(table), pValue, 1e-9);
  }
  const exact = fisherExactTest(table);
  expectClose(exact.twoSided, tests.fisher_two_sided, 1e-9);
  expectClose(exact.greater, tests.fisher_greater, 1e-9);
  expectClose(exact.less, tests.fisher_less, 1e-9);
  expectClose(exact.central, tests.fisher_central, 1e-9);
  expectClose(exact.centralMidP, tests.mid_p_central, 1e-9);
  expectClose(exact.likelihoodMidP, tests.mid_p_minlike, 1e-9);
  expectClose(fisher.pValue(table), tests.fisher_two_sided, 1e-9);
  expectClose(fisherCentral.pValue(table), tests.fisher_central, 1e-9);
  expectClose(twoByTwoTests.midP.pValue(table), tests.mid_p_central, 1e-9);
  expectClose(twoByTwoTests.likelihoodMidP.pValue(table), tests.mid_p_minlike, 1e-9);
}

function read(path: string): { cases: Case[] } {
  return JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] };
}

const vectors = '../shared/vectors/statistics/two_by_two.json';

/** This reads the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(vectors))('the shared vectors of two proportions', () => {
  it('hold 26 tables', () => expect(read(vectors).cases).toHaveLength(26));
  it.each(existsSync(vectors) ? read(vectors).cases : [])(
    'are met by every interval and test: $label',
    (cell) => expectCase(cell),
  );
});

describe('every interval and test of two proportions', () => {
  it.each(read('fixtures/published/two-by-two-methods.json').cases)(
    'is as R and its packages give it: $label',
    (cell) => expectCase(cell),
  );
});

describe('intervals and tests of two proportions', () => {
  const everyRatio = Object.entries(ratioIntervals);
  const whole = [ratioIntervals.score, ratioIntervals.koopman, ratioIntervals.moverR];

  it('of the ratio run from 0 without events in the group and to Infinity without in the comparator', () => {
    for (const { interval } of whole) {
      expect(interval(tableOf(0, 12, 9, 140), 0.95)?.low).toBe(0);
      expect(interval(tableOf(3, 20, 0, 35), 0.95)?.high).toBe(Infinity);
      expect(interval(tableOf(0, 15, 0, 60), 0.95)).toEqual({ low: 0, high: Infinity });
    }
  });

  it('of the ratio are not set by Wald in a table with a zero', () => {
    expect(ratioIntervals.wald.interval(tableOf(0, 12, 9, 140), 0.95)).toBeNull();
    expect(ratioIntervals.wald.interval(tableOf(3, 20, 0, 35), 0.95)).toBeNull();
    expect(ratioIntervals.walters.interval(tableOf(3, 20, 0, 35), 0.95)).not.toBeNull();
  });

  it.each(everyRatio)('of the ratio are not set against an empty group: %s', (_, { interval }) => {
    expect(interval(tableOf(0, 0, 3, 60), 0.95)).toBeNull();
    expect(interval(tableOf(3, 60, 0, 0), 0.95)).toBeNull();
  });

  it.each(Object.entries(differenceIntervals))(
    'of the difference are not set against an empty group: %s',
    (_, { interval }) => expect(interval(tableOf(3, 60, 0, 0), 0.95)).toBeNull(),
  );

  // Koopman 1984, Biometrics 40: 513-517, as printed: 2.94 to 7.15.
  it('are as Koopman prints them for 36 of 40 against 16 of 80', () => {
    const { low, high } = ratioIntervals.koopman.interval(tableOf(36, 40, 16, 80), 0.95)!;
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['2.94', '7.15']);
  });

  it('of the odds ratio hold where fisher.test is off: the lady tasting tea to 626.24, not 621.93', () => {
    const { high } = oddsRatioIntervals.exact.interval(tableOf(3, 4, 1, 4), 0.95);
    expectClose(high, 626.243530588814, 1e-12);
  });

  it('of the odds ratio have no value without events, and an open end without them in one group', () => {
    expect(oddsRatio(tableOf(0, 15, 0, 60))).toEqual({
      value: null,
      low: 0,
      high: Infinity,
      pValue: 1,
    });
    const never = oddsRatio(tableOf(0, 12, 9, 140));
    expect([never.value, never.low]).toEqual([0, 0]);
    const only = oddsRatio(tableOf(3, 20, 0, 35));
    expect([only.value, only.high]).toEqual([null, Infinity]);
    expectClose(only.low!, 1.07732973894851, 1e-9);
    const empty = { value: null, low: null, high: null, pValue: null };
    expect(oddsRatio(tableOf(0, 0, 3, 9))).toEqual(empty);
  });

  it('take effective numbers for the ratio and the difference', () => {
    // The score equations solved with 60 digits (mpmath 1.3).
    const table = tableOf(7.3, 41.2, 88.9, 913.4);
    const ratio = [0.89965588716631175, 3.4053559932688591] as const;
    expectLimits(ratioIntervals.score.interval(table, 0.95), ratio, 1e-12);
    const difference = [-0.010296649698616668, 0.22342429392828575] as const;
    expectLimits(differenceIntervals.score.interval(table, 0.95), difference, 1e-12);
    for (const [, { interval }] of everyRatio) expect(interval(table, 0.95)).not.toBeNull();
  });

  it('test effective numbers by chi-square however few, as exact tests are of whole numbers', () => {
    expect(twoByTwoTest(tableOf(0.4, 2.1, 1.2, 300.5))?.test).toBe('N-1 chi-square');
    expect(twoByTwoTest(tableOf(0, 2.1, 0, 300.5))).toEqual({
      test: 'N-1 chi-square',
      statistic: 0,
      pValue: 1,
    });
    const table = tableOf(7.3, 41.2, 88.9, 913.4);
    expect(() => fisherExactTest(table)).toThrow(RangeError);
    expect(() => hypergeometricMidP(table)).toThrow(RangeError);
    expect(() => oddsRatio(table)).toThrow(RangeError);
  });
});

describe('among twenty million residents', () => {
  // Score equations solved with 60 digits, conditional ones by summing with 40 (mpmath 1.3).
  it.each([
    [tableOf(40_000, 8e6, 60_000, 12e6), [0.98745945506963555, 1.0126996453488639]],
    [tableOf(1200, 9e5, 98_000, 19.1e6), [0.2454954612049049, 0.27507223675401335]],
    [tableOf(5, 2e7, 1e5, 2e7), [2.1356585591027274e-5, 1.1705988811873561e-4]],
  ] as const)('the ratio keeps its limits: %o', (table, limits) => {
    expectLimits(ratioIntervals.score.interval(table, 0.95), limits, 1e-12);
  });

  it.each([
    [tableOf(40_000, 8e6, 60_000, 12e6), [-6.3021231529014482e-5, 6.3179691586474888e-5]],
    [tableOf(1200, 9e5, 98_000, 19.1e6), [-0.0038777194013663032, -0.0037138187265122879]],
    [tableOf(5, 2e7, 1e5, 2e7), [-0.0050307581670294993, -0.0049689319659425568]],
  ] as const)('the difference keeps its limits: %o', (table, limits) => {
    expectLimits(differenceIntervals.score.interval(table, 0.95), limits, 1e-11);
  });

  it('the conditional odds ratio and the exact tests keep theirs', () => {
    const table = tableOf(49_500, 1e7, 50_500, 1e7);
    expectClose(conditionalOddsRatio(table)!, 0.9800995133733274, 1e-12);
    const midP = [0.9679943267006386, 0.9923557064972393] as const;
    expectLimits(oddsRatioIntervals.midP.interval(table, 0.95), midP, 1e-12);
    const exact = [0.967974926869102, 0.9923755925132834] as const;
    expectLimits(oddsRatioIntervals.exact.interval(table, 0.95), exact, 1e-12);
    const tests = fisherExactTest(table);
    expectClose(tests.less, 7.699254877462643e-4, 1e-12);
    expectClose(tests.greater, 0.9992466944207254, 1e-12);
    expectClose(tests.centralMidP, 0.001523231067020821, 1e-12);
    // R 4.2 fisher.test.
    expectClose(tests.twoSided, 0.001539850975492528, 1e-12);
    const few = tableOf(1200, 9e5, 98_000, 19.1e6);
    expectClose(conditionalOddsRatio(few)!, 0.2588757899123871, 1e-12);
    const limits = [0.2444447066403739, 0.273945377521585] as const;
    expectLimits(oddsRatioIntervals.midP.interval(few, 0.95), limits, 1e-12);
  });
});

interface StopSearchRow {
  date: string;
  area: string;
  black: readonly [number, number];
  white: readonly [number, number];
  rr: readonly (number | null)[];
  or: readonly (number | null)[];
}

const residents = ({ black, white }: StopSearchRow) =>
  tableOf(black[0], black[1], white[0], white[1]);
const checkable = ({ black, white }: StopSearchRow): boolean => black[0] > 0 && white[0] > 0;

function expectStopSearch(row: StopSearchRow): void {
  const table = residents(row);
  const wald = ratioIntervals.wald.interval(table, 0.95);
  if (checkable(row)) {
    const ratio = (row.black[0] / row.black[1] / row.white[0]) * row.white[1];
    expectClose(ratio, row.rr[0]!, 1e-12);
    expectLimits(wald, [row.rr[1]!, row.rr[2]!], 1e-12);
  } else {
    // The file writes a lower limit of 0 and leaves the upper one out, or leaves out everything.
    expect(wald).toBeNull();
    expect(row.rr).toEqual(row.white[0] > 0 ? [0, 0, null] : [null, null, null]);
  }
  if (row.white[0] === 0) {
    expect(row.or).toEqual([null, null, null]);
    return;
  }
  // fisher.test's search stops near 1e-4, on the odds ratio below 1 and on its inverse above.
  const { low, high } = oddsRatioIntervals.exact.interval(table, 0.95);
  [conditionalOddsRatio(table)!, low, high].forEach((figure, place) => {
    const published = row.or[place]!;
    const distance = published <= 1 ? figure - published : 1 / figure - 1 / published;
    expect(Math.abs(distance), `${row.area} ${place}`).toBeLessThan(5e-5);
  });
}

const stopSearchFile = '../shared/data/stop-search/summarised_stops_2019-2021.csv';

function stopSearchRows(): StopSearchRow[] {
  const [header, ...lines] = readFileSync(stopSearchFile, 'utf8').trim().split('\n');
  const names = header!.split(',');
  return lines.map((line) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
    const text = (name: string): string => cells[names.indexOf(name)]!;
    const figure = (name: string) => (text(name) === 'NA' ? null : Number(text(name)));
    const counts = (group: string) =>
      [figure(`${group}_stopped`)!, figure(`${group}_population`)!] as const;
    const measure = (name: string) => [name, `${name}_ci_low`, `${name}_ci_upp`].map(figure);
    expect(text('stats_altered_flag')).toBe('0');
    return {
      date: text('date'),
      area: text('la'),
      black: counts('Black'),
      white: counts('White'),
      rr: measure('rr'),
      or: measure('or'),
    };
  });
}

describe.skipIf(!existsSync(stopSearchFile))('the published ratios of stop and search', () => {
  it('are met by the Wald interval to 1e-12 in the 923 rows of 993 without a zero; 66 without Black stops have no upper limit and 4 without White stops no ratio', () => {
    const rows = stopSearchRows();
    expect(rows).toHaveLength(993);
    expect(rows.filter(checkable)).toHaveLength(923);
    expect(rows.filter(({ black, white }) => black[0] === 0 && white[0] > 0)).toHaveLength(66);
    expect(rows.filter(({ white }) => white[0] === 0)).toHaveLength(4);
    for (const row of rows) expectStopSearch(row);
  });
});

describe('published ratios of stop and search, Black against White residents', () => {
  const { rows } = JSON.parse(
    readFileSync('fixtures/published/stop-search-risk-ratios.json', 'utf8'),
  ) as { rows: StopSearchRow[] };

  it.each(rows)(
    '$area $date: the risk ratio is that of Wald to 1e-12, the odds ratio that of fisher.test as far as it solves',
    (row) => expectStopSearch(row),
  );

  it('print an upper limit of the odds ratio that is an eighth too low in the Isles of Scilly (10,655 for 12,089)', () => {
    const row = rows.find(({ area }) => area === 'Isles of Scilly')!;
    const { high } = oddsRatioIntervals.exact.interval(residents(row), 0.95);
    expectClose(row.or[2]!, 10_654.537283104059, 1e-12);
    // 1 of 14 against 1 of 2,003: P(at most 1) = .025 is a quadratic in the odds ratio.
    const [none, one, two] = [(2003 * 2002) / 2, 14 * 2003, (14 * 13) / 2];
    const root = one * one * 0.975 * 0.975 + 4 * two * 0.025 * none * 0.975;
    expectClose(high, (one * 0.975 + Math.sqrt(root)) / (2 * two * 0.025), 1e-12);
    expectClose(high, 12_089.079604742019, 1e-12);
  });
});

describe('laws of two groups', () => {
  const members = fc.integer({ min: 1, max: 400 });
  const tables = fc
    .tuple(members, fc.nat(400), members, fc.nat(400))
    .map(([own, events, other, others]) =>
      tableOf(events % (own + 1), own, others % (other + 1), other),
    );
  const level = fc.constantFrom(0.9, 0.95, 0.99);

  it('the N-1 chi-square test is below 1 - level just where the score intervals leave out no difference', () => {
    fc.assert(
      fc.property(tables, level, (table, confidence) => {
        const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
        const events = groupEvents + comparatorEvents;
        fc.pre(events > 0 && events < groupMembers + comparatorMembers);
        const different = twoByTwoTests.nMinusOne.pValue(table) < 1 - confidence;
        const ratio = ratioIntervals.score.interval(table, confidence)!;
        const difference = differenceIntervals.score.interval(table, confidence)!;
        expect(ratio.low > 1 || ratio.high < 1).toBe(different);
        expect(difference.low > 0 || difference.high < 0).toBe(different);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('the mid-P value is below 1 - level just where the mid-P limits of the odds ratio leave out 1', () => {
    fc.assert(
      fc.property(tables, level, (table, confidence) => {
        const { low, high, pValue } = oddsRatio(table, confidence);
        expect(low! > 1 || high! < 1).toBe(pValue! < 1 - confidence);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('to swap the groups turns ratios over and differences round', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const turned = tableOf(
          table.comparatorEvents,
          table.comparatorMembers,
          table.groupEvents,
          table.groupMembers,
        );
        const ratio = ratioIntervals.score.interval(table, 0.95)!;
        const ratioTurned = ratioIntervals.score.interval(turned, 0.95)!;
        expectClose(1 / ratio.low, ratioTurned.high, 1e-9);
        const odds = oddsRatioIntervals.midP.interval(table, 0.95);
        expectClose(1 / odds.low, oddsRatioIntervals.midP.interval(turned, 0.95).high, 1e-9);
        const difference = differenceIntervals.score.interval(table, 0.95)!;
        const differenceTurned = differenceIntervals.score.interval(turned, 0.95)!;
        expect(Math.abs(difference.low + differenceTurned.high)).toBeLessThan(1e-9);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('a two-sided exact value lies between the smaller tail and the central one', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { less, greater, twoSided, central, centralMidP } = fisherExactTest(table);
        expect(twoSided).toBeGreaterThanOrEqual(Math.min(less, greater) * (1 - 1e-9));
        expect(centralMidP).toBeLessThanOrEqual(central);
        expectClose(centralMidP, hypergeometricMidP(table), 1e-9);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('every method of a registry has a title of its own', () => {
    for (const registry of [
      ratioIntervals,
      differenceIntervals,
      oddsRatioIntervals,
      twoByTwoTests,
    ]) {
      const titles = Object.values<{ title: string }>(registry).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

/** Rows of golden_calculations.csv: calculations on published counts, to the digits it prints. */
const golden = [
  'wilson95,A&S updates 22/27,22,27,,,0.814815,0.633013,0.918193',
  'wilson95,A&S timely 25/27,25,27,,,0.925926,0.766304,0.979445',
  'wilson95,SPA 51/80,51,80,,,0.6375,0.528108,0.734292',
  'wilson95,HO meeting proven 409/518,409,518,,,0.789575,0.752406,0.822481',
  'wilson95,Dorset W1 138/157,138,157,,,0.878981,0.818719,0.92114',
  'wilson95,zero 0/94,0,94,,,0.0,0.0,0.039262',
  'rr_log_katz95,Table18 race investigated vs other discrimination,558,2026,465,1954,1.157354,1.04072,1.28706',
  'rr_log_katz95,BBC: Herts vs Met rate,10,3849,64,44261,1.796774,0.923437,3.496065',
  'fisher_two_sided,A&S FOI 2019 v 2015 misconduct share 5/45 vs 4/27,5,45,4,27,0.720086,,',
  'fisher_two_sided,BBC Herts 10/3849 vs Met 64/44261,10,3849,64,44261,0.085422,,',
].map((line) => line.split(','));
const goldenFile = '../shared/published/golden_calculations.csv';

describe('golden calculations on published counts', () => {
  it.skipIf(!existsSync(goldenFile))('are all here', () => {
    const lines = readFileSync(goldenFile, 'utf8').trim().split(/\r?\n/);
    expect(golden.map((cells) => cells.join(','))).toEqual(lines.slice(1));
  });

  it.each(golden)('%s: %s', (method, _, ...cells) => {
    const [events, members, others, otherMembers, ...expected] = cells.map(Number);
    const table = tableOf(events!, members!, others!, otherMembers!);
    const limits = ({ low, high }: Interval): number[] => [low, high];
    const figures: Record<string, () => number[]> = {
      wilson95: () => [events! / members!, ...limits(wilsonInterval(events!, members!)!)],
      rr_log_katz95: () => [
        (events! / members! / others!) * otherMembers!,
        ...limits(ratioIntervals.wald.interval(table, 0.95)!),
      ],
      fisher_two_sided: () => [fisherExactTest(table).twoSided],
    };
    figures[method!]!().forEach((figure, place) =>
      expect(Math.abs(figure - expected[place]!)).toBeLessThan(5.1e-7),
    );
  });
});
