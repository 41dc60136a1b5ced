import type { ColumnTable } from '../column-table.js';
import { at, readInto } from '../growing.js';
import { sizeOf } from '../kernel/byte-dictionary.js';

/** The values of a field by row, as numbers of which 0 is none; one and the same for a constant. */
export interface FieldNumbers {
  readonly at: (row: number) => number;
  /** Writes those of the rows from `first` on, as many as there is room for. */
  readonly readInto: (first: number, into: Uint32Array) => void;
}

/** Null where the field has no column and no constant. */
export function fieldNumbers(table: ColumnTable, field: string): FieldNumbers | null {
  const place = table.places.get(field);
  const column = place === undefined ? undefined : table.columns[place];
  if (column !== undefined) {
    const { rows } = column;
    return {
      at: (row) => at(rows, row),
      readInto: (first, into) => {
        readInto(rows, first, into);
      },
    };
  }
  return table.constants[field] === undefined
    ? null
    : { at: () => 1, readInto: (_, into) => into.fill(1) };
}

/** How many numbers a field may have. */
export function numbersOf(table: ColumnTable, field: string): number {
  const place = table.places.get(field);
  const column = place === undefined ? undefined : table.columns[place];
  return column === undefined ? 2 : sizeOf(column.dictionary);
}
