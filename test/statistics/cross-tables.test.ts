import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { adjustedResiduals } from '../../src/statistics/cross-tables/adjusted-residuals.js';
import { chiSquareOfTable } from '../../src/statistics/cross-tables/chi-square-of-table.js';
import { crossTableTest } from '../../src/statistics/cross-tables/cross-table-test.js';
import { exactTableTest } from '../../src/statistics/cross-tables/exact-table-test.js';
import { monteCarloTableTest } from '../../src/statistics/cross-tables/monte-carlo-table-test.js';
import { randomTable } from '../../src/statistics/cross-tables/random-table.js';
import { expectClose } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface TableCase {
  label: string;
  rows: number;
  cols: number;
  counts: number[];
  used_rows?: number;
  used_cols?: number;
  x2?: number;
  df: number;
  p?: number;
  p_4_digits?: number;
  min_expected?: number;
  share_expected_lt5?: number;
  cramers_v?: number;
  adj_std_residuals?: number[];
  fisher_freeman_halton_p: number;
  mc_x2_p_1e6?: number;
  mc_se?: number;
  exact_x2_p?: number | null;
  exact_x2_p_4_digits?: number;
}

const published = publishedCases<TableCase[]>('cross-tables.json');

function tableOf({ counts, rows, cols }: TableCase): number[][] {
  return Array.from({ length: rows }, (_, row) => counts.slice(row * cols, (row + 1) * cols));
}

/** Of all tables with 588 thousand million possibilities: beyond any listing. */
const large = 'ethnicity(White,Asian,Black,Mixed,Other) x outcome(NFA,Reflective,Misconduct,Gross)';

function expectChiSquare(given: TableCase): void {
  const found = chiSquareOfTable(tableOf(given));
  expect(found?.degrees).toBe(given.df);
  if (given.p_4_digits !== undefined) expect(found?.pValue).toBeCloseTo(given.p_4_digits, 4);
  if (given.x2 === undefined) return;
  expect([found?.rows, found?.columns]).toEqual([given.used_rows, given.used_cols]);
  expectClose(found?.statistic, given.x2, 1e-9);
  expectClose(found?.pValue, given.p ?? NaN, 1e-9);
  expectClose(found?.smallestExpected, given.min_expected ?? NaN, 1e-9);
  expectClose(found?.shareExpectedBelowFive, given.share_expected_lt5 ?? NaN, 1e-9);
  expectClose(found?.cramersV, given.cramers_v ?? NaN, 1e-9);
  const residuals = adjustedResiduals(tableOf(given)).flat();
  const present = residuals.filter((residual) => residual !== null);
  expect(present).toHaveLength(given.adj_std_residuals?.length ?? NaN);
  for (const [index, residual] of present.entries()) {
    expectClose(residual, given.adj_std_residuals?.[index] ?? NaN, 1e-9);
  }
}

function expectExact(given: TableCase): void {
  const found = exactTableTest(tableOf(given));
  if (given.label === large) {
    expect(found).toEqual({ freemanHalton: null, chiSquare: null });
    return;
  }
  // R's network algorithm merges paths, and keeps some 11 digits.
  expectClose(found?.freemanHalton ?? undefined, given.fisher_freeman_halton_p, 1e-9);
  if (given.exact_x2_p !== undefined && given.exact_x2_p !== null) {
    expectClose(found?.chiSquare ?? undefined, given.exact_x2_p, 1e-9);
  } else if (given.exact_x2_p_4_digits !== undefined) {
    expect(found?.chiSquare).toBeCloseTo(given.exact_x2_p_4_digits, 4);
  }
  if (given.mc_x2_p_1e6 === undefined) return;
  const gap = Math.abs((found?.chiSquare ?? NaN) - given.mc_x2_p_1e6);
  expect(gap).toBeLessThan(4 * (given.mc_se ?? NaN));
}

