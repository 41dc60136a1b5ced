import { textOfValue } from '../column.js';
import type { ColumnTable } from '../column-table.js';
import { at } from '../growing.js';
import { sizeOf } from '../kernel/byte-dictionary.js';

/** A field of accepted rows as numbers, one for each of its values; 0 is a blank. */
export interface RowField {
  readonly numberAt: (row: number) => number;
  /** All numbers are below it. */
  readonly size: number;
  readonly textOf: (number: number) => string | undefined;
}

/** Null where the texts of the field were left in the file, so that they have no numbers. */
export function rowField(table: ColumnTable, field: string): RowField | null {
  const column = table.columns[table.places.get(field) ?? -1];
  if (column === undefined) {
    const constant = table.constants[field];
    return constant === undefined
      ? { numberAt: () => 0, size: 1, textOf: () => undefined }
      : { numberAt: () => 1, size: 2, textOf: (number) => (number === 0 ? undefined : constant) };
  }
  if (column.looseFrom !== Infinity) return null;
  const { rows, dictionary } = column;
  return {
    numberAt: (row) => at(rows, row),
    size: sizeOf(dictionary),
    textOf: (number) => (number === 0 ? undefined : textOfValue(column, number)),
  };
}

/** A test of the values of a field as one of rows; each value is tested once. */
export function rowsWhere(
  { numberAt, size, textOf }: RowField,
  holds: (value: string | undefined) => boolean,
): (row: number) => boolean {
  const answers = new Uint8Array(size);
  return (row) => {
    const number = numberAt(row);
    let answer = answers[number] ?? 0;
    if (answer === 0) {
      answer = holds(textOf(number)) ? 2 : 1;
      answers[number] = answer;
    }
    return answer === 2;
  };
}
