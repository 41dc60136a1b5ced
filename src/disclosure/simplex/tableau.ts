import type { Priced, Programme, ProgrammeLine } from './programme.js';

/**
 * The state of a simplex search. Items are the variables and then the lines. Items that rest at a bound
 * or at 0 have a column; of the others, the basic ones, each is a sum of resting items, which is its
 * row.
 *
 * The price of an item has a kink at 0, so a basic item is on a piece: a range with one slope. Lines
 * sleep until they leave their first piece: a sleeping line is basic and costs nothing, so nothing
 * depends on its row, which is worked out when it wakes. Most never do.
 */
export interface Tableau {
  readonly columns: number;
  /** Item of each column. */
  readonly resting: Int32Array;
  /** For each column: what the basic items cost more when the column's item grows by one. */
  readonly basicCost: Float64Array;
  /** The items that are awake and basic. */
  readonly rows: Row[];
  /** For each item: its place among the columns, or -1; and among the rows, or -1 (asleep). */
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly price: Float64Array;
  readonly lines: readonly ProgrammeLine[];
  /** The piece that each line is on while it sleeps: its kink, which costs nothing, or all its range. */
  readonly lowAsleep: Float64Array;
  readonly highAsleep: Float64Array;
  /** For each variable, the lines that it is in. */
  readonly linesOf: readonly (readonly { readonly line: number; readonly sign: number }[])[];
}

/** A basic item as a sum of resting items: for each column, what one more of its item adds. */
export interface Row {
  item: number;
  readonly entries: Float64Array;
  /** The piece that the item is on. */
  low: number;
  high: number;
  slope: number;
}

/** The tableau of no change: all variables rest at 0, and so do the lines, asleep. */
export function tableauOf({ variables, lines }: Programme): Tableau {
  const columns = variables.length;
  const items: readonly Priced[] = [...variables, ...lines];
  const linesOf: { line: number; sign: number }[][] = variables.map(() => []);
  for (const [line, { terms }] of lines.entries()) {
    for (const { variable, sign } of terms) linesOf[variable]?.push({ line, sign });
  }
  const isKink = ({ low, high, price: cost }: Priced): boolean => cost > 0 && low <= 0 && high >= 0;
  return {
    columns,
    resting: Int32Array.from(variables, (_, variable) => variable),
    basicCost: new Float64Array(columns),
    rows: [],
    columnOf: Int32Array.from(items, (_, item) => (item < columns ? item : -1)),
    rowOf: new Int32Array(items.length).fill(-1),
    value: new Float64Array(items.length),
    low: Float64Array.from(items, ({ low }) => low),
    high: Float64Array.from(items, ({ high }) => high),
    price: Float64Array.from(items, ({ price }) => price),
    lines,
    lowAsleep: Float64Array.from(lines, (line) => (isKink(line) ? 0 : line.low)),
    highAsleep: Float64Array.from(lines, (line) => (isKink(line) ? 0 : line.high)),
    linesOf,
  };
}

/** A copy to try a bound on. */
export function copyOf(tableau: Tableau): Tableau {
  return {
    ...tableau,
    resting: tableau.resting.slice(),
    basicCost: tableau.basicCost.slice(),
    rows: tableau.rows.map((row) => ({ ...row, entries: row.entries.slice() })),
    columnOf: tableau.columnOf.slice(),
    rowOf: tableau.rowOf.slice(),
    value: tableau.value.slice(),
    low: tableau.low.slice(),
    high: tableau.high.slice(),
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
