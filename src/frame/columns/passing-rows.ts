import type { Row } from '../intake.js';
import { heightAt } from './climbing.js';
import { textOfValue } from './column.js';
import { type ColumnTable, cellsAt, looseText, rowCount, rowStates } from './column-table.js';
import { at } from './growing.js';
import { columnsBehind } from './rows-view.js';

/**
 * The rows of an intake one after the other, for counting and grouping by named fields. Where they are
 * in columns each is hardly more than its place, so that a million can be kept; their values can be
 * asked for by name and not listed.
 */
export function* passingRows(rows: readonly Row[]): Generator<Row> {
  const table = columnsBehind(rows);
  if (table === undefined) {
    yield* rows;
    return;
  }
  const rowAt = rowMaker(table);
  for (let index = 0; index < rowCount(table); index += 1) yield rowAt(index);
}

interface Placed {
  readonly place: number;
}

/** Makes rows that share one set of accessors, since an object with values for each would be large. */
export function rowMaker(table: ColumnTable): (place: number) => Row {
  const place = Symbol('place');
  type Values = Record<string, string> & { [place]: number };
  const accessors: PropertyDescriptorMap = {};
  for (const [field, value] of Object.entries(table.constants)) accessors[field] = { value };
  for (const column of table.columns) {
    accessors[column.plan.field] = {
      get(this: Values): string | undefined {
        const index = this[place];
        const number = at(column.rows, index);
        if (number === 0) return undefined;
        return index < column.looseFrom
          ? textOfValue(column, number)
          : looseText(table, column, index);
      },
    };
  }
  const valuesOf = Object.create(null, accessors) as Values;
  const misaligned = Object.create(null) as Values;
  const isAligned = (index: number): boolean =>
    (at(table.states, index) & rowStates.misaligned) === 0;
  const rowOf: Row & Placed = {
    place: 0,
    get row() {
      return heightAt(table.sheetRows, this.place);
    },
    get line() {
      return heightAt(table.lines, this.place);
    },
    get status() {
      const isRejected = (at(table.states, this.place) & rowStates.rejected) !== 0;
      return isRejected ? 'rejected' : 'accepted';
    },
    get aligned() {
      return isAligned(this.place);
    },
    get values() {
      if (!isAligned(this.place)) return misaligned;
      return { __proto__: valuesOf, [place]: this.place } as unknown as Values;
    },
    get cells() {
      return cellsAt(table, this.place);
    },
  };
  return (index) => ({ __proto__: rowOf, place: index }) as unknown as Row;
}
