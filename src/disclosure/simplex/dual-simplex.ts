import { pivot } from './pivot.js';
import { pieceBeside, type Tableau } from './tableau.js';

/** How far a value may be out of bounds, when all that is meant are whole numbers. */
const slack = 1e-7;
/** Entries nearer to nought are not divided by. */
const smallest = 1e-9;
/** Two rates this near to each other are the same. */
const sameRate = 1e-9;

/** Whether all items came within their bounds; if that cannot be, the row that shows it. */
export type Outcome =
  | { readonly status: 'within' | 'given-up' }
  | { readonly status: 'impossible'; readonly row: number };

/**
 * Brings all items within their bounds at the least cost: the dual simplex method, for prices with a
 * kink at nought. The row that shows that it cannot be done says an item as a sum of others that are
 * all as far as they can go.
 *
 * No change costs nothing, so the search can start from it with no first phase, and what it does from
 * there is about as much work as the change is large. The row that is furthest out goes first; after
 * many steps Bland's rule (lowest number first) takes over, which cannot go round in circles.
 */
export function cheapestWithinBounds(tableau: Tableau): Outcome {
  const patience = 200 + 10 * (tableau.rows + tableau.columns);
  for (let step = 0; step < 3 * patience; step += 1) {
    const byNumber = step >= patience;
    const row = rowOutOfBounds(tableau, byNumber);
    if (row < 0) return { status: 'within' };
    if (!mend(tableau, row, byNumber)) return { status: 'impossible', row };
  }
  return { status: 'given-up' };
}

function rowOutOfBounds(
  { rows, basic, value, pieceLow, pieceHigh }: Tableau,
  byNumber: boolean,
): number {
  let found = -1;
  let furthest = slack;
  for (let row = 0; row < rows; row += 1) {
    const item = at(basic, row);
    const now = at(value, item);
    const out = Math.max(now - at(pieceHigh, row), at(pieceLow, row) - now);
    if (out <= slack) continue;
    if (byNumber ? found < 0 || item < at(basic, found) : out > furthest) {
      found = row;
      furthest = out;
    }
  }
  return found;
}

/** Moves one item back to the bound of its piece, or lets it go on to the next; false if neither will do. */
function mend(tableau: Tableau, row: number, byNumber: boolean): boolean {
  const { columns, entries, basic, value, pieceLow, pieceHigh, slope, basicCost } = tableau;
  const item = at(basic, row);
  const isAbove = at(value, item) > at(pieceHigh, row);
  const bound = isAbove ? at(pieceHigh, row) : at(pieceLow, row);
  const entering = cheapestColumn(tableau, row, isAbove ? -1 : 1, byNumber);
  const goesOn = isAbove ? bound < at(tableau.high, item) : bound > at(tableau.low, item);
  if (goesOn) {
    const next = pieceBeside(tableau, item, bound, isAbove ? 1 : -1);
    const change = next.slope - at(slope, row);
    if (entering === null || entering.ratio > Math.abs(change)) {
      for (let column = 0; column < columns; column += 1) {
        const entry = at(entries, row * columns + column);
        if (entry !== 0) basicCost[column] = at(basicCost, column) + change * entry;
      }
      pieceLow[row] = next.low;
      pieceHigh[row] = next.high;
      slope[row] = next.slope;
      return true;
    }
  }
  if (entering === null) return false;
  pivot(tableau, row, entering.column, bound);
  return true;
}

interface Entering {
  readonly column: number;
  readonly ratio: number;
}

/** The column whose item moves the row's item in the direction at the least cost. */
function cheapestColumn(
  tableau: Tableau,
  row: number,
  direction: 1 | -1,
  byNumber: boolean,
): Entering | null {
  const { columns, entries, resting } = tableau;
  let least = Infinity;
  for (let column = 0; column < columns; column += 1) {
    least = Math.min(least, ratioOf(tableau, row, column, direction));
  }
  if (least === Infinity) return null;
  const close = least + sameRate * (1 + least);
  let best = -1;
  for (let column = 0; column < columns; column += 1) {
    if (ratioOf(tableau, row, column, direction) > close) continue;
    const size = Math.abs(at(entries, row * columns + column));
    const bestSize = best < 0 ? 0 : Math.abs(at(entries, row * columns + best));
    const isLower = best < 0 || at(resting, column) < at(resting, best);
    const isLarger = size > bestSize + smallest;
    if (byNumber ? isLower : isLarger || (isLower && size > bestSize - smallest)) best = column;
  }
  return { column: best, ratio: least };
}

/** What it costs to move the row's item by one by way of the column's; Infinity if it cannot be done. */
function ratioOf(tableau: Tableau, row: number, column: number, direction: 1 | -1): number {
  const entry = at(tableau.entries, row * tableau.columns + column);
  if (Math.abs(entry) < smallest) return Infinity;
  const item = at(tableau.resting, column);
  const now = at(tableau.value, item);
  const price = at(tableau.price, item);
  const others = at(tableau.basicCost, column);
  if (entry > 0 === direction > 0) {
    if (now >= at(tableau.high, item)) return Infinity;
    return Math.max(0, (now < 0 ? -price : price) + others) / Math.abs(entry);
  }
  if (now <= at(tableau.low, item)) return Infinity;
  return Math.max(0, (now > 0 ? -price : price) - others) / Math.abs(entry);
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
