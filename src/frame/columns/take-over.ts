import { isAscii } from 'node:buffer';
import { type LineEnds, lineEndsOf } from '../line-ends.js';
import { type CsvFault, readRecords } from '../records.js';
import { cellMarks, emptyRecord, type ScannedRecord } from './scan-record.js';
import type { RecordTaker } from './take-records.js';

export interface TakingOver {
  readonly delimiter: string;
  /** How many bytes a record may have. */
  readonly largest: number;
  /** The number of the last record read, the line and the byte at which the next one begins. */
  readonly row: number;
  readonly line: number;
  readonly offset: number;
  readonly take: RecordTaker['take'];
}

export interface TakenOver {
  readonly fault: CsvFault | null;
  readonly row: number;
  readonly line: number;
  readonly ends: LineEnds;
}

/** Has csv-parse read the rest of a file, and enters its records as if they had been scanned. */
export async function takeOver(
  rest: readonly Uint8Array[],
  { delimiter, largest, row, line, offset, take }: TakingOver,
): Promise<TakenOver> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const pieces = [...rest.map((part) => decoder.decode(part, { stream: true })), decoder.decode()];
  const { records, lines, fault } = await readRecords(pieces, delimiter, { largest });
  for (const record of records) {
    const place = { row: row + record.row, line: line - 1 + record.line, offset };
    const { bytes, scanned } = asScanned(record.cells);
    take(bytes, scanned, place, record.cells);
  }
  const ends = lineEndsOf(pieces, records);
  const last = row + records.length;
  if (fault === null) return { fault, row: last, line: line + lines, ends };
  const shifted = { ...fault, row: row + fault.row, line: line - 1 + fault.line };
  return { fault: shifted, row: last, line: line - 1 + lines, ends };
}

/** Cells as a scanned record, whose bytes are their contents one behind the other. */
function asScanned(cells: readonly string[]): {
  readonly bytes: Buffer;
  readonly scanned: ScannedRecord;
} {
  const contents = cells.map((cell) => Buffer.from(cell));
  const bytes = Buffer.concat(contents);
  const scanned: ScannedRecord = {
    ...emptyRecord(),
    cells: cells.length,
    starts: new Int32Array(cells.length),
    ends: new Int32Array(cells.length),
    marks: new Uint8Array(cells.length),
    // Anything may be in the cells: no check may be passed over.
    solid: 0,
    lineEnds: 1,
  };
  let start = 0;
  for (const [index, content] of contents.entries()) {
    const end = start + content.length;
    scanned.starts[index] = start;
    scanned.ends[index] = end;
    scanned.marks[index] = isAscii(content) ? 0 : cellMarks.beyondAscii;
    start = end;
  }
  return { bytes, scanned };
}
