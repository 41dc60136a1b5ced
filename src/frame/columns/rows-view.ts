import type { Row } from '../intake.js';
import { type ColumnTable, rowAt, rowCount } from './column-table.js';

const tables = new WeakMap<object, ColumnTable>();

/**
 * The rows of a table as a list that makes each row when it is asked for and keeps none: two looks at
 * one row give two objects.
 */
export function rowsOf(table: ColumnTable): readonly Row[] {
  const length = rowCount(table);
  const indexOf = (key: string | symbol): number => {
    const index = typeof key === 'string' && /^\d{1,10}$/.test(key) ? Number(key) : -1;
    return index < length ? index : -1;
  };
  const view = new Proxy<Row[]>([], {
    get: (target, key) => {
      if (key === 'length') return length;
      const index = indexOf(key);
      return index < 0 ? (Reflect.get(target, key) as unknown) : rowAt(table, index);
    },
    has: (target, key) => indexOf(key) >= 0 || Reflect.has(target, key),
    ownKeys: () => [...Array(length).keys()].map(String).concat('length'),
    getOwnPropertyDescriptor: (target, key) => {
      if (key === 'length')
        return { value: length, writable: true, enumerable: false, configurable: false };
      const index = indexOf(key);
      return index < 0
        ? Reflect.getOwnPropertyDescriptor(target, key)
        : { value: rowAt(table, index), writable: true, enumerable: true, configurable: true };
    },
  });
  tables.set(view, table);
  return view;
}

/** The columns behind a list of rows; undefined where there are none. */
export function columnsBehind(rows: readonly Row[]): ColumnTable | undefined {
  return tables.get(rows);
}
