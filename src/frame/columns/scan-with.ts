import type { LineEnds } from '../line-ends.js';
import { type RowTeller, tellThousands } from '../rows-done.js';
import { ended, type Kernel } from './kernel/kernel.js';
import { scannedRecord } from './kernel/scanned-record.js';
import type { RecordPlace } from './record-place.js';
import type { RecordTaker } from './take-records.js';

export interface Scanning {
  readonly delimiter: string;
  /** Where the first record begins. */
  readonly offset: number;
  readonly headerIndex: number;
  /** How many cells the header has, and which of them is the reference; -1 where none is. */
  readonly width: number;
  readonly referenceIndex: number;
  readonly longestCell: number;
  /** How many bytes a record may have. */
  readonly largestRecord: number;
  /** Only the shape of the records is wanted. */
  readonly isRefused: boolean;
  readonly tell: RowTeller | undefined;
}

export interface Scanner {
  /** Scans on; a record that is not yet whole waits for more. */
  readonly add: (chunk: Uint8Array) => void;
  /** Scans what is left, the file being at its end. */
  readonly end: () => void;
  /** False from the first record on whose quotes are not regular, or that is very large. */
  readonly isRegular: () => boolean;
  /** The number of the last record, and line and byte where the next one begins. */
  readonly place: () => RecordPlace;
  /** The bytes from there on that were added. */
  readonly left: () => Buffer;
  readonly ends: () => LineEnds;
}

/** Has a kernel scan a file as it comes, and a taker take its records. */
export function scanWith(kernel: Kernel, taker: RecordTaker, scanning: Scanning): Scanner {
  const { calls } = kernel;
  const { largestRecord, tell } = scanning;
  const above = scanning.headerIndex + 1;
  const ends: LineEnds = { CRLF: 0, LF: 0, CR: 0 };
  calls.setDelimiter(scanning.delimiter.charCodeAt(0));
  calls.beginDigests(scanning.width);
  // Where nothing but the shape is wanted, the kernel takes no row.
  const inQuestion = scanning.isRefused ? 0xffffffff : above;
  calls.beginRecords(scanning.width, scanning.referenceIndex, scanning.longestCell, inQuestion);
  let input = calls.inputFor(1) >>> 0;
  calls.goTo(input + scanning.offset);
  let filled = 0;
  /** The byte of the file at which the input begins. */
  let base = 0;
  let row = 0;
  let line = 1;
  let isRegular = true;
  // A record that is not yet whole is scanned again when twice as much of it is there.
  let wanted = 0;

  const at = (): number => (calls.at.value >>> 0) - input;

  const scan = (final: boolean): void => {
    if (!final && filled < wanted) return;
    for (;;) {
      const why = calls.takeRecords(input + filled, Number(final), largestRecord);
      const taken = calls.taken.value;
      line = taker.takeBatch({ row: row + 1, line, offset: base });
      tellOf(row, row + taken);
      row += taken;
      if (why === ended.unread) taker.readContent(calls.asked.value);
      else if (why === ended.inQuestion) question();
      else if (why !== ended.full) {
        isRegular = why !== ended.notRegular;
        if (!isRegular) return;
        break;
      }
    }
    const done = at();
    // A byte order mark may come in pieces.
    if (done > filled) return;
    kernel.bytes().copyWithin(input, input + done, input + filled);
    base += done;
    filled -= done;
    calls.goTo(input);
    wanted = filled * 2;
  };

  const question = (): void => {
    const { ending, lineEnds } = scannedRecord(kernel);
    const next = calls.after.value;
    row += 1;
    if (row > above) {
      taker.take({ row, line, offset: base + at() });
      tellOf(row - 1, row);
    }
    if (ending !== 'none') ends[ending] += 1;
    line += 1 + lineEnds;
    calls.goTo(next);
  };

  const tellOf = (from: number, to: number): void => {
    const thousand = to - (to % 1000);
    if (thousand > from) tellThousands(tell, { done: thousand, of: null });
  };

  return {
    add: (chunk) => {
      input = calls.inputFor(filled + chunk.length) >>> 0;
      kernel.bytes().set(chunk, input + filled);
      filled += chunk.length;
      scan(false);
    },
    end: () => {
      scan(true);
    },
    isRegular: () => isRegular,
    place: () => ({ row, line, offset: base + at() }),
    left: () => Buffer.from(kernel.bytes().subarray(input + at(), input + filled)),
    ends: () => ({
      CRLF: ends.CRLF + calls.endedInCrLf.value,
      LF: ends.LF + calls.endedInLf.value,
      CR: ends.CR + calls.endedInCr.value,
    }),
  };
}
