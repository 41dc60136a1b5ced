import { pieceBeside, type Tableau } from './tableau.js';

/** Anything nearer to nought than this is a rounding error of nought. */
const rounding = 1e-11;

/**
 * Lets the item of a column take the place of the item of a row, which comes to rest at a bound of its
 * piece.
 */
export function pivot(tableau: Tableau, row: number, column: number, restAt: number): void {
  const { rows, columns, entries, basic, resting, value, slope, basicCost } = tableau;
  const leaving = at(basic, row);
  const entering = at(resting, column);
  const divisor = at(entries, row * columns + column);
  const step = (restAt - at(value, leaving)) / divisor;
  const piece = pieceBeside(tableau, entering, at(value, entering), step > 0 ? 1 : -1);
  const rate = piece.slope + at(basicCost, column);

  for (let other = 0; other < rows; other += 1) {
    const entry = at(entries, other * columns + column);
    if (other !== row && entry !== 0) {
      const item = at(basic, other);
      value[item] = at(value, item) + entry * step;
    }
  }
  value[entering] = at(value, entering) + step;
  value[leaving] = restAt;

  exchange(tableau, row, column, divisor);
  const start = row * columns;
  for (let one = 0; one < columns; one += 1) {
    if (one !== column) basicCost[one] = at(basicCost, one) + rate * at(entries, start + one);
  }
  basicCost[column] = rate / divisor - at(slope, row);

  basic[row] = entering;
  resting[column] = leaving;
  tableau.pieceLow[row] = piece.low;
  tableau.pieceHigh[row] = piece.high;
  slope[row] = piece.slope;
}

/** Solves the row for the item of the column, and puts that into all other rows. */
function exchange(
  { rows, columns, entries }: Tableau,
  row: number,
  column: number,
  divisor: number,
) {
  const start = row * columns;
  const filled: number[] = [];
  for (let one = 0; one < columns; one += 1) {
    const entry = at(entries, start + one);
    if (one === column || entry === 0) continue;
    entries[start + one] = -entry / divisor;
    filled.push(one);
  }
  entries[start + column] = 1 / divisor;
  for (let other = 0; other < rows; other += 1) {
    const factor = at(entries, other * columns + column);
    if (other === row || factor === 0) continue;
    const offset = other * columns;
    for (const one of filled) {
      const changed = at(entries, offset + one) + factor * at(entries, start + one);
      entries[offset + one] = Math.abs(changed) < rounding ? 0 : changed;
    }
    entries[offset + column] = factor / divisor;
  }
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
