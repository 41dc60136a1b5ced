import { type LineEnds, lineEndsOf } from '../line-ends.js';
import { type CsvFault, readRecords } from '../records.js';
import type { RecordPlace } from './record-place.js';

export interface TakingOver {
  readonly delimiter: string;
  /** How many bytes a record may have. */
  readonly largest: number;
  /** The number of the last record read, the line and the byte at which the next one begins. */
  readonly row: number;
  readonly line: number;
  readonly offset: number;
  /** Takes the cells of a record. */
  readonly take: (cells: readonly string[], place: RecordPlace) => void;
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
    take(record.cells, { row: row + record.row, line: line - 1 + record.line, offset });
  }
  const ends = lineEndsOf(pieces, records);
  const last = row + records.length;
  if (fault === null) return { fault, row: last, line: line + lines, ends };
  const shifted = { ...fault, row: row + fault.row, line: line - 1 + fault.line };
  return { fault: shifted, row: last, line: line - 1 + lines, ends };
}
