import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AgreementMeasures } from '../../src/statistics/agreement/agreement.js';
import type { AgreementMeasure } from '../../src/statistics/agreement/agreement-measure.js';
import { creditScales } from '../../src/statistics/agreement/credits.js';
import { panelAgreement } from '../../src/statistics/agreement/panel-agreement.js';
import {
  readerAgreement,
  type AnswerPair,
} from '../../src/statistics/agreement/reader-agreement.js';
import { expectClose } from './closeness.js';

const vectorFile = '../shared/vectors/sampling/agreement.json';

/** Names in the vector file of what the measures are called here. */
const vectorNames = {
  observed: 'percent_agreement',
  kappa: 'cohen_kappa',
  pi: 'scott_pi',
  ac1: 'gwet_ac',
  alpha: 'krippendorff_alpha',
  brennanPrediger: 'brennan_prediger',
} as const;

type MeasureName = keyof AgreementMeasures;

interface Figure {
  coef: number;
  se: number;
  ci: string;
  pa?: number;
  pe?: number;
}

type TableCase = { table: number[][]; source: string } & Record<
  (typeof vectorNames)[MeasureName],
  Figure
>;

/** One pair of answers for each file counted in a table; categories are the positions as text. */
function pairsOf(table: readonly (readonly number[])[]): AnswerPair[] {
  return table.flatMap((row, one) =>
    row.flatMap((files, other) =>
      Array.from({ length: files }, (): AnswerPair => [String(one), String(other)]),
    ),
  );
}

/** The interval that the vector file prints to 3 digits, "(low,high)". */
function expectPrinted({ interval }: AgreementMeasure, printed: string, within = 0.00051): void {
  const [low, high] = printed.slice(1, -1).split(',').map(Number);
  expect(Math.abs((interval?.low ?? NaN) - low!), printed).toBeLessThan(within);
  expect(Math.abs((interval?.high ?? NaN) - high!), printed).toBeLessThan(within);
}

