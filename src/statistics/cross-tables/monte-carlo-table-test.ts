import { randomTable } from './random-table.js';
import { statisticOfTable, tableStatistics } from './table-statistics.js';
import { usedTable } from './used-table.js';

/** A p-value that was found by chance, and how far chance may have put it off. */
export interface SimulatedPValue {
  readonly pValue: number;
  /** √(p (1 - p) / replicates): two of these either way hold the exact p-value 95 times in 100. */
  readonly standardError: number;
}

/** Monte Carlo p-values of both statistics of the exact tests, from the same random tables. */
export interface MonteCarloTableTest {
  readonly replicates: number;
  readonly freemanHalton: SimulatedPValue;
  readonly chiSquare: SimulatedPValue;
}

/**
 * Both exact tests by simulation, for tables with too many possibilities to go through: (1 + how many
 * random tables with the same margins are at least as extreme) / (1 + replicates), which is never 0
 * and never below the exact p-value on average (Phipson and Smyth 2010; R's chisq.test and fisher.test
 * with simulate.p.value).
 *
 * `next` gives numbers from 0 to below 1; a stream that is named and seeded gives the same p-value
 * again. Fewer than two rows or columns that count somebody give null.
 */
export function monteCarloTableTest(
  counts: readonly (readonly number[])[],
  next: () => number,
  replicates: number,
): MonteCarloTableTest | null {
  const table = usedTable(counts);
  if (table.rows.length < 2 || table.columns.length < 2) return null;
  const { freemanHalton, chiSquare } = tableStatistics;
  const likelihoodBound = freemanHalton.bound(statisticOfTable(table, freemanHalton.cell));
  const squareBound = chiSquare.bound(statisticOfTable(table, chiSquare.cell));
  const expected = table.rowTotals.flatMap((row) =>
    table.columnTotals.map((column) => (row * column) / table.total),
  );
  const likelihoods = Float64Array.from({ length: Math.min(table.total, 10_000) + 1 }, (_, count) =>
    freemanHalton.cell(count),
  );
  const cells = new Int32Array(expected.length);
  const draw = randomTable(table.rowTotals, table.columnTotals, next);
  let asUnlikely = 0;
  let asLarge = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    draw(cells);
    let likelihood = 0;
    let square = 0;
    for (let cell = 0; cell < cells.length; cell += 1) {
      const count = cells[cell] ?? 0;
      likelihood += likelihoods[count] ?? freemanHalton.cell(count);
      square += (count * count) / (expected[cell] ?? 1);
    }
    if (likelihood >= likelihoodBound) asUnlikely += 1;
    if (square >= squareBound) asLarge += 1;
  }
  return {
    replicates,
    freemanHalton: simulated(asUnlikely, replicates),
    chiSquare: simulated(asLarge, replicates),
  };
}

function simulated(extreme: number, replicates: number): SimulatedPValue {
  const pValue = (1 + extreme) / (1 + replicates);
  return { pValue, standardError: Math.sqrt((pValue * (1 - pValue)) / replicates) };
}
