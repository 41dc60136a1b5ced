import { allocate, borrow, giveBack } from './memory';
import { hashOf } from './bytes';
import { hashedNumber } from './cases';
import {
  createDictionary, Dictionary, marksOf, numberOf, setDay, setMarks, setValue, valueOf,
} from './dictionary'; // prettier-ignore
import {
  createRecent,
  find,
  foundContent,
  foundKnown,
  foundNumber,
  Recent,
  remember,
} from './recent';
import { plainDay, writeIso } from './dates';
import { isPlainReference, isPlainText, shapeSeen } from './plain';
import { doubledQuotes, ends, marks, starts } from './scan';

/** What is known of a distinct content of a cell; bits, as in src/frame/columns/column.ts. */
export const isRead: u32 = 1;
export const isSuspect: u32 = 2;
export const isNoted: u32 = 4;
export const isLimited: u32 = 8;
export const isHeading: u32 = 16;
export const isOwn: u32 = 32;

/** Told by `takeCell` in place of what is known: the content was never read. */
export const unread: i32 = -1;
/** Told by `takeCell`: a text that is left in the file, of which something might be said. */
export const unreadText: i32 = -2;

/** One mapped column. */
@unmanaged
export class Column {
  /** Where it stands in a record. */
  cell: u32;
  dictionary: Dictionary;
  /** Contents that were met lately, which are found without the dictionary. */
  recent: Recent;
  /** How long a reference may be for nothing to be said of it; none where `least` is above `most`. */
  least: u32;
  most: u32;
  /** It may hold hyphens, dots and low lines. */
  mayHoldMarks: bool;
  /** How plain dates are written, and the last day on which nothing is to be said of one. */
  dateOrder: u32;
  lastDay: u32;
  /** A free text that may be left in the file. */
  mayBeLoose: bool;
  isLoose: bool;
  /** The row from which on texts are left in the file. */
  looseFrom: u32;
  /** Plain references are known by a hash, and are not kept. */
  isHashed: bool;
  /** Of a column that is hashed: the forms of its references, where they are asked for. */
  forms: Dictionary;
  /** The shape of the reference whose form was entered last. */
  lastShape: u64;
}

/** From here on contents are plain references that are not kept. */
export const firstHashed: u32 = 0x40000000;

/** By column: the number of its value in the row at hand, and that of its content. */
export let values: usize = 0;
export let contents: usize = 0;
export let columnCount: u32 = 0;
/** How many rows there are before the one at hand. */
export let rows: u32 = 0;

let columns: usize = 0;

/** Makes room for so many columns. */
export function beginColumns(most: u32): void {
  columns = allocate(most * 4);
  values = allocate(most * 4);
  contents = allocate(most * 4);
}

/** Adds a column, of which nothing is known to be plain; returns its dictionary. */
export function addColumn(cell: u32): Dictionary {
  const made = changetype<Column>(allocate(offsetof<Column>()));
  made.cell = cell;
  made.dictionary = createDictionary();
  made.recent = createRecent(10);
  setMarks(made.dictionary, 0, isRead);
  made.least = 1;
  store<usize>(columns + (columnCount << 2), changetype<usize>(made));
  columnCount += 1;
  return made.dictionary;
}

/** References of such lengths are plain in the column that was added last. */
export function allowReferences(least: u32, most: u32, marks: bool): void {
  const column = columnAt(columnCount - 1);
  column.mayHoldMarks = marks;
  column.least = least;
  column.most = most;
}

/** Keeps no plain references and no texts of the column that was added last. */
export function leaveInFile(): void {
  const column = columnAt(columnCount - 1);
  column.isHashed = true;
  column.isLoose = column.mayBeLoose;
}

/** Dates up to a day are plain in the column that was added last, if they are written so. */
export function allowDates(order: u32, lastDay: u32): void {
  const column = columnAt(columnCount - 1);
  column.dateOrder = order;
  column.lastDay = lastDay;
  // Exports of some years have more than a thousand days.
  column.recent = createRecent(12);
}

/** Any text that is plain will do in the column that was added last, and may be left in the file. */
export function allowTexts(): void {
  columnAt(columnCount - 1).mayBeLoose = true;
}

export function columnAt(index: u32): Column {
  return changetype<Column>(load<usize>(columns + (index << 2)));
}

export function setRows(count: u32): void {
  rows = count;
}

