import type { Row } from '../intake.js';
import { type ColumnTable, rowAt, rowCount } from './column-table.js';
import { listView } from '../list-view.js';

const tables = new WeakMap<object, ColumnTable>();

/** The rows of a table as a list that makes each row when it is asked for and keeps none. */
export function rowsOf(table: ColumnTable): readonly Row[] {
  const view = listView(rowCount(table), (index) => rowAt(table, index));
  if (table.keep === 'rows') tables.set(view, table);
  return view;
}

/** The columns behind a list of rows; undefined where there are none, or where they do not hold the rows. */
export function columnsBehind(rows: readonly Row[]): ColumnTable | undefined {
  return tables.get(rows);
}
