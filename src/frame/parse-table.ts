import { parse } from 'csv-parse/sync';

/** The header and the rows of a CSV file that this program wrote; cells as they stand in the file. */
export interface ParsedTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a table of our own making. For exports, whose faults must be named, there is `readExport`. */
export function parseTable(text: string): ParsedTable {
  const [header = [], ...rows] = parse(text, {
    columns: false,
    record_delimiter: ['\r\n'],
  });
  return { header, rows };
}
