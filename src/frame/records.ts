import { parse } from 'csv-parse';
import { defaultLimits } from './limits.js';
import { countLineEnds } from './line-ends.js';
import { openingLine } from './opening-line.js';
import { type RowTeller, tellThousands } from './rows-done.js';

/** One record of a delimited file: a spreadsheet row. */
export interface CsvRecord {
  /** The number of the row in a spreadsheet, from 1. */
  readonly row: number;
  /** The physical line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where and why a file stops being delimited text. */
export interface CsvFault {
  readonly code: 'QUOTE_NOT_CLOSED' | 'QUOTE_MISPLACED' | 'RECORD_TOO_LARGE';
  readonly row: number;
  readonly line: number;
  readonly column: number;
  /** How many bytes a record may have. */
  readonly limit: number;
  /** A formula written as text, `="..."`, whose quotes stand inside an unquoted cell. */
  readonly formula: boolean;
}

export interface RecordsRead {
  readonly records: readonly CsvRecord[];
  /** Physical lines of the file; a line end at the very end starts no further line. */
  readonly lines: number;
  readonly fault: CsvFault | null;
}

export interface SplitOptions {
  /** How many bytes a record may have. */
  readonly largest?: number;
  /** Hears how far it is. */
  readonly tell?: RowTeller | undefined;
}

/** Columns repeat themselves: a text that was met before is kept once. */
const mostShared = 100_000;
const longestShared = 80;

/**
 * Splits decoded text into records, strictly by RFC 4180 save that records may end in CRLF, LF or
 * CR and may differ in length. Lines are counted here: csv-parse counts a CRLF inside quotes twice.
 * A fault ends the reading and is told without the text that caused it.
 */
export async function readRecords(
  pieces: readonly string[],
  delimiter: string,
  { largest = defaultLimits.recordBytes, tell }: SplitOptions = {},
): Promise<RecordsRead> {
  const records: CsvRecord[] = [];
  const share = sharer();
  let line = 1;
  const parser = parse({
    columns: false,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: largest,
    on_record: (cells: string[]) => {
      records.push({ row: records.length + 1, line, cells: cells.map(share) });
      tellThousands(tell, { done: records.length, of: null });
      line += 1;
      for (const cell of cells) line += countLineEnds(cell);
      // Kept here, not passed on: the stream of results would only cost time.
      return null;
    },
  });
  const fault = await new Promise<Error | null>((resolve) => {
    parser.on('error', (error) => {
      resolve(error);
    });
    parser.on('end', () => {
      resolve(null);
    });
    parser.resume();
    void feed(parser, pieces);
  });
  if (fault === null) return { records, lines: line - 1, fault: null };
  return {
    records,
    lines: line,
    fault: { ...faultOf(fault, records.length + 1, line, pieces, delimiter), limit: largest },
  };
}

/** Gives equal short texts back as one and the same, for the sake of memory. */
function sharer(): (text: string) => string {
  const met = new Map<string, string>();
  return (text) => {
    if (text.length > longestShared) return text;
    const known = met.get(text);
    if (known !== undefined) return known;
    if (met.size < mostShared) met.set(text, text);
    return text;
  };
}

/** Writes piece by piece, so that the parser can refuse more until it has kept up. */
async function feed(parser: ReturnType<typeof parse>, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    if (parser.destroyed || parser.errored !== null) return;
    if (!parser.write(piece)) {
      await new Promise<void>((resolve) => {
        parser.once('drain', resolve);
        parser.once('close', resolve);
      });
    }
  }
  parser.end();
}

/** Reads code and column of the error only: its other parts hold the text of the row. */
function faultOf(
  error: Error & { readonly code?: unknown; readonly column?: unknown; readonly field?: unknown },
  row: number,
  line: number,
  pieces: readonly string[],
  delimiter: string,
): Omit<CsvFault, 'limit'> {
  const index = typeof error.column === 'number' ? error.column : 0;
  const place = { row, column: index + 1, formula: error.field === '=' };
  const opened = { ...place, line: openingLine(pieces, line, index, delimiter) };
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { ...opened, code: 'QUOTE_NOT_CLOSED' };
    case 'CSV_MAX_RECORD_SIZE':
      return { ...opened, code: 'RECORD_TOO_LARGE' };
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return { ...opened, code: 'QUOTE_MISPLACED' };
    default:
      throw new Error(`csv-parse stopped with ${String(error.code)}`);
  }
}
