import { allocate, borrow, giveBack } from './memory';
import {
  columnAt, columnCount, contentAt, isHeading, isNoted, isSuspect, numberAt, rows, setRows, takeCell, unread,
  unreadText,
} from './columns'; // prettier-ignore
import { isSieving, takeRow } from './cases';
import { countOne, marksOf } from './dictionary';
import { digestOfRow } from './digest';
import { isFine } from './row-rules';
import {
  cells, delimitersIn, ending, ends, irregular, lineEnds, scanRecord, solid, starts, unfinished,
} from './scan'; // prettier-ignore

/** How many rows are handed over at a time. */
export const batch: u32 = 512;

/** Why `takeRecords` came to an end. */
export const nothingLeft: u32 = 0;
/** So many rows were taken as are handed over at a time. */
export const isFull: u32 = 1;
/** The record from `at` to `after` is scanned, and is for somebody who can say something of it. */
export const inQuestion: u32 = 2;
/** The record at `at` goes on behind the bytes that are there. */
export const goesOn: u32 = 3;
/** Quotes of the record at `at` are not regular, or it is very large. */
export const notRegular: u32 = 4;
/** The record at `at` has a content in the column `asked` that was never read. */
export const isUnread: u32 = 5;

/** Where the bytes stand that are scanned. */
export let input: usize = 0;
export let inputBits: u32 = 0;
/** The column whose content is to be read. */
export let asked: u32 = 0;
/** Where the next record begins, and the one behind the record in question. */
export let at: usize = 0;
export let after: usize = 0;
/**
 * How many rows were taken; by row where its record begins, how many line ends its cells have, and,
 * where rows are not compared as they pass, its digest; by column and row its value.
 */
export let taken: u32 = 0;
export let places: usize = 0;
export let innerLineEnds: usize = 0;
export let digests: usize = 0;
export let numbers: usize = 0;
/** How many records that were taken ended in LF, CR and CRLF. */
export let endedInLf: u32 = 0;
export let endedInCr: u32 = 0;
export let endedInCrLf: u32 = 0;

/** The columns in whose contents of the row at hand something was set right. */
let noted: usize = 0;
let notedCount: u32 = 0;

let width: u32 = 0;
let longestCell: u32 = 0;
/** The cell of the reference; behind all cells if there is none. */
let referenceCell: u32 = 0;
/** How many records are in question whatever they hold: titles and the header. */
let above: u32 = 0;

/** Prepares the taking of rows; the columns are all there. */
export function beginRecords(
  cellsOfHeader: u32,
  reference: u32,
  longest: u32,
  recordsAbove: u32,
): void {
  width = cellsOfHeader;
  referenceCell = reference;
  longestCell = longest;
  above = recordsAbove;
  places = allocate(batch * 4);
  innerLineEnds = allocate(batch * 4);
  digests = allocate(batch * 4);
  noted = allocate(columnCount * 4);
  numbers = allocate(batch * 4 * columnCount);
}

/** Room for so many bytes to be scanned; what was there is kept. */
export function inputFor(size: u32): usize {
  if (input !== 0 && size <= 1 << inputBits) return input;
  const bits = max(18, 32 - clz(size));
  const wider = borrow(bits);
  if (input !== 0) {
    memory.copy(wider, input, (<usize>1) << inputBits);
    giveBack(input, inputBits);
    at = at - input + wider;
  } else {
    at = wider;
  }
  input = wider;
  inputBits = bits;
  return input;
}

export function goTo(next: usize): void {
  at = next;
}

/**
 * Takes rows of which nothing is to be said into the batch, up to `to`, and tells why it ended. A
 * record that is in question has its cells scanned, and is not taken.
 */
