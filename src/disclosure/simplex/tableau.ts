import type { Programme } from './programme.js';

/**
 * The state of a simplex search. Items are the variables and then the lines. Each row says one item,
 * the basic one, as a sum of the items of the columns, which rest at a bound or at 0.
 *
 * The price of an item has a kink at 0, so a basic item is on a piece: a range with one slope.
 */
export interface Tableau {
  readonly rows: number;
  readonly columns: number;
  /** Row by row: what one more of the column's item adds to the row's item. */
  readonly entries: Float64Array;
  /** Item of each row, and of each column. */
  readonly basic: Int32Array;
  readonly resting: Int32Array;
  /** For each item. */
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly price: Float64Array;
  /** For each row, the piece that its item is on. */
  readonly pieceLow: Float64Array;
  readonly pieceHigh: Float64Array;
  readonly slope: Float64Array;
  /** For each column: what the basic items cost more when the column's item grows by one. */
  readonly basicCost: Float64Array;
}

/** The tableau of no change: all variables rest at 0, and so do the lines, which are basic. */
export function tableauOf({ variables, lines }: Programme): Tableau {
  const columns = variables.length;
  const items = [...variables, ...lines];
  const entries = new Float64Array(lines.length * columns);
  for (const [row, { terms }] of lines.entries()) {
    for (const { variable, sign } of terms) entries[row * columns + variable] = sign;
  }
  const isGoal = ({ low, high }: { low: number; high: number }): boolean => low > 0 || high < 0;
  // A line with a price starts on its kink, which costs nothing on either side yet.
  const isKink = (line: { low: number; high: number; price: number }): boolean =>
    line.price > 0 && !isGoal(line);
  return {
    rows: lines.length,
    columns,
    entries,
    basic: Int32Array.from(lines, (_, row) => columns + row),
    resting: Int32Array.from(variables, (_, column) => column),
    value: new Float64Array(items.length),
    low: Float64Array.from(items, ({ low }) => low),
    high: Float64Array.from(items, ({ high }) => high),
    price: Float64Array.from(items, ({ price }) => price),
    pieceLow: Float64Array.from(lines, (line) => (isKink(line) ? 0 : line.low)),
    pieceHigh: Float64Array.from(lines, (line) => (isKink(line) ? 0 : line.high)),
    slope: new Float64Array(lines.length),
    basicCost: new Float64Array(columns),
  };
}

/** A copy to try a bound on. */
export function copyOf(tableau: Tableau): Tableau {
  const { rows, columns } = tableau;
  return {
    rows,
    columns,
    entries: tableau.entries.slice(),
    basic: tableau.basic.slice(),
    resting: tableau.resting.slice(),
    value: tableau.value.slice(),
    low: tableau.low.slice(),
    high: tableau.high.slice(),
    price: tableau.price.slice(),
    pieceLow: tableau.pieceLow.slice(),
    pieceHigh: tableau.pieceHigh.slice(),
    slope: tableau.slope.slice(),
    basicCost: tableau.basicCost.slice(),
  };
}

export interface Piece {
  readonly low: number;
  readonly high: number;
  readonly slope: number;
}

/** The piece that an item is on just above (direction 1) or just below (-1) a value. */
export function pieceBeside(
  { low, high, price }: Tableau,
  item: number,
  value: number,
  direction: 1 | -1,
): Piece {
  const least = low[item] ?? 0;
  const most = high[item] ?? 0;
  const cost = price[item] ?? 0;
  if (cost === 0) return { low: least, high: most, slope: 0 };
  return value > 0 || (value === 0 && direction === 1)
    ? { low: Math.max(0, least), high: most, slope: cost }
    : { low: least, high: Math.min(0, most), slope: -cost };
}
