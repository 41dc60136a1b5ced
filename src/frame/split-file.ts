import type { Decoded } from './decode.js';
import { chooseDelimiter, findHeader } from './dialect.js';
import type { Intake, FileFacts } from './intake.js';
import { limitsOf } from './limits.js';
import { kindOfLineEnd, lineEndsOf } from './line-ends.js';
import type { TablePlan } from './plan.js';
import type { Profile } from './profile.js';
import { type CsvFault, type CsvRecord, readRecords } from './records.js';
import type { RowTeller } from './rows-done.js';
import { shapeOf, type TableShape } from './table-shape.js';

/** An export as one of the readers split it: what is known of the file, and its rows to be read. */
export interface SplitFile {
  readonly decoded: Omit<Decoded, 'pieces'>;
  readonly delimiter: string;
  readonly lineEnd: FileFacts['lineEnd'];
  readonly lines: number;
  readonly endsInLineEnd: boolean;
  readonly fault: CsvFault | null;
  /** Undefined where there is no record at all. */
  readonly header: CsvRecord | undefined;
  readonly headerIndex: number;
  /** All records, header and titles included. */
  readonly records: number;
  readonly shape: TableShape;
  readonly readTable: (plan: TablePlan) => TableReading;
}

/** The rows of an export, with all that is said of them. */
export type TableReading = Pick<Intake, 'rows' | 'issues' | 'counts' | 'normalisations'>;

/** Splits a file that was decoded with csv-parse, as a whole. */
export async function splitIntoRecords(
  { pieces, ...decoded }: Decoded,
  profile: Profile,
  columns: readonly string[],
  readTable: (rows: readonly CsvRecord[], plan: TablePlan) => TableReading,
  tell?: RowTeller,
): Promise<SplitFile> {
  const delimiter = chooseDelimiter(pieces, columns, profile.delimiter);
  const { records, lines, fault } = await readRecords(pieces, delimiter, {
    largest: limitsOf(profile).recordBytes,
    tell,
  });
  const headerIndex = findHeader(records, columns);
  const rows = records.slice(headerIndex + 1);
  const ending = pieces.findLast((piece) => piece !== '') ?? '';
  return {
    decoded,
    delimiter,
    lineEnd: kindOfLineEnd(lineEndsOf(pieces, records)),
    lines,
    endsInLineEnd: /[\r\n]$/.test(ending),
    fault,
    header: records[headerIndex],
    headerIndex,
    records: records.length,
    shape: shapeOf(rows),
    readTable: (plan) => readTable(rows, plan),
  };
}