export function takeRecords(to: usize, final: bool, largest: u32): u32 {
  taken = 0;
  while (at < to) {
    if (taken === batch) return isFull;
    after = scanRecord(at, to, final);
    if (after === irregular) return notRegular;
    if (after === unfinished) return to - at > largest ? notRegular : goesOn;
    if (after - at > largest) return notRegular;
    if (above > 0) {
      above -= 1;
      return inQuestion;
    }
    if (cells !== width || columnCount === 0) return inQuestion;
    const known = takeCells();
    if (known === unread) return isUnread;
    if (known === unreadText || (known & isSuspect) !== 0) return inQuestion;
    if (mayBeMisshapen(known) || !isFine(known)) return inQuestion;
    enter();
    at = after;
  }
  return nothingLeft;
}

/** Finds the contents and values of all columns; what is known of them together, or `unread`, or `unreadText`. */
function takeCells(): i32 {
  let all: u32 = 0xff;
  let any: u32 = 0;
  notedCount = 0;
  for (let index: u32 = 0; index < columnCount; index += 1) {
    const known = takeCell(index);
    if (known < 0) {
      asked = index;
      return known;
    }
    if ((known & isNoted) !== 0) {
      store<u32>(noted + (notedCount << 2), index);
      notedCount += 1;
    }
    all &= known;
    any |= known;
  }
  return (any & ~isHeading) | (all & isHeading);
}

/**
 * False only of a record of which no check of its shape could say anything; `known` has `isHeading`
 * where all of its cells may be headings.
 */
export function mayBeMisshapen(known: u32): bool {
  if ((known & isHeading) !== 0) return true;
  if (lineEnds > 0 && mayHoldRows()) return true;
  if (load<u32>(ends + ((cells - 1) << 2)) - load<u32>(starts) > longestCell) return true;
  return solid === 0 || ((solid <= 2 || solid * 2 <= width) && mayBeFooter());
}

/**
 * Whether a cell has enough delimiters for its lines to be further rows: for a line of it to reach to
 * the reference, or to have all delimiters that are missing in front of the cell or behind it.
 */
function mayHoldRows(): bool {
  for (let cell: u32 = 0; cell < cells; cell += 1) {
    const count = delimitersIn(cell);
    if (count === 0) continue;
    const behind = width - 1 - cell;
    if (count >= max(cell, 1) || count >= width - 1) return true;
    if (referenceCell > cell && count >= behind) return true;
  }
  return false;
}

function enter(): void {
  const place = taken << 2;
  for (let index: u32 = 0; index < columnCount; index += 1) {
    store<u32>(numbers + ((index * batch) << 2) + place, numberAt(index));
  }
  for (let note: u32 = 0; note < notedCount; note += 1) {
    const index = load<u32>(noted + (note << 2));
    countOne(columnAt(index).dictionary, contentAt(index));
  }
  store<u32>(places + place, at - input);
  store<u32>(innerLineEnds + place, lineEnds);
  if (isSieving) takeRow(true, false);
  else store<u32>(digests + place, digestOfRow());
  if (ending === 1) endedInLf += 1;
  else if (ending === 2) endedInCr += 1;
  else if (ending === 3) endedInCrLf += 1;
  taken += 1;
  setRows(rows + 1);
}

/** Counts, by content, what was set right in a row that was in question. */
export function countNotes(): void {
  for (let index: u32 = 0; index < columnCount; index += 1) {
    const dictionary = columnAt(index).dictionary;
    const content = contentAt(index);
    if (content < dictionary.size && (marksOf(dictionary, content) & isNoted) !== 0) {
      countOne(dictionary, content);
    }
  }
}

/** Whether the first cell that is not empty may begin a line of totals or the end of a report. */
function mayBeFooter(): bool {
  for (let cell: u32 = 0; cell < cells; cell += 1) {
    const start = load<usize>(starts + (cell << 2));
    if (start === load<u32>(ends + (cell << 2))) continue;
    const byte = <u32>load<u8>(start);
    return byte <= 0x20 || byte >= 0x7f || beginsFooter(byte | 0x20);
  }
  return true;
}

function beginsFooter(byte: u32): bool {
  switch (byte) {
    case 0x28:
    case 0x63:
    case 0x65:
    case 0x67:
    case 0x6e:
    case 0x6f:
    case 0x72:
    case 0x73:
    case 0x74:
      return true;
    default:
      return byte >= 0x30 && byte <= 0x39;
  }
}
