import type { ColumnTable } from '../column-table.js';
import { at } from '../growing.js';
import { sizeOf } from '../kernel/byte-dictionary.js';

/**
 * The values of a field by row, as numbers of which 0 is none; one and the same for a constant. Null
 * where the field has no column and no constant.
 */
export function fieldNumbers(table: ColumnTable, field: string): ((row: number) => number) | null {
  const place = table.places.get(field);
  const column = place === undefined ? undefined : table.columns[place];
  if (column !== undefined) return (row) => at(column.rows, row);
  return table.constants[field] === undefined ? null : () => 1;
}

/** How many numbers a field may have. */
export function numbersOf(table: ColumnTable, field: string): number {
  const place = table.places.get(field);
  const column = place === undefined ? undefined : table.columns[place];
  return column === undefined ? 2 : sizeOf(column.dictionary);
}