describe('tests of tables of counts', () => {
  it.each(published)('have the published chi-square and residuals: $label', expectChiSquare);

  it.each(published)('have the published exact p-values: $label', expectExact);

  it('simulate what is too large to go through, within four standard errors of both p-values', () => {
    const given = published.find(({ label }) => label === large)!;
    const found = monteCarloTableTest(tableOf(given), seedrandom('large table'), 100_000);
    const { freemanHalton, chiSquare } = found!;
    expect(Math.abs(freemanHalton.pValue - given.fisher_freeman_halton_p)).toBeLessThan(
      4 * freemanHalton.standardError,
    );
    expect(Math.abs(chiSquare.pValue - (given.mc_x2_p_1e6 ?? NaN))).toBeLessThan(
      4 * Math.hypot(chiSquare.standardError, given.mc_se ?? NaN),
    );
    expect(chiSquare.standardError).toBeCloseTo(0.0006, 4);
  });

  it('differ by statistic on one and the same table', () => {
    const found = exactTableTest([
      [12, 3, 1],
      [88, 10, 2],
    ]);
    expect(found?.freemanHalton).toBeCloseTo(0.2227, 4);
    expect(found?.chiSquare).toBeCloseTo(0.3002, 4);
  });

  it('agree with a listing of every table, whatever the table', () => {
    fc.assert(
      fc.property(smallTables, (counts) => {
        const listed = byListing(counts);
        const found = exactTableTest(counts);
        if (listed === null) {
          expect(found).toBeNull();
          return;
        }
        expectClose(found?.freemanHalton ?? undefined, listed.freemanHalton, 1e-9);
        expectClose(found?.chiSquare ?? undefined, listed.chiSquare, 1e-9);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('do not depend on the order of rows or columns, nor on which are which', () => {
    fc.assert(
      fc.property(smallTables, (counts) => {
        const turned = (counts[0] ?? []).map((_, column) =>
          counts.map((row) => row[column] ?? 0).toReversed(),
        );
        const [one, other] = [exactTableTest(counts), exactTableTest(turned)];
        expect(other === null).toBe(one === null);
        if (one === null || other === null) return;
        expectClose(other.freemanHalton ?? undefined, one.freemanHalton ?? NaN, 1e-12);
        expectClose(other.chiSquare ?? undefined, one.chiSquare ?? NaN, 1e-12);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe('the choice of a test', () => {
  const next = (): number => {
    throw new Error('no random number is needed');
  };

  it('is the approximation where counts are expected large enough', () => {
    const found = crossTableTest(
      [
        [30, 20, 10],
        [25, 30, 20],
      ],
      next,
    );
    expect(found?.test).toBe('chi-square');
    expect(found?.standardError).toBeNull();
    // R 4.2.2 chisq.test.
    expectClose(found?.association.statistic, 4.172727272727274, 1e-12);
    expectClose(found?.pValue, 0.124137725978748, 1e-9);
  });

  it('is exact where a fifth of the counts are expected below 5', () => {
    const job = published.find(({ label }) => label.includes('Job satisfaction'))!;
    const found = crossTableTest(tableOf(job), next);
    expect(found?.test).toBe('exact chi-square');
    expect(found?.standardError).toBe(0);
    expectClose(found?.pValue, 0.77050067486, 1e-9);
    expectClose(found?.association.statistic, 5.9655145887704, 1e-9);
  });

  it('is a simulation with its error where that is too much work, and the same for the same stream', () => {
    const given = published.find(({ label }) => label === large)!;
    const run = () => crossTableTest(tableOf(given), seedrandom('stream'));
    const found = run();
    expect(found?.test).toBe('Monte Carlo chi-square');
    expect(found?.replicates).toBe(100_000);
    expect(found?.standardError).toBeCloseTo(0.0006, 4);
    expect(run()).toEqual(found);
  });

  it('is none where there is nothing to compare', () => {
    const nothing = [
      [5, 0, 3],
      [0, 0, 0],
    ];
    expect(crossTableTest(nothing, next)).toBeNull();
    expect(chiSquareOfTable(nothing)).toBeNull();
    expect(exactTableTest([[1], [2]])).toBeNull();
    expect(monteCarloTableTest([], next, 10)).toBeNull();
    expect(adjustedResiduals(nothing)).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('is refused for tables that are none', () => {
    expect(() => chiSquareOfTable([[1, 2], [3]])).toThrow(RangeError);
    expect(() => chiSquareOfTable([[1.5, 2]])).toThrow(RangeError);
    expect(() => chiSquareOfTable([[-1, 2]])).toThrow(RangeError);
  });
});

describe('adjusted residuals', () => {
  it('have places in the shape of the table, with none in empty rows and columns', () => {
    const residuals = adjustedResiduals([
      [5, 0, 3],
      [9, 0, 1],
      [0, 0, 0],
    ]);
    expect(residuals.map((row) => row.map((cell) => cell !== null))).toEqual([
      [true, false, true],
      [true, false, true],
      [false, false, false],
    ]);
    expectClose(residuals[0]?.[0] ?? undefined, -1.39450452030205, 1e-9);
  });
});

describe('random tables', () => {
  it('keep both margins, whatever the margins', () => {
    fc.assert(
      fc.property(smallTables, fc.string(), (counts, seed) => {
        const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
        const columnTotals = (counts[0] ?? []).map((_, column) =>
          counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
        );
        const cells = new Int32Array(rowTotals.length * columnTotals.length);
        randomTable(rowTotals, columnTotals, seedrandom(seed))(cells);
        const width = columnTotals.length;
        rowTotals.forEach((total, row) => {
          const held = cells.slice(row * width, (row + 1) * width);
          expect(held.every((count) => count >= 0)).toBe(true);
          expect(held.reduce((sum, count) => sum + count, 0)).toBe(total);
        });
        columnTotals.forEach((total, column) => {
          const held = cells.filter((_, index) => index % width === column);
          expect(held.reduce((sum, count) => sum + count, 0)).toBe(total);
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('come as often as their probability has it, each within five standard errors', () => {
    const rowTotals = [3, 4, 2];
    const columnTotals = [4, 3, 2];
    const draws = 100_000;
    const draw = randomTable(rowTotals, columnTotals, seedrandom('frequencies'));
    const cells = new Int32Array(9);
    const seen = new Map<string, number>();
    for (let index = 0; index < draws; index += 1) {
      draw(cells);
      seen.set(cells.join(), (seen.get(cells.join()) ?? 0) + 1);
    }
    const listed = listing(rowTotals, columnTotals);
    expect(listed.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect([...seen.keys()].toSorted()).toEqual(listed.map(({ cells }) => cells.join()).toSorted());
    for (const { cells: table, probability } of listed) {
      const error = Math.sqrt(draws * probability * (1 - probability));
      const times = seen.get(table.join()) ?? 0;
      expect(Math.abs(times - draws * probability), table.join()).toBeLessThan(5 * error);
    }
  });

  it('stay within the margins at the ends of a stream of numbers', () => {
    const cells = new Int32Array(4);
    randomTable([3, 5], [4, 4], () => 0)(cells);
    expect([...cells]).toEqual([2, 1, 2, 3]);
    randomTable([3, 5], [4, 4], () => 1 - 2 ** -53)(cells);
    expect(cells[0]! + cells[1]!).toBe(3);
    expect(cells[0]! + cells[2]!).toBe(4);
  });

  it('are drawn from any number of people, not only from small tables', () => {
    const cells = new Int32Array(4);
    randomTable([20_000_000, 3_000], [20_002_990, 10], seedrandom('residents'))(cells);
    expect(cells[0]! + cells[1]!).toBe(20_000_000);
    expect(cells[1]! + cells[3]!).toBe(10);
  });
});

describe('a simulated p-value', () => {
  it('counts the table itself, so that it is never 0', () => {
    const counts = [
      [20, 0],
      [0, 20],
    ];
    const found = monteCarloTableTest(counts, seedrandom('never'), 999);
    expect(found?.chiSquare.pValue).toBe(0.001);
    expect(found?.chiSquare.standardError).toBeCloseTo(0.001, 6);
  });

  it('is within five standard errors of the exact one, over many tables', () => {
    fc.assert(
      fc.property(smallTables, (counts) => {
        const exact = exactTableTest(counts);
        const simulated = monteCarloTableTest(counts, seedrandom(counts.join()), 2_000);
        if (exact === null || simulated === null) return;
        for (const statistic of ['freemanHalton', 'chiSquare'] as const) {
          const p = exact[statistic] ?? NaN;
          const error = Math.sqrt((p * (1 - p)) / 2_000) + 1 / 2_000;
          expect(Math.abs(simulated[statistic].pValue - p)).toBeLessThan(5 * error);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('rxc: are met by the chi-square, the residuals and both exact tests', () => {
    const cases = vectorCases<TableCase[]>('rxc.json');
    expect(cases).toHaveLength(6);
    for (const given of cases) {
      expectChiSquare(given);
      expectExact(given);
    }
  });
});

const smallTables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 4 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((counts) => counts.flat().reduce((sum, count) => sum + count, 0) <= 16);

interface Listed {
  readonly cells: readonly number[];
  readonly probability: number;
}

/** Every table with the margins, one by one: slow and plain, so as to know nothing of networks. */
function listing(rowTotals: readonly number[], columnTotals: readonly number[]): Listed[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const product = (numbers: readonly number[]): number =>
    numbers.reduce((all, number) => all * factorial(number), 1);
  const total = rowTotals.reduce((sum, row) => sum + row, 0);
  const scale = (product(rowTotals) * product(columnTotals)) / factorial(total);
  const found: Listed[] = [];
  const fill = (cells: number[], rows: number[], columns: number[]): void => {
    const index = cells.length;
    if (index === rows.length * columns.length) {
      if ([...rows, ...columns].every((left) => left === 0)) {
        found.push({ cells, probability: scale / product(cells) });
      }
      return;
    }
    const row = Math.floor(index / columns.length);
    const column = index % columns.length;
    for (let count = 0; count <= Math.min(rows[row]!, columns[column]!); count += 1) {
      fill(
        [...cells, count],
        rows.with(row, rows[row]! - count),
        columns.with(column, columns[column]! - count),
      );
    }
  };
  fill([], [...rowTotals], [...columnTotals]);
  return found;
}

function byListing(
  counts: readonly (readonly number[])[],
): { freemanHalton: number; chiSquare: number } | null {
  const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = (counts[0] ?? []).map((_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  if ([rowTotals, columnTotals].some((totals) => totals.filter((sum) => sum > 0).length < 2)) {
    return null;
  }
  const total = rowTotals.reduce((sum, row) => sum + row, 0);
  const square = (cells: readonly number[]): number =>
    cells.reduce((sum, count, index) => {
      const expected =
        (rowTotals[Math.floor(index / columnTotals.length)]! *
          columnTotals[index % columnTotals.length]!) /
        total;
      return expected === 0 ? sum : sum + (count - expected) ** 2 / expected;
    }, 0);
  const observed = counts.flat();
  const tables = listing(rowTotals, columnTotals);
  const own = tables.find(({ cells }) => cells.join() === observed.join())!.probability;
  const sumOf = (extreme: (table: Listed) => boolean): number =>
    tables.filter(extreme).reduce((sum, { probability }) => sum + probability, 0);
  return {
    freemanHalton: sumOf(({ probability }) => probability <= own * (1 + 1e-9)),
    chiSquare: sumOf(({ cells }) => square(cells) >= square(observed) - 1e-9),
  };
}