/** Finds content and value of one cell; tells what is known of it, or `unread`, or `unreadText`. */
export function takeCell(index: u32): i32 {
  const column = columnAt(index);
  const cell = column.cell;
  let start = load<usize>(starts + (cell << 2));
  let length = <u32>(load<usize>(ends + (cell << 2)) - start);
  const mark = <u32>load<u8>(marks + cell);
  if (isLooseNow(column)) return glance(index, start, length, mark);
  if ((mark & doubledQuotes) !== 0) {
    length = writeSingle(start, length);
    start = scratch;
  }
  if (length === 0) {
    setContent(index, 0);
    setNumber(index, 0);
    return isRead;
  }
  if (
    column.isHashed &&
    length >= column.least &&
    length <= column.most &&
    isPlainReference(start, length, column.mayHoldMarks)
  ) {
    const hash = hashOf(start, length);
    setContent(index, firstHashed | ((<u32>hash) & (firstHashed - 1)));
    setNumber(index, hashedNumber(index, column, start, length, hash, shapeSeen));
    return isRead;
  }
  if (find(column.recent, start, length)) {
    setContent(index, foundContent);
    setNumber(index, foundNumber);
    return foundKnown;
  }
  const dictionary = column.dictionary;
  const content = numberOf(dictionary, start, length);
  setContent(index, content);
  let known = marksOf(dictionary, content);
  if ((known & isRead) === 0) {
    known |= readPlainly(column, content, start, length, mark);
    if ((known & isRead) === 0) return unread;
    setMarks(dictionary, content, known);
    loosen(column);
  }
  const number = (known & isOwn) !== 0 ? content : valueOf(dictionary, content);
  setNumber(index, number);
  remember(dictionary, content, number, known);
  return known;
}

export function setContent(index: u32, content: u32): void {
  store<u32>(contents + (index << 2), content);
}

export function contentAt(index: u32): u32 {
  return load<u32>(contents + (index << 2));
}

export function setNumber(index: u32, number: u32): void {
  store<u32>(values + (index << 2), number);
}

export function numberAt(index: u32): u32 {
  return load<u32>(values + (index << 2));
}

/** Not yet in the row in which the texts became too many: its own is in the dictionary. */
function isLooseNow(column: Column): bool {
  return column.isLoose && rows >= column.looseFrom;
}

/** More bytes of free text than this, most of it different, and the rest is left in the file. */
const mostText: u32 = 1 << 20;

/** From the next row on, leaves the texts of a column in the file if there are too many. */
export function loosen(column: Column): void {
  if (!column.mayBeLoose || column.isLoose) return;
  const dictionary = column.dictionary;
  if (dictionary.bytes <= mostText || dictionary.size * 2 <= rows) return;
  column.isLoose = true;
  column.looseFrom = rows + 1;
}

/** What there is to know of a content of which nothing can be said; 0 where it must be read. */
function readPlainly(column: Column, content: u32, start: usize, length: u32, mark: u32): u32 {
  const day = plainDay(start, length, column.dateOrder);
  if (day !== 0) return day > column.lastDay ? 0 : enterDay(column.dictionary, content, day);
  if (
    length >= column.least &&
    length <= column.most &&
    isPlainReference(start, length, column.mayHoldMarks)
  ) {
    return isRead | isOwn;
  }
  // It may still be the heading, if the whole row is.
  return column.mayBeLoose && isPlainText(start, length, mark) ? isRead | isOwn | isHeading : 0;
}

/** Enters the value of a date, which is its own if it is written so. */
function enterDay(dictionary: Dictionary, content: u32, day: u32): u32 {
  writeIso(day, scratchFor(16));
  const value = numberOf(dictionary, scratch, 10);
  setDay(dictionary, value, day);
  if (value === content) return isRead | isOwn;
  setValue(dictionary, content, value);
  return isRead;
}

/** Sees of a free text whether it is there. */
function glance(index: u32, start: usize, length: u32, mark: u32): i32 {
  setContent(index, 0);
  setNumber(index, length > 0 ? 1 : 0);
  return length === 0 || isPlainText(start, length, mark) ? isRead | isHeading : unreadText;
}

/** The content of a cell without its doubled quotes, good until the next call. */
export let scratch: usize = 0;
let scratchBits: u32 = 0;

/** Room for so many bytes. */
export function scratchFor(length: u32): usize {
  if (scratch === 0 || length > 1 << scratchBits) {
    if (scratch !== 0) giveBack(scratch, scratchBits);
    scratchBits = max(8, 32 - clz(length));
    scratch = borrow(scratchBits);
  }
  return scratch;
}

/** Writes a content to the scratch, each doubled quote as one; returns its length. */
export function writeSingle(start: usize, length: u32): u32 {
  const to = scratchFor(length);
  let written: u32 = 0;
  for (let at: u32 = 0; at < length; at += 1) {
    const byte = load<u8>(start + at);
    store<u8>(to + written, byte);
    written += 1;
    if (byte === 0x22) at += 1;
  }
  return written;
}
