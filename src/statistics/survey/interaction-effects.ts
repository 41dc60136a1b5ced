import { sampledUnits, weightedTotal, type AlikeUnits, type Stratum } from './stratum.js';
import { tracesOfQuotient } from './traces-of-quotient.js';
import { varianceOfTotal } from './variance-of-total.js';

/** The cell of a table that a sampled unit is in, by place of row and column from 0. */
export interface CellUnits extends AlikeUnits {
  readonly row: number;
  readonly column: number;
}

/** The weighted shares of the cells of a table, row by row; they sum to 1. */
export type CellShares = readonly (readonly number[])[];

/** A figure for each cell. */
type Score = (row: number, column: number) => number;

/**
 * The sum, and the sum of squares, of the generalised design effects of a table's interactions: the
 * eigenvalues of their covariance under the design over that of a simple random sample, where each
 * is 1 (Rao and Scott 1984; the Delta of R's svychisq). Not finite where empty cells leave none.
 */
export function interactionEffects(
  strata: readonly Stratum<CellUnits>[],
  shares: CellShares,
): { readonly sum: number; readonly squares: number } {
  const scores = interactionScores(shares);
  const sampled = strata.reduce((sum, stratum) => sum + sampledUnits(stratum), 0);
  const size = weightedTotal(strata, () => 1);
  const over = (figure: (first: Score, second: Score) => number) =>
    scores.map((first) => scores.map((second) => figure(first, second)));
  return tracesOfQuotient(
    over((first, second) => covariance(strata, first, second) / size / size),
    over((first, second) => meanOf(shares, (...at) => first(...at) * second(...at)) / sampled),
  );
}

/**
 * The interactions of every later row and column with the first ones: 1, -1, -1 and 1 in four cells,
 * over the share of the cell, less their mean.
 */
function interactionScores(shares: CellShares): readonly Score[] {
  const side = (place: number, other: number): number =>
    place === 0 ? 1 : place === other ? -1 : 0;
  const others = (count: number) => Array.from({ length: count - 1 }, (_, place) => place + 1);
  return others(shares.length).flatMap((otherRow) =>
    others(shares[0]?.length ?? 1).map((otherColumn): Score => {
      const score: Score = (row, column) => {
        const share = shares[row]?.[column] ?? 0;
        return share === 0 ? 0 : (side(row, otherRow) * side(column, otherColumn)) / share;
      };
      const mean = meanOf(shares, score);
      return (row, column) => score(row, column) - mean;
    }),
  );
}

function meanOf(shares: CellShares, score: Score): number {
  return shares.reduce(
    (total, cells, row) =>
      cells.reduce((sum, share, column) => sum + share * score(row, column), total),
    0,
  );
}

/** From the variances of the sum and of either. */
function covariance(strata: readonly Stratum<CellUnits>[], first: Score, second: Score): number {
  const varianceOf = (score: Score): number =>
    varianceOfTotal(strata, ({ row, column }) => score(row, column));
  if (first === second) return varianceOf(first);
  const both = varianceOf((row, column) => first(row, column) + second(row, column));
  return (both - varianceOf(first) - varianceOf(second)) / 2;
}
