import { stringify } from 'csv-stringify/sync';
import { neutralise } from './neutralise.js';
import { machineNumber } from './numbers.js';
import type { Cell, Table } from './table.js';

/**
 * A table as RFC 4180 text: one header of column names, CRLF after every row, every text cell quoted
 * and made safe for spreadsheets (see `neutralise`), numbers plain, null empty.
 *
 * Throws a RangeError when a row is not as wide as the header.
 */
export function tableToCsv(table: Table): string {
  return [...csvParts(table)].join('');
}

/** The same text as UTF-8, made part by part: for tables of which text and bytes would be too much together. */
export function tableToCsvBytes(table: Table): Uint8Array {
  let bytes = Buffer.alloc(1 << 16);
  let length = 0;
  for (const part of csvParts(table)) {
    const added = Buffer.from(part);
    if (length + added.length > bytes.length) {
      // What is never written takes up no memory, and every copy does.
      const wider = Buffer.alloc((length + added.length) * 4);
      wider.set(bytes.subarray(0, length));
      bytes = wider;
    }
    bytes.set(added, length);
    length += added.length;
  }
  return bytes.subarray(0, length);
}

const rowsAtATime = 2000;

function* csvParts(table: Table): Generator<string> {
  yield stringify([table.columns.map((column) => neutralise(column.name))], rfc4180);
  let rows: (readonly Cell[])[] = [];
  let count = 0;
  for (const row of table.rows) {
    count += 1;
    if (row.length !== table.columns.length) {
      throw new RangeError(
        `Table ${table.name}: row ${String(count)} has ${String(row.length)} cells, ` +
          `the header ${String(table.columns.length)}.`,
      );
    }
    rows.push(row);
    if (rows.length < rowsAtATime) continue;
    yield body(rows, table.columns);
    rows = [];
  }
  if (rows.length > 0) yield body(rows, table.columns);
}

/**
 * Rows of a frame, a million perhaps, are texts that need nothing but quotes around them; csv-stringify
 * writes all others.
 */
function body(rows: (readonly Cell[])[], columns: Table['columns']): string {
  return rows.every((row) => row.every(needsOnlyQuotes))
    ? rows.map((row) => `"${row.join('","')}"\r\n`).join('')
    : stringified(rows, columns);
}

function needsOnlyQuotes(cell: Cell): boolean {
  return typeof cell === 'string' && /^[A-Za-z0-9][^"]*$/.test(cell);
}

/** A lone empty cell is quoted, as a reader would take the empty line for no row at all. */
function stringified(rows: (readonly Cell[])[], columns: Table['columns']): string {
  return stringify(rows, {
    ...rfc4180,
    quoted_string: true,
    ...(columns.length === 1 ? { quoted_empty: true } : {}),
    cast: {
      string: (text) => neutralise(text),
      number: (value, context) => machineNumber(value, columns[context.index]?.kind ?? 'number'),
    },
  });
}

const rfc4180 = { record_delimiter: '\r\n', quote_record_delimiter: true } as const;
