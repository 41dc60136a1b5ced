/** What the bytes of a cell hold; bits of `marks`. */
export const cellMarks = {
  /** Quotes that are written twice, which are one in the content. */
  doubledQuotes: 1,
  /** Bytes beyond ASCII. */
  beyondAscii: 2,
} as const;

/** Where the cells of one record stand in the bytes that were scanned; used again for the next record. */
export interface ScannedRecord {
  cells: number;
  /** From where to where the content of each cell goes, quotes around it not included. */
  starts: Int32Array | Uint32Array;
  ends: Int32Array | Uint32Array;
  marks: Uint8Array;
  /** How many cells begin with a visible character of the keyboard. */
  solid: number;
  /** Physical line ends inside cells; CRLF is one. */
  lineEnds: number;
  /** What ended the record; `none` at the end of the file. */
  ending: 'CRLF' | 'LF' | 'CR' | 'none';
}

/** The bytes end before the record does. */
export const unfinished = -1;
/** A quote stands where RFC 4180 has none; what is to be said of it is for csv-parse. */
export const irregular = -2;

const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;

export function emptyRecord(): ScannedRecord {
  const cells = 64;
  return {
    cells: 0,
    starts: new Int32Array(cells),
    ends: new Int32Array(cells),
    marks: new Uint8Array(cells),
    solid: 0,
    lineEnds: 0,
    ending: 'none',
  };
}

/** One for the bytes that end a run of plain content: delimiter, quote, line ends. */
export function stopsFor(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, quote, newline, carriageReturn]) stops[byte] = 1;
  return stops;
}

/**
 * Scans the record that begins at `from`, strictly by RFC 4180 save that it may end in CRLF, LF or
 * CR; returns where the next one begins, `unfinished` or `irregular`. With `final`, the bytes end
 * where the file ends. Written by hand for speed: every byte of an export passes here.
 */
export function scanRecord(
  bytes: Uint8Array,
  from: number,
  to: number,
  final: boolean,
  stops: Uint8Array,
  record: ScannedRecord,
): number {
  let at = from;
  let cells = 0;
  let solid = 0;
  let lineEnds = 0;
  record.lineEnds = 0;
  for (;;) {
    if (cells === record.starts.length) widen(record);
    let start = at;
    let end = at;
    let seen = 0;
    let doubled = 0;
    let byte = at < to ? (bytes[at] ?? 0) : 0;
    if (byte === quote && at < to) {
      at += 1;
      start = at;
      if (at < to) {
        const first = bytes[at] ?? 0;
        if (first > 0x20 && first < 0x7f && first !== quote) solid += 1;
      }
      for (;;) {
        if (at >= to) return final ? irregular : unfinished;
        byte = bytes[at] ?? 0;
        if (byte === quote) {
          end = at;
          at += 1;
          if (at >= to) {
            if (!final) return unfinished;
            break;
          }
          byte = bytes[at] ?? 0;
          if (byte !== quote) break;
          doubled = cellMarks.doubledQuotes;
        } else if (byte === newline) {
          lineEnds += 1;
        } else if (byte === carriageReturn) {
          if (at + 1 >= to && !final) return unfinished;
          if (at + 1 >= to || bytes[at + 1] !== newline) lineEnds += 1;
        }
        seen |= byte;
        at += 1;
      }
      // What follows a closing quote ends the cell, or the quoting is irregular.
      if (at < to && stops[byte] === 0) return irregular;
    } else {
      if (byte > 0x20 && byte < 0x7f && stops[byte] === 0) solid += 1;
      while (at < to) {
        byte = bytes[at] ?? 0;
        if (stops[byte] !== 0) break;
        seen |= byte;
        at += 1;
      }
      end = at;
      if (at < to && byte === quote) return irregular;
    }
    record.starts[cells] = start;
    record.ends[cells] = end;
    record.marks[cells] = doubled | (seen > 0x7f ? cellMarks.beyondAscii : 0);
    cells += 1;
    if (at >= to && !final) return unfinished;
    if (at < to && byte !== newline && byte !== carriageReturn) {
      at += 1;
      continue;
    }
    record.cells = cells;
    record.solid = solid;
    record.lineEnds = lineEnds;
    if (at >= to) {
      record.ending = 'none';
      return at;
    }
    if (byte === newline) {
      record.ending = 'LF';
      return at + 1;
    }
    if (at + 1 >= to && !final) return unfinished;
    const isPair = at + 1 < to && bytes[at + 1] === newline;
    record.ending = isPair ? 'CRLF' : 'CR';
    return at + (isPair ? 2 : 1);
  }
}

function widen(record: ScannedRecord): void {
  const length = record.starts.length * 4;
  const wide = (old: Int32Array | Uint32Array): Int32Array => {
    const fresh = new Int32Array(length);
    fresh.set(old);
    return fresh;
  };
  record.starts = wide(record.starts);
  record.ends = wide(record.ends);
  const marks = new Uint8Array(length);
  marks.set(record.marks);
  record.marks = marks;
}
