import { logFactorial } from '../distributions/log-factorial.js';
import { digitOf, fillingDigits, numberOfFillings, type Digit } from './fillings.js';

/**
 * Numbered nodes, each a table that is filled in up to some cell, and the arcs between them: the arcs
 * of node i are those from `first[i]` up to but without `first[i + 1]`, and lead to nodes with higher
 * numbers. Node 0 is the empty table, the last node every full one.
 */
export interface TableNetwork {
  readonly first: readonly number[];
  readonly to: readonly number[];
  readonly statistics: readonly number[];
  readonly weights: readonly number[];
}

/** What a cell adds to the statistic of its table. */
export type CellStatistic = (count: number, expected: number) => number;

/**
 * All tables with the given margins as a network, where part-filled tables that leave the same totals
 * share a node (Mehta and Patel 1983, Journal of the American Statistical Association 78: 427-434). A
 * path from the first node to the last is a table: its statistics add up to the statistic of the table,
 * and its weights, Poisson probabilities, multiply to what is in proportion to the table's probability.
 *
 * How large it gets is known before it is laid; more than `largest` part-filled tables give null.
 */
export function tableNetwork(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  cellStatistic: CellStatistic,
  largest: number,
): TableNetwork | null {
  const across = rowTotals.length < columnTotals.length;
  // Short rows first, and the longest, which the others decide, last: that keeps the network narrow.
  const rows = (across ? columnTotals : rowTotals).toSorted((one, other) => one - other);
  const columns = across ? rowTotals : columnTotals;
  const total = rows.reduce((all, row) => all + row, 0);
  const shorter = total - (rows.at(-1) ?? 0);
  if (shorter >= largest) return null;
  if (columns.length * numberOfFillings(columns, shorter) > largest) return null;

  const cellOf = (row: number, column: number): Cell =>
    cellTable(Math.min(row, column), (row * column) / total, cellStatistic);
  const digits = fillingDigits(columns, shorter);
  const arcs: Arcs = { first: [0], to: [], statistics: [], weights: [] };
  let stage: readonly number[] = [0];
  let filled = 0;
  for (const row of rows.slice(0, -1)) {
    filled += row;
    for (const [position, column] of columns.entries()) {
      stage = layStage(arcs, stage, columns, digits, position, filled, cellOf(row, column));
    }
  }
  const lastRow = columns.map((column) => cellOf(rows.at(-1) ?? 0, column));
  layLastRow(arcs, stage, columns, digits, lastRow);
  return arcs;
}

interface Arcs {
  readonly first: number[];
  readonly to: number[];
  readonly statistics: number[];
  readonly weights: number[];
}

/** What each count in a cell adds to the statistic, and its weight. */
interface Cell {
  readonly statistics: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Lays the arcs for one cell from every node of a stage, and gives the next stage. A stage is a list of
 * fillings: what each column holds so far, as the digits of one number. `filled` is what all columns
 * hold when the row is done.
 */
function layStage(
  { first, to, statistics, weights }: Arcs,
  stage: readonly number[],
  columns: readonly number[],
  digits: readonly Digit[],
  position: number,
  filled: number,
  cell: Cell,
): readonly number[] {
  const numbers = new Map<number, number>();
  const nextNode = first.length - 1 + stage.length;
  const place = digits[position]?.place ?? 0;
  for (const filling of stage) {
    let left = filled;
    let beyond = 0;
    let room = 0;
    for (const [column, holds] of columns.entries()) {
      const held = digitOf(filling, digits[column]);
      left -= held;
      if (column === position) room = holds - held;
      else if (column > position) beyond += holds - held;
    }
    const most = Math.min(left, room);
    for (let count = Math.max(0, left - beyond); count <= most; count += 1) {
      const reached = filling + count * place;
      let node = numbers.get(reached);
      if (node === undefined) {
        node = nextNode + numbers.size;
        numbers.set(reached, node);
      }
      to.push(node);
      statistics.push(cell.statistics[count] ?? 0);
      weights.push(cell.weights[count] ?? 0);
    }
    first.push(to.length);
  }
  return [...numbers.keys()];
}

/** The last row takes what every column still lacks: one arc from each node. */
function layLastRow(
  { first, to, statistics, weights }: Arcs,
  stage: readonly number[],
  columns: readonly number[],
  digits: readonly Digit[],
  cells: readonly Cell[],
): void {
  const lastNode = first.length - 1 + stage.length;
  for (const filling of stage) {
    let statistic = 0;
    let weight = 1;
    for (const [column, holds] of columns.entries()) {
      const count = holds - digitOf(filling, digits[column]);
      statistic += cells[column]?.statistics[count] ?? 0;
      weight *= cells[column]?.weights[count] ?? 0;
    }
    to.push(lastNode);
    statistics.push(statistic);
    weights.push(weight);
    first.push(to.length);
  }
  first.push(to.length);
}

function cellTable(most: number, expected: number, cellStatistic: CellStatistic): Cell {
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  return {
    statistics: counts.map((count) => cellStatistic(count, expected)),
    weights: counts.map((count) =>
      Math.exp(count * Math.log(expected) - expected - logFactorial(count)),
    ),
  };
}
