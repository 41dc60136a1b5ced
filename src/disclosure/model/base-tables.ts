import { fieldsAsked, type Box } from '../sets/box.js';
import type { Space } from '../sets/space.js';
import { tableSize, type Clique } from './join-tree.js';

/** A sum of base cells, some of them taken away: the cell numbers, and +1 or -1 for each. */
export interface Sum {
  readonly cells: Int32Array;
  readonly signs: Int8Array;
}

/** A table over some fields whose cells are numbered from `start`, the last field fastest. */
export interface BaseTable {
  readonly fields: readonly number[];
  readonly start: number;
  readonly size: number;
  /** Whether it is a margin that cliques share, and not a clique itself. */
  readonly isMargin: boolean;
}

/** The tables of all cliques, and after them the margins that cliques share, each once. */
export function baseTables(space: Space, tree: readonly Clique[]): readonly BaseTable[] {
  const margins = new Map(tree.slice(1).map(({ shared }) => [shared.join(','), shared]));
  const shapes = [
    ...tree.map(({ fields }) => ({ fields, isMargin: false })),
    ...[...margins.values()].map((fields) => ({ fields, isMargin: true })),
  ];
  let start = 0;
  return shapes.map(({ fields, isMargin }) => {
    const size = tableSize(fields, (field) => classCount(space, field));
    const table = { fields, start, size, isMargin };
    start += size;
    return table;
  });
}

export function classCount(space: Space, field: number): number {
  return space.fields[field]?.classes.length ?? 0;
}

/** How many base cells the tables have together. */
function cellCount(tables: readonly BaseTable[]): number {
  return tables.reduce((sum, { size }) => sum + size, 0);
}

/** The base cell of the table that a unit of these classes is in. */
export function cellOf(space: Space, table: BaseTable, classes: readonly number[]): number {
  return (
    table.fields.reduce(
      (cell, field) => cell * classCount(space, field) + (classes[field] ?? 0),
      0,
    ) + table.start
  );
}

/** The class of each field of the table that the units of a base cell are of. */
export function classesOfCell(
  space: Space,
  table: BaseTable,
  cell: number,
): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  let left = cell - table.start;
  for (const field of table.fields.toReversed()) {
    const width = classCount(space, field);
    classes.set(field, left % width);
    left = Math.floor(left / width);
  }
  return classes;
}

/** How many units are in each base cell. */
export function countBaseCells(space: Space, tables: readonly BaseTable[]): Float64Array {
  const counts = new Float64Array(cellCount(tables));
  for (const { classes, count } of space.kinds) {
    for (const table of tables) {
      const cell = cellOf(space, table, classes);
      counts[cell] = (counts[cell] ?? 0) + count;
    }
  }
  return counts;
}

/** The base cells of a box, in the smallest table that has all its fields. */
export function cellsOf(space: Space, tables: readonly BaseTable[], box: Box): readonly number[] {
  const asked = fieldsAsked(box);
  const [table] = tables
    .filter(({ fields }) => asked.every((field) => fields.includes(field)))
    .sort((left, right) => left.size - right.size || left.start - right.start);
  if (table === undefined) throw new RangeError('no table has all fields of the box');
  return cellsWithin(space, table, box);
}

/** The base cells of a box in one table; fields that the table lacks are not asked about. */
export function cellsWithin(space: Space, table: BaseTable, box: Box): readonly number[] {
  let cells: readonly number[] = [0];
  for (const field of table.fields) {
    const width = classCount(space, field);
    const classes = box[field]?.classes ?? [];
    cells = cells.flatMap((cell) => classes.map((one) => cell * width + one));
  }
  return cells.map((cell) => cell + table.start);
}

/** What the first cells hold together less what the second do, without those that are settled. */
export function sumOf(plus: readonly number[], minus: readonly number[], settled: Uint8Array): Sum {
  const signs = new Map<number, number>();
  for (const cell of plus) signs.set(cell, (signs.get(cell) ?? 0) + 1);
  for (const cell of minus) signs.set(cell, (signs.get(cell) ?? 0) - 1);
  const left = [...signs.entries()]
    .filter(([cell, sign]) => sign !== 0 && settled[cell] !== 1)
    .sort(([one], [other]) => one - other);
  return {
    cells: Int32Array.from(left, ([cell]) => cell),
    signs: Int8Array.from(left, ([, sign]) => sign),
  };
}

/** What the sum comes to when the base cells have these values, or changes of values. */
export function valueOf({ cells, signs }: Sum, values: ArrayLike<number>): number {
  let value = 0;
  for (let at = 0; at < cells.length; at += 1) {
    value += (signs[at] ?? 0) * (values[cells[at] ?? -1] ?? 0);
  }
  return value;
}

/** The same text for the same sum. */
export function sumKey({ cells, signs }: Sum): string {
  return Array.from(cells, (cell, at) => `${(signs[at] ?? 0) < 0 ? '-' : ''}${cell}`).join(',');
}
