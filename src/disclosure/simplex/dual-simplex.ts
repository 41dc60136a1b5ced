import { pivot } from './pivot.js';
import { wake } from './sleeping-lines.js';
import { pieceBeside, type Row, type Tableau } from './tableau.js';

/** How far a value may be out of bounds, when all that is meant are whole numbers. */
const slack = 1e-7;
/** Entries nearer to nought than this are not divided by. */
const smallest = 1e-6;
/**
 * A column may go first at this much more than the cheapest, for the sake of a larger entry to divide
 * by (Harris): small ones let rounding errors grow. It is nothing beside the price of hiding a figure.
 */
const indulgence = 1e-3;

/** Whether all items came within their bounds; if that cannot be, the row that shows it. */
export type Outcome =
  { readonly status: 'within' | 'given-up' } | { readonly status: 'impossible'; readonly row: Row };

/**
 * Brings all items within their bounds at the least cost: the dual simplex method, for prices with a
 * kink at nought. The row that shows that it cannot be done says an item as a sum of others that are
 * all as far as they can go.
 *
 * No change costs nothing, so the search can start from it with no first phase, and what it does from
 * there is about as much work as the change is large. The item that is furthest out goes first; after
 * many steps Bland's rule (lowest number first) takes over, which cannot go round in circles. Prices
 * of resting items are raised a little where that keeps a step from undoing another.
 */
export function cheapestWithinBounds(tableau: Tableau): Outcome {
  const patience = 200 + 2 * (tableau.lines.length + tableau.columns);
  for (let step = 0; step < 2 * patience; step += 1) {
    const byNumber = step >= patience;
    const row = rowOutOfBounds(tableau, byNumber);
    if (row === null) return { status: 'within' };
    if (!mend(tableau, row, byNumber)) return { status: 'impossible', row };
  }
  return { status: 'given-up' };
}

/** The row of the item that is furthest out of its piece, woken if need be; null when none is. */
function rowOutOfBounds(tableau: Tableau, byNumber: boolean): Row | null {
  const { columns, rows, rowOf, columnOf, value, lines, lowAsleep, highAsleep } = tableau;
  let found = -1;
  let furthest = slack;
  const isBetter = (item: number, out: number): boolean => {
    if (out <= slack) return false;
    const isFirst = found < 0 || item < found;
    return byNumber ? isFirst : out > furthest || (out === furthest && isFirst);
  };
  for (const { item, low, high } of rows) {
    const now = at(value, item);
    const out = Math.max(now - high, low - now);
    if (!isBetter(item, out)) continue;
    found = item;
    furthest = out;
  }
  for (let line = 0; line < lines.length; line += 1) {
    const item = columns + line;
    const now = at(value, item);
    const out = Math.max(now - at(highAsleep, line), at(lowAsleep, line) - now);
    if (!isBetter(item, out) || at(rowOf, item) >= 0 || at(columnOf, item) >= 0) continue;
    found = item;
    furthest = out;
  }
  return found < 0 ? null : (rows[at(rowOf, found)] ?? wake(tableau, found));
}

/** Moves one item back to the bound of its piece, or lets it go on to the next; false if neither will do. */
function mend(tableau: Tableau, row: Row, byNumber: boolean): boolean {
  const isAbove = at(tableau.value, row.item) > row.high;
  const bound = isAbove ? row.high : row.low;
  const entering = cheapestColumn(tableau, row.entries, isAbove ? -1 : 1, byNumber);
  const goesOn = isAbove ? bound < at(tableau.high, row.item) : bound > at(tableau.low, row.item);
  if (goesOn) {
    const next = pieceBeside(tableau, row.item, bound, isAbove ? 1 : -1);
    const change = next.slope - row.slope;
    if (entering === null || entering.ratio > Math.abs(change)) {
      const { basicCost } = tableau;
      for (let column = 0; column < tableau.columns; column += 1) {
        basicCost[column] = at(basicCost, column) + change * at(row.entries, column);
      }
      row.low = next.low;
      row.high = next.high;
      row.slope = next.slope;
      return true;
    }
  }
  if (entering === null) return false;
  pivot(tableau, row, entering.column, bound);
  raisePrices(tableau, row.entries);
  return true;
}

interface Entering {
  readonly column: number;
  readonly ratio: number;
}

/**
 * The column whose item moves the row's item in the direction: of those at about the least cost the one
 * with the largest entry; by number, the lowest item of those at the least.
 */
function cheapestColumn(
  tableau: Tableau,
  entries: Float64Array,
  direction: 1 | -1,
  byNumber: boolean,
): Entering | null {
  const { resting } = tableau;
  const possible: (Entering & { readonly size: number })[] = [];
  let close = Infinity;
  for (let column = 0; column < entries.length; column += 1) {
    const entry = at(entries, column);
    const size = Math.abs(entry);
    if (size < smallest) continue;
    const rate = rateOf(tableau, column, entry > 0 ? direction : -direction);
    if (rate === Infinity) continue;
    const ratio = Math.max(0, rate) / size;
    possible.push({ column, ratio, size });
    close = Math.min(close, ratio + (byNumber ? 0 : indulgence / size));
  }
  let best: (typeof possible)[number] | null = null;
  for (const one of possible) {
    if (one.ratio > close) continue;
    const isLower = best === null || at(resting, one.column) < at(resting, best.column);
    const isLarger = best === null || one.size > best.size + smallest;
    if (byNumber ? isLower : isLarger || (isLower && one.size > (best?.size ?? 0) - smallest)) {
      best = one;
    }
  }
  return best;
}

/** What it costs to move a column's item by one, up (1) or down (-1); Infinity where it cannot go. */
function rateOf(tableau: Tableau, column: number, direction: number): number {
  const item = at(tableau.resting, column);
  const now = at(tableau.value, item);
  const price = at(tableau.price, item);
  const others = at(tableau.basicCost, column);
  if (direction > 0) {
    return now >= at(tableau.high, item) ? Infinity : (now < 0 ? -price : price) + others;
  }
  return now <= at(tableau.low, item) ? Infinity : (now > 0 ? -price : price) - others;
}

/** Lets no move pay that was passed over, so that none of them is the next to be made. */
function raisePrices(tableau: Tableau, entries: Float64Array): void {
  const { basicCost } = tableau;
  for (let column = 0; column < entries.length; column += 1) {
    if (at(entries, column) === 0) continue;
    const up = rateOf(tableau, column, 1);
    const down = rateOf(tableau, column, -1);
    if (up < 0) basicCost[column] = at(basicCost, column) - up;
    else if (down < 0) basicCost[column] = at(basicCost, column) + down;
  }
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
