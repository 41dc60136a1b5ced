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

/** The content of a cell without its doubled quotes, as bytes; good until the next call. */
export function singleQuotes(bytes: Buffer, start: number, end: number): Buffer {
  if (scratch.length < end - start) scratch = Buffer.alloc(end - start);
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    scratch[length] = byte;
    length += 1;
    if (byte === 0x22) at += 1;
  }
  return scratch.subarray(0, length);
}

let scratch = Buffer.alloc(256);