describe('the agreement of two readers', () => {
  it('has the figures of irrCAC: Gwet, 3 by 3 abstractors', () => {
    const found = readerAgreement(
      pairsOf([
        [13, 0, 0],
        [0, 20, 7],
        [0, 4, 56],
      ]),
    );
    expect(found.categories).toEqual(['0', '1', '2']);
    expect(found).toMatchObject({ compared: 100, same: 89 });
    const figures: [AgreementMeasure, number, number][] = [
      [found.observed, 0.89, 0.031288975694324],
      [found.kappa, 0.796409402183972, 0.0589107183260815],
      [found.pi, 0.796239696211911, 0.0590547333089573],
      [found.ac1, 0.849330548231346, 0.0432174675225593],
      [found.alpha, 0.797258497730852, 0.0590547333089573],
      [found.brennanPrediger, 0.835, 0.046933463541486],
    ];
    for (const [measure, value, standardError] of figures) {
      expectClose(measure.value ?? NaN, value, 1e-12);
      expectClose(measure.standardError ?? NaN, standardError, 1e-12);
      expect(measure.reason).toBeNull();
    }
    // R: 0.89 + c(-1, 1) * qt(0.975, 99) * sqrt(0.89 * 0.11 / 100)
    expectClose(found.observed.interval?.low, 0.8279158840295469, 1e-12);
    expectClose(found.observed.interval?.high, 0.9520841159704532, 1e-12);
  });

  it('is near 0 by kappa and near 1 by AC1 where nearly all answers are the same', () => {
    const found = readerAgreement(
      pairsOf([
        [118, 5],
        [2, 0],
      ]),
    );
    expectClose(found.observed.value ?? NaN, 0.944, 1e-12);
    expectClose(found.kappa.value ?? NaN, -0.0233918128654971, 1e-12);
    expectClose(found.ac1.value ?? NaN, 0.940776337608718, 1e-12);
  });

  it('counts nearness by the order of the categories', () => {
    const pairs = pairsOf([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    const categories = ['0', '1', '2'];
    const linear = readerAgreement(pairs, { categories, credit: creditScales.linear });
    expectClose(linear.kappa.value ?? NaN, 0.842902027992002, 1e-12);
    const shuffled = readerAgreement(pairs, {
      categories: ['1', '0', '2'],
      credit: creditScales.linear,
    });
    expect(shuffled.kappa.value).not.toBeCloseTo(0.8429, 3);
  });

  it('leaves out files without both answers, and counts them', () => {
    const complete: AnswerPair[] = [
      ['yes', 'yes'],
      ['no', 'yes'],
      ['no', 'no'],
      ['yes', 'yes'],
    ];
    const found = readerAgreement([
      ...complete,
      ['yes', null],
      ['no', null],
      [null, 'no'],
      [null, null],
    ]);
    expect(found).toEqual({
      ...readerAgreement(complete),
      firstOnly: 2,
      secondOnly: 1,
      neither: 1,
    });
    expect(found.compared).toBe(4);
  });

  it('knows no kappa where both gave the same answer throughout, but an AC1 of 1', () => {
    const found = readerAgreement(
      [
        ['yes', 'yes'],
        ['yes', 'yes'],
        ['yes', 'yes'],
      ],
      {
        categories: ['yes', 'no'],
      },
    );
    const undefinedByChance = {
      value: null,
      chance: 1,
      standardError: null,
      interval: null,
      reason: 'one answer throughout',
    };
    const certain = { value: 1, standardError: 0, interval: null, reason: 'no spread' };
    expect(found.observed).toEqual({ ...certain, chance: 0 });
    expect(found.kappa).toEqual(undefinedByChance);
    expect(found.pi).toEqual(undefinedByChance);
    expect(found.alpha).toEqual(undefinedByChance);
    expect(found.ac1).toEqual({ ...certain, chance: 0 });
    expect(found.brennanPrediger).toEqual({ ...certain, chance: 0.5 });
  });

  it('knows AC1 alone of the measures of chance where one category is all there is', () => {
    const found = readerAgreement([
      ['yes', 'yes'],
      ['yes', 'yes'],
    ]);
    expect(found.ac1).toMatchObject({ value: 1, reason: 'no spread' });
    expect(found.brennanPrediger).toMatchObject({ value: null, reason: 'one answer throughout' });
  });

  it('depends, by AC1 and Brennan and Prediger, on categories that nobody used', () => {
    const pairs: AnswerPair[] = [
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
      ['a', 'a'],
    ];
    const seen = readerAgreement(pairs);
    const asked = readerAgreement(pairs, { categories: ['a', 'b', 'cannot tell'] });
    expect(asked.kappa).toEqual(seen.kappa);
    expect(asked.alpha).toEqual(seen.alpha);
    expect(seen.brennanPrediger.value).toBe(0.5);
    expect(asked.brennanPrediger.value).toBeCloseTo(0.625, 12);
    expect(asked.ac1.value).toBeGreaterThan(seen.ac1.value ?? NaN);
  });

  it('of no files is nothing, by every measure', () => {
    const { categories, compared, observed, kappa, ac1, alpha } = readerAgreement([]);
    expect({ categories, compared }).toEqual({ categories: [], compared: 0 });
    for (const measure of [observed, kappa, ac1, alpha]) {
      expect(measure).toMatchObject({ value: null, interval: null, reason: 'nothing compared' });
    }
    expect(readerAgreement([['yes', null]]).ac1.reason).toBe('nothing compared');
  });

  it('of one file has values and no spread', () => {
    const { observed, kappa, ac1, alpha } = readerAgreement([['yes', 'no']]);
    const alone = { standardError: null, interval: null, reason: 'one file' };
    expect(observed).toEqual({ ...alone, value: 0, chance: 0 });
    expect(kappa).toEqual({ ...alone, value: 0, chance: 0 });
    expect(ac1).toEqual({ ...alone, value: -1, chance: 0.5 });
    expect(alpha).toEqual({ ...alone, value: 0, chance: 0.5 });
    expect(readerAgreement([['yes', 'yes']]).kappa.reason).toBe('one answer throughout');
  });

  it('of two files reaches far below -1, since only the upper limit is cut', () => {
    const { observed, kappa } = readerAgreement([
      ['yes', 'yes'],
      ['no', 'yes'],
    ]);
    // R: 0.5 - qt(0.975, 1) * sqrt(0.25 / 2); 0.5 + ... is above 1
    expectClose(observed.interval?.low, -3.992321766046877, 1e-12);
    expect(observed.interval?.high).toBe(1);
    expect(kappa).toMatchObject({ value: 0, standardError: 0, reason: 'no spread' });
  });

  it('refuses an answer that is no category, one listed twice, and credit without an order', () => {
    const pairs: AnswerPair[] = [['yes', 'perhaps']];
    expect(() => readerAgreement(pairs, { categories: ['yes', 'no'] })).toThrow(
      new RangeError('no category: perhaps'),
    );
    expect(() => readerAgreement([], { categories: ['yes', 'yes'] })).toThrow(RangeError);
    expect(() => readerAgreement(pairs, { credit: creditScales.linear })).toThrow(RangeError);
  });

  it('is the same whoever is named first and whatever the answers are called', () => {
    const answer = fc.constantFrom('a', 'b', 'c', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 30 }), (pairs) => {
        const names = { a: 'z', b: 'y', c: 'x' };
        const renamed = pairs.map(([first, second]): AnswerPair => [
          second === null ? null : names[second],
          first === null ? null : names[first],
        ]);
        const found = readerAgreement(pairs, { categories: ['a', 'b', 'c'] });
        const turned = readerAgreement(renamed, { categories: ['x', 'y', 'z'] });
        for (const name of Object.keys(vectorNames) as MeasureName[]) {
          expect(turned[name].reason).toBe(found[name].reason);
          expect(turned[name].value ?? 0).toBeCloseTo(found[name].value ?? 0, 12);
          expect(turned[name].standardError ?? 0).toBeCloseTo(found[name].standardError ?? 0, 12);
          if (found[name].value !== null) expect(found[name].value).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is, by alpha, 1 less observed over expected disagreement of the coincidences', () => {
    const answer = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 30 }), (pairs) => {
        const all = pairs.flat();
        const count = (name: string): number => all.filter((given) => given === name).length;
        const unlike = all.length - pairs.filter(([one, other]) => one === other).length * 2;
        const alike = ['a', 'b', 'c'].reduce(
          (sum, name) => sum + count(name) * (count(name) - 1),
          0,
        );
        const expected = (all.length * (all.length - 1) - alike) / (all.length - 1);
        const { value } = readerAgreement(pairs).alpha;
        if (expected === 0) expect(value).toBeNull();
        else expect(value).toBeCloseTo(1 - unlike / expected, 12);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

/** Krippendorff's reliability data, 12 files and 4 readers. */
const krippendorff = [
  ['1', '1', null, '1'],
  ['2', '2', '3', '2'],
  ['3', '3', '3', '3'],
  ['3', '3', '3', '3'],
  ['2', '2', '2', '2'],
  ['1', '2', '3', '4'],
  ['4', '4', '4', '4'],
  ['1', '1', '2', '1'],
  ['2', '2', '2', '2'],
  [null, '5', '5', '5'],
  [null, null, '1', '1'],
  [null, null, '3', null],
];

describe('the agreement of a panel', () => {
  it("has the figures of Krippendorff's four readers", () => {
    const found = panelAgreement(krippendorff);
    expect(found).toMatchObject({ compared: 11, answeredOnce: 1, unanswered: 0 });
    expectClose(found.alpha.value ?? NaN, 0.743421052631579, 1e-12);
    expectClose(found.observed.value ?? NaN, 0.818181818181818, 1e-12);
    expectClose(found.ac1.chance ?? NaN, 0.190321180555556, 1e-12);
    expectClose(found.pi.chance ?? NaN, 0.238715277777778, 1e-12);
    expectClose(found.kappa.chance ?? NaN, 0.233425160697888, 1e-12);
    expectClose(found.brennanPrediger.chance ?? NaN, 0.2, 1e-12);
  });

  it('leaves out files that nobody answered and readers who answered none', () => {
    const idle = krippendorff.map((file) => [null, ...file]);
    const found = panelAgreement([...idle, [null, null, null, null, null]]);
    expect(found).toEqual({ ...panelAgreement(krippendorff), unanswered: 1 });
  });

  it('of two readers has the values of a pair, and standard errors that divide by one less', () => {
    const pairs = pairsOf([
      [40, 9],
      [6, 45],
    ]);
    const panel = panelAgreement(pairs);
    const pair = readerAgreement(pairs);
    for (const name of Object.keys(vectorNames) as MeasureName[]) {
      expectClose(panel[name].value ?? NaN, pair[name].value ?? NaN, 1e-12);
      const ratio = (panel[name].standardError ?? NaN) / (pair[name].standardError ?? NaN);
      expectClose(ratio, Math.sqrt(100 / 99), 1e-12);
    }
  });

  it('refuses files with different numbers of readers', () => {
    expect(() => panelAgreement([['a', 'b'], ['a']])).toThrow(RangeError);
  });
});

/** These read the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(vectorFile))('the shared vectors of agreement', () => {
  const vectors = existsSync(vectorFile)
    ? (JSON.parse(readFileSync(vectorFile, 'utf8')) as Record<string, unknown>)
    : {};
  const tables = Object.entries(vectors).filter(
    (entry): entry is [string, TableCase] => 'table' in (entry[1] as object),
  );

  it('hold eight tables', () => {
    expect(tables).toHaveLength(8);
  });

  it.each(tables)('are met to 1e-10: %s', (name, given) => {
    const scale = name.endsWith('_quadratic')
      ? creditScales.quadratic
      : name.endsWith('_linear')
        ? creditScales.linear
        : creditScales.nominal;
    const categories = [...given.table.keys()].map(String);
    const found = readerAgreement(pairsOf(given.table), { categories, credit: scale });
    for (const measure of Object.keys(vectorNames) as MeasureName[]) {
      const { coef, se, ci } = given[vectorNames[measure]];
      expectClose(found[measure].value ?? NaN, coef, 1e-10);
      expectClose(found[measure].standardError ?? NaN, se, 1e-10);
      expectPrinted(found[measure], ci);
    }
  });

  it('are met by four readers, to the 5 digits that irrCAC prints', () => {
    const given = vectors['krippendorff_4raters'] as Record<string, Figure> & {
      data: (string | null)[][];
      textbook_coincidence_matrix: Record<string, number>;
    };
    expect(given.data).toEqual(krippendorff);
    const categories = ['1', '2', '3', '4', '5'];
    const ratio = (one: number, other: number, all: number): number => {
      const part = (one - other) / (one + other + 2);
      const most = (all - 1) / (all + 1);
      return 1 - (part * part) / (most * most);
    };
    const nominal = panelAgreement(given.data);
    const figures: [AgreementMeasure, Figure | undefined][] = [
      [nominal.alpha, given['alpha_nominal']],
      [nominal.ac1, given['gwet_ac1']],
      [nominal.pi, given['fleiss_kappa']],
      [nominal.kappa, given['conger']],
      [nominal.brennanPrediger, given['brennan_prediger']],
      [nominal.observed, given['percent']],
      ...(['quadratic', 'ordinal'] as const).map(
        (scale): [AgreementMeasure, Figure | undefined] => [
          panelAgreement(given.data, { categories, credit: creditScales[scale] }).alpha,
          given[`alpha_${scale}`],
        ],
      ),
      [panelAgreement(given.data, { categories, credit: ratio }).alpha, given['alpha_ratio']],
    ];
    // Of alpha irrCAC 1.0 weighs files by the corrected agreement; later releases do as is done here.
    const alphas = figures.map(([measure]) => measure).filter((_, at) => at === 0 || at > 5);
    expectClose(nominal.alpha.standardError!, 0.1454787172221992, 1e-12);
    for (const [measure, figure] of figures) {
      expect(Math.abs(measure.value! - figure!.coef)).toBeLessThan(0.0000051);
      expect(Math.abs(measure.standardError! - figure!.se)).toBeLessThan(
        alphas.includes(measure) ? 0.0003 : 0.0000051,
      );
      expectPrinted(measure, figure!.ci, alphas.includes(measure) ? 0.001 : undefined);
      expectClose(measure.chance ?? NaN, figure!.pe!, 1e-10);
    }
    const { nominal: byHand, interval, ratio: ratioByHand } = given.textbook_coincidence_matrix;
    expectClose(nominal.alpha.value ?? NaN, byHand!, 1e-10);
    expectClose(figures[6]![0].value ?? NaN, interval!, 1e-10);
    expectClose(figures[8]![0].value ?? NaN, ratioByHand!, 1e-10);
  });

  it("are met by Fleiss's fourteen readers", () => {
    const given = vectors['fleiss1971_wikipedia'] as Record<string, Figure> & { dist: number[][] };
    const files = given.dist.map((counts) =>
      counts.flatMap((readers, category) => Array<string>(readers).fill(String(category))),
    );
    const found = panelAgreement(files);
    const figures = [
      [found.pi, given['fleiss']!],
      [found.ac1, given['gwet']!],
      // irrCAC 1.0 forgets a factor of 2 for alpha; with as many answers on each file it is Fleiss's.
      [found.alpha, { ...given['krippendorff']!, se: given['fleiss']!.se }],
    ] as const;
    for (const [measure, figure] of figures) {
      expectClose(measure.value ?? NaN, figure.coef, 1e-10);
      expectClose(measure.standardError ?? NaN, figure.se, 1e-10);
      expectClose(measure.chance ?? NaN, figure.pe!, 1e-10);
      expectPrinted(measure, figure.ci, measure === found.alpha ? 0.001 : undefined);
    }
  });
});
