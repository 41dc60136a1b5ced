import { betaTails } from '../distributions/beta-tails.js';
import { interactionEffects, type CellShares, type CellUnits } from './interaction-effects.js';
import { sampledUnits, weightedTotal, type Stratum } from './stratum.js';

/** A test of independence from a stratified sample: F, on degrees of freedom that need not be whole. */
export interface RaoScottTest {
  readonly statistic: number;
  readonly numeratorDegrees: number;
  readonly denominatorDegrees: number;
  readonly pValue: number;
}

/**
 * Rao and Scott's second-order test of whether the rows and columns of a table are independent in the
 * population (1984, Annals of Statistics 12: 46-60, with Thomas and Rao's F; statistic "F" of R's
 * svychisq): Pearson's statistic of the weighted shares over the sum of their design effects.
 *
 * For large samples: few units in a cell make it unreliable. A row or column that no sampled unit is
 * in, or a sample that shows no variance, gives null.
 */
export function raoScottTest(
  strata: readonly Stratum<CellUnits>[],
  rows: number,
  columns: number,
): RaoScottTest | null {
  const held = strata.filter((stratum) => sampledUnits(stratum) > 0);
  const sampled = held.reduce((sum, stratum) => sum + sampledUnits(stratum), 0);
  const shares = cellShares(held, rows, columns);
  const effects = interactionEffects(held, shares);
  const numeratorDegrees = (effects.sum * effects.sum) / effects.squares;
  const denominatorDegrees = numeratorDegrees * (sampled - held.length);
  const statistic = (sampled * squaredDepartures(shares)) / effects.sum;
  if (!Number.isFinite(statistic) || !(denominatorDegrees > 0)) return null;
  const explained = numeratorDegrees * statistic;
  const { upper } = betaTails(
    numeratorDegrees / 2,
    denominatorDegrees / 2,
    explained / (explained + denominatorDegrees),
    denominatorDegrees / (explained + denominatorDegrees),
  );
  return { statistic, numeratorDegrees, denominatorDegrees, pValue: upper };
}

function cellShares(
  strata: readonly Stratum<CellUnits>[],
  rows: number,
  columns: number,
): CellShares {
  const size = weightedTotal(strata, () => 1);
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => {
      const inCell = (unit: CellUnits) => (unit.row === row && unit.column === column ? 1 : 0);
      return weightedTotal(strata, inCell) / size;
    }),
  );
}

/** Σ (share - expected)²/expected over the cells, expected being the product of both margins. */
function squaredDepartures(shares: CellShares): number {
  const ofRows = shares.map((cells) => cells.reduce((sum, share) => sum + share, 0));
  const ofColumns = (shares[0] ?? []).map((_, column) =>
    shares.reduce((sum, cells) => sum + (cells[column] ?? 0), 0),
  );
  return shares.reduce(
    (total, cells, row) =>
      cells.reduce((sum, share, column) => {
        const expected = (ofRows[row] ?? 0) * (ofColumns[column] ?? 0);
        const gap = share - expected;
        return sum + (gap * gap) / expected;
      }, total),
    0,
  );
}
