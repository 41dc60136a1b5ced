import { isBlankRecord } from '../blank-record.js';
import { at, type Growing, growing, push } from './growing.js';
import type { ReadAgain } from './held-bytes.js';
import { cellsOf } from './record-cells.js';
import type { RecordPlace } from './record-place.js';
import { emptyRecord, scanRecord } from './scan-record.js';

/** Of so many rows one is a milestone; a power of two. */
const stepBits = 6;
const step = 1 << stepBits;

/** Where every so manyth row stands: the rows between are found by scanning from there. */
export interface Milestones {
  readonly sheetRows: Growing;
  readonly lines: Growing;
  readonly offsets: Growing;
  /** The rows of one milestone, as somebody mostly asks for its next one as well. */
  known: Stretch;
  /** Room for their bytes, until the rows of another are known. */
  room: Uint8Array;
}

/** The rows from a milestone to the next, and their bytes. */
interface Stretch {
  readonly milestone: number;
  readonly bytes: Buffer;
  readonly rows: readonly { readonly row: number; readonly line: number; readonly from: number }[];
}

/** Where a row stands. */
export interface PlacedRow {
  /** Its number in the spreadsheet. */
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

export function milestones(): Milestones {
  return {
    sheetRows: growing(),
    lines: growing(),
    offsets: growing(),
    known: { milestone: -1, bytes: Buffer.alloc(0), rows: [] },
    room: new Uint8Array(0),
  };
}

/** Whether the row of an index is a milestone. */
export function isMilestone(index: number): boolean {
  return (index & (step - 1)) === 0;
}

/** Notes where a row stands that is a milestone. */
export function passMilestone({ sheetRows, lines, offsets }: Milestones, place: RecordPlace): void {
  push(sheetRows, place.row);
  push(lines, place.line);
  push(offsets, place.offset);
}

/** What the scanning from a milestone needs. */
export interface Scanned {
  readonly milestones: Milestones;
  /** The bytes that end a run of plain content. */
  readonly stops: Uint8Array;
  /** How many bytes the file has. */
  readonly bytes: number;
  readonly readAgain: ReadAgain;
}

/** The row of an index, as the file has it. */
export function placedRow(scanned: Scanned, index: number): PlacedRow {
  const found = stretchOf(scanned, index >>> stepBits).rows[index & (step - 1)];
  if (found === undefined) throw changed();
  const { row, line, from } = found;
  return {
    row,
    line,
    get cells() {
      const { bytes } = stretchOf(scanned, index >>> stepBits);
      scanOne(bytes, from, scanned.stops);
      return cellsOf(bytes, record);
    },
  };
}

/** The index of a row by its number in the spreadsheet; undefined where that is no row of the table. */
export function indexOfSheetRow(scanned: Scanned, sheetRow: number): number | undefined {
  const { sheetRows } = scanned.milestones;
  let low = 0;
  let high = sheetRows.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (at(sheetRows, middle) <= sheetRow) low = middle;
    else high = middle;
  }
  const place = stretchOf(scanned, low).rows.findIndex(({ row }) => row === sheetRow);
  return place < 0 ? undefined : (low << stepBits) + place;
}

function stretchOf(scanned: Scanned, milestone: number): Stretch {
  const { milestones: all } = scanned;
  if (all.known.milestone !== milestone) all.known = scan(scanned, milestone);
  return all.known;
}

/** Rows count and lie as they did when they were read first: blank ones are none of the table. */
function scan(scanned: Scanned, milestone: number): Stretch {
  const all = scanned.milestones;
  const { sheetRows, lines, offsets } = all;
  const offset = at(offsets, milestone);
  const end = milestone + 1 < offsets.length ? at(offsets, milestone + 1) : scanned.bytes;
  const length = end - offset;
  if (length > all.room.length) all.room = new Uint8Array(length * 2);
  const read = scanned.readAgain(offset, length, all.room);
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  const rows: Stretch['rows'][number][] = [];
  let row = at(sheetRows, milestone);
  let line = at(lines, milestone);
  for (let from = 0; from < bytes.length; row += 1) {
    const next = scanOne(bytes, from, scanned.stops);
    const isBlank = record.solid === 0 && isBlankRecord(cellsOf(bytes, record));
    if (!isBlank) rows.push({ row, line, from });
    line += 1 + record.lineEnds;
    from = next;
  }
  return { milestone, bytes, rows };
}

function scanOne(bytes: Buffer, from: number, stops: Uint8Array): number {
  const next = scanRecord(bytes, from, bytes.length, true, stops, record);
  if (next < 0) throw changed();
  return next;
}

function changed(): Error {
  return new Error('the file has changed since it was read');
}

const record = emptyRecord();
