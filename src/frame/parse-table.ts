import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { UserError } from '../errors.js';

/** The header and the rows of a CSV file that this program wrote; cells as they stand in the file. */
export interface ParsedTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a table of our own making. For exports, whose faults must be named, there is `readExport`. */
export function parseTable(text: string): ParsedTable {
  const [header = [], ...rows] = parsed(text);
  return { header, rows };
}

/** The parser's own message quotes the text, which may name a case; it is not passed on. */
function parsed(text: string): string[][] {
  try {
    return parse(text, { columns: false, record_delimiter: ['\r\n'] });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(
      'TABLE_DAMAGED',
      'a table of the folder is no proper CSV any more.',
      'Take the folder from where it was first published.',
    );
  }
}
