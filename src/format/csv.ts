import { stringify } from 'csv-stringify/sync';
import { neutralise } from './neutralise.js';
import { machineNumber } from './numbers.js';
import type { Table } from './table.js';

/**
 * A table as RFC 4180 text: one header of column names, CRLF after every row, every text cell quoted
 * and made safe for spreadsheets (see `neutralise`), numbers plain, null empty.
 *
 * Throws a RangeError when a row is not as wide as the header.
 */
export function tableToCsv(table: Table): string {
  for (const [index, row] of table.rows.entries()) {
    if (row.length !== table.columns.length) {
      throw new RangeError(
        `Table ${table.name}: row ${String(index + 1)} has ${String(row.length)} cells, ` +
          `the header ${String(table.columns.length)}.`,
      );
    }
  }
  return header(table) + body(table);
}

function header(table: Table): string {
  return stringify([table.columns.map((column) => neutralise(column.name))], rfc4180);
}

/** A lone empty cell is quoted, as a reader would take the empty line for no row at all. */
function body(table: Table): string {
  return stringify([...table.rows], {
    ...rfc4180,
    quoted_string: true,
    ...(table.columns.length === 1 ? { quoted_empty: true } : {}),
    cast: {
      string: (text) => neutralise(text),
      number: (value, context) =>
        machineNumber(value, table.columns[context.index]?.kind ?? 'number'),
    },
  });
}

const rfc4180 = { record_delimiter: '\r\n', quote_record_delimiter: true } as const;
