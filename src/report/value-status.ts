import { symbolNames, plainSymbols } from '../format/symbols.js';
import type { Cell, Table } from '../format/table.js';

/**
 * The table with a last column `value_status` beside its numbers: of the shorthand that stands in the
 * number columns of a row, the first of `[c]`, `[k]`, `[u]`, `[x]`, `[z]`; empty where every number
 * is there. Tables that judge their rows by more than their cells, as a comparison does, have a status
 * of their own instead.
 */
export function withValueStatus(table: Table): Table {
  return {
    ...table,
    columns: [...table.columns, { name: 'value_status', label: 'Status', kind: 'text' }],
    rows: table.rows.map((row) => [
      ...row,
      statusOf(row.filter((_, index) => table.columns[index]?.kind !== 'text')),
    ]),
  };
}

function statusOf(numbers: readonly Cell[]): string {
  const found = symbolNames.find((name) => numbers.includes(plainSymbols[name]));
  return found === undefined ? '' : plainSymbols[found];
}
