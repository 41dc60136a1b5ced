import { cellMarks, type ScannedRecord } from './scan-record.js';

/** The cells of a scanned record as texts, quotes taken off. */
export function cellsOf(bytes: Buffer, record: ScannedRecord): readonly string[] {
  return Array.from({ length: record.cells }, (_, index) => cellOf(bytes, record, index));
}

export function cellOf(
  bytes: Buffer,
  { starts, ends, marks }: ScannedRecord,
  index: number,
): string {
  const text = bytes.toString('utf8', starts[index] ?? 0, ends[index] ?? 0);
  return ((marks[index] ?? 0) & cellMarks.doubledQuotes) === 0 ? text : text.replaceAll('""', '"');
}
