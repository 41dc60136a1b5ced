/**
 * Equations solved for some of their columns (Gauss and Jordan): each row says one column, its basis,
 * as what the others leave of nought, and behind its entries has the weights of the equations that it
 * was put together from.
 */
export interface Tableau {
  readonly columns: number;
  readonly rows: Float64Array[];
  /** For each row the column that it is solved for. */
  readonly basis: number[];
  /** For each column its row; -1 where it has none. */
  readonly rowOf: Int32Array;
  /** How often a row was solved for another column: each time rounds a little more. */
  steps: number;
}

/** Entries nearer to nought than this are rounding errors. */
const rounding = 1e-10;

/**
 * The equations, each the columns that it adds up. One that follows from those before it has no row,
 * so that weights are on the first ones. Where there is a choice, columns of large sums are solved
 * for, which are far from their bounds.
 */
export function tableauOf(
  sums: readonly number[],
  equations: readonly (readonly number[])[],
): Tableau {
  const columns = sums.length;
  const tableau: Tableau = {
    columns,
    rows: [],
    basis: [],
    rowOf: new Int32Array(columns).fill(-1),
    steps: 0,
  };
  for (const [number, terms] of equations.entries()) {
    const row = new Float64Array(columns + equations.length);
    for (const column of terms) row[column] = 1;
    row[columns + number] = 1;
    for (const [place, other] of tableau.rows.entries()) {
      subtract(row, other, row[tableau.basis[place] ?? 0] ?? 0);
    }
    const column = columnToSolveFor(row, sums);
    if (column === null) continue;
    tableau.rows.push(row);
    tableau.basis.push(column);
    solveFor(tableau, tableau.rows.length - 1, column);
  }
  tableau.steps = 0;
  return tableau;
}

function columnToSolveFor(row: Float64Array, sums: readonly number[]): number | null {
  let best: number | null = null;
  let size = 1e-7;
  let room = 0;
  for (const [column, sum] of sums.entries()) {
    const entry = Math.abs(row[column] ?? 0);
    const isLarger = entry > size + 1e-7 || (entry > size - 1e-7 && entry > 1e-7 && sum > room);
    if (!isLarger) continue;
    best = column;
    size = entry;
    room = sum;
  }
  return best;
}

/** Solves a row for a column, and takes the column out of all other rows. */
export function solveFor(tableau: Tableau, place: number, column: number): void {
  const { rows, basis, rowOf } = tableau;
  tableau.steps += 1;
  const row = rows[place];
  if (row === undefined) throw new RangeError('no such row');
  const divisor = row[column] ?? 1;
  const filled: number[] = [];
  for (let one = 0; one < row.length; one += 1) {
    const entry = row[one] ?? 0;
    if (entry === 0) continue;
    filled.push(one);
    row[one] = entry / divisor;
  }
  row[column] = 1;
  rowOf[basis[place] ?? 0] = -1;
  basis[place] = column;
  rowOf[column] = place;
  for (const [other, entries] of rows.entries()) {
    const times = entries[column] ?? 0;
    if (other === place || times === 0) continue;
    for (const one of filled) {
      const left = (entries[one] ?? 0) - times * (row[one] ?? 0);
      entries[one] = Math.abs(left) < rounding ? 0 : left;
    }
  }
}

/** Takes a multiple of the second row from the first. */
export function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return;
  for (let one = 0; one < row.length; one += 1) {
    const entry = other[one] ?? 0;
    if (entry === 0) continue;
    const left = (row[one] ?? 0) - times * entry;
    row[one] = Math.abs(left) < rounding ? 0 : left;
  }
}

/**
 * What is left of a sum of columns when the rows are taken from it, so that it changes with nothing
 * that is solved for; behind that, with the sign turned, the weights of the equations that were taken.
 */
export function remainderOf(
  { columns, rows, rowOf }: Tableau,
  terms: readonly number[],
  sign: 1 | -1,
): Float64Array {
  const rest = new Float64Array(rows[0]?.length ?? columns);
  for (const column of terms) rest[column] = sign;
  for (const column of terms) {
    const row = rows[rowOf[column] ?? -1];
    if (row !== undefined) subtract(rest, row, sign);
  }
  return rest;
}

/** Whether the equations alone say the sum of some columns. */
export function isDetermined(tableau: Tableau, terms: readonly number[]): boolean {
  return remainderOf(tableau, terms, 1)
    .subarray(0, tableau.columns)
    .every((entry) => Math.abs(entry) < 1e-7);
}
