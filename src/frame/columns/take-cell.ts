import type { CellReading } from '../read-cell.js';
import { isNumber, numberOf } from './byte-dictionary.js';
import { type Column, known, readContent } from './column.js';
import { cellOf, singleQuotes } from './record-cells.js';
import { cellMarks, type ScannedRecord } from './scan-record.js';

/** More bytes of free text than this, most of it different, and the rest is left in the file. */
const mostText = 1 << 20;

/** Finds content and value of one cell; returns what is known of the content. */
export function takeCell(
  column: Column,
  bytes: Buffer,
  record: ScannedRecord,
  index: number,
  values: Uint32Array,
  contents: Uint32Array,
): number {
  const cell = column.plan.index;
  const start = record.starts[cell] ?? 0;
  const end = record.ends[cell] ?? 0;
  const { dictionary } = column;
  if (column.isLoose) return glance(column, bytes, record, index, values, contents);
  let content = column.latest;
  if (((record.marks[cell] ?? 0) & cellMarks.doubledQuotes) !== 0) {
    const single = singleQuotes(bytes, start, end);
    content = numberOf(dictionary, single, 0, single.length);
  } else if (!isNumber(dictionary, content, bytes, start, end)) {
    content = numberOf(dictionary, bytes, start, end);
  }
  column.latest = content;
  let marks = content < column.marks.length ? (column.marks[content] ?? 0) : 0;
  if ((marks & known.read) === 0) {
    readContent(column, content);
    marks = column.marks[content] ?? 0;
    if (column.mayBeLoose) loosen(column);
  }
  values[index] = (marks & known.own) === 0 ? (column.values.get(content) ?? 0) : content;
  contents[index] = content;
  return marks;
}

/** From the next row on, leaves the texts of a column in the file if there are too many. */
function loosen(column: Column): void {
  const { size, arena } = column.dictionary;
  if (arena.length > mostText && size * 2 > column.rows.length) {
    column.looseFrom = column.rows.length + 1;
    column.isLoose = true;
  }
}

/**
 * Sees of a free text whether it is there. One that is plain ASCII without space at its ends, and no
 * error of a spreadsheet, has nothing said of it; any other is read.
 */
function glance(
  column: Column,
  bytes: Buffer,
  record: ScannedRecord,
  index: number,
  values: Uint32Array,
  contents: Uint32Array,
): number {
  const cell = column.plan.index;
  const start = record.starts[cell] ?? 0;
  const end = record.ends[cell] ?? 0;
  contents[index] = 0;
  values[index] = Number(end > start);
  if (end === start) return known.read | known.heading;
  const first = bytes[start] ?? 0;
  const isPlain =
    ((record.marks[cell] ?? 0) & cellMarks.beyondAscii) === 0 &&
    first > 0x20 &&
    first !== 0x23 &&
    (bytes[end - 1] ?? 0) > 0x20;
  if (isPlain) return known.read | known.heading;
  const { value, faults, normalisations } = column.read(cellOf(bytes, record, cell));
  values[index] = Number(value !== undefined);
  if (faults.length > 0) return known.read | known.heading | known.suspect;
  if (normalisations.length === 0) return known.read | known.heading;
  contents[index] = looseNote(column, normalisations);
  return known.read | known.heading | known.noted;
}

/** The number under which is counted what was set right in texts that are no contents of the dictionary. */
function looseNote({ notes }: Column, kinds: CellReading['normalisations']): number {
  for (const [number, note] of notes) {
    if (number >= firstLooseNote && note.kinds.join() === kinds.join()) return number;
  }
  const number = firstLooseNote + notes.size;
  notes.set(number, { kinds, rows: 0 });
  return number;
}

const firstLooseNote = 0xf0000000;
