import { followVariable } from './sleeping-lines.js';
import { pieceBeside, type Row, type Tableau } from './tableau.js';

/** Anything nearer to nought than this is a rounding error of nought. */
const rounding = 1e-9;

/**
 * Lets the item of a column take the place of the item of a row, which comes to rest at a bound of its
 * piece.
 */
export function pivot(tableau: Tableau, row: Row, column: number, restAt: number): void {
  const { columns, rows, resting, rowOf, columnOf, value, basicCost } = tableau;
  const leaving = row.item;
  const entering = at(resting, column);
  const divisor = at(row.entries, column);
  const step = (restAt - at(value, leaving)) / divisor;
  const piece = pieceBeside(tableau, entering, at(value, entering), step > 0 ? 1 : -1);
  const rate = piece.slope + at(basicCost, column);
  const change = (item: number, by: number): void => {
    value[item] = at(value, item) + by;
    if (item < columns) followVariable(tableau, item, by);
  };
  for (const other of rows) {
    const entry = at(other.entries, column);
    if (other !== row && entry !== 0) change(other.item, entry * step);
  }
  change(entering, step);
  change(leaving, restAt - at(value, leaving));
  value[leaving] = restAt;

  exchange(rows, row, column);
  for (let one = 0; one < columns; one += 1) {
    const entry = at(row.entries, one);
    if (one !== column && entry !== 0) basicCost[one] = at(basicCost, one) + rate * entry;
  }
  basicCost[column] = rate / divisor - row.slope;

  rowOf[entering] = at(rowOf, leaving);
  columnOf[entering] = -1;
  rowOf[leaving] = -1;
  columnOf[leaving] = column;
  resting[column] = leaving;
  row.item = entering;
  row.low = piece.low;
  row.high = piece.high;
  row.slope = piece.slope;
}

/** Solves the row for the item of the column, and puts that into all other rows. */
function exchange(rows: readonly Row[], row: Row, column: number): void {
  const { entries } = row;
  const divisor = at(entries, column);
  const filled: number[] = [];
  for (let one = 0; one < entries.length; one += 1) {
    const entry = at(entries, one);
    if (one === column || entry === 0) continue;
    entries[one] = -entry / divisor;
    filled.push(one);
  }
  entries[column] = 1 / divisor;
  for (const other of rows) {
    const others = other.entries;
    const factor = at(others, column);
    if (other === row || factor === 0) continue;
    for (const one of filled) {
      const changed = at(others, one) + factor * at(entries, one);
      others[one] = Math.abs(changed) < rounding ? 0 : changed;
    }
    others[column] = factor / divisor;
  }
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
