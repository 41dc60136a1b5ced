import { borrow, giveBack } from './memory';

/** The bytes end before the record does. */
export const unfinished: usize = 0;
/** A quote stands where RFC 4180 has none. */
export const irregular: usize = 1;

/** What the bytes of a cell hold; bits. */
export const doubledQuotes: u32 = 1;
export const beyondAscii: u32 = 2;

const quote: u32 = 0x22;
const newline: u32 = 0x0a;
const carriageReturn: u32 = 0x0d;

/** The record that was scanned last: by cell, where its content begins and ends, and its marks. */
export let starts: usize = 0;
export let ends: usize = 0;
export let marks: usize = 0;
export let cells: u32 = 0;
/** How many cells begin with a visible character of the keyboard. */
export let solid: u32 = 0;
/** Physical line ends inside cells; CRLF is one. */
export let lineEnds: u32 = 0;
/** What ended the record: 0 the end of the file, 1 LF, 2 CR, 3 CRLF. */
export let ending: u32 = 0;

let capacityBits: u32 = 0;
let delimiter: u32 = 0x2c;
let delimiters: v128 = i8x16.splat(0x2c);

export function setDelimiter(byte: u32): void {
  delimiter = byte;
  delimiters = i8x16.splat(<i8>byte);
  if (capacityBits === 0) widen(6);
}

/** Makes room for so many cells, for a record that is put there and not scanned. */
export function stageCells(count: u32): void {
  while ((<u32>1) << capacityBits < count) widen(capacityBits + 1);
  cells = count;
  // Anything may be in the cells: no check may be passed over.
  solid = 0;
  lineEnds = 1;
}

/**
 * Scans the record that begins at `from`, strictly by RFC 4180 save that it may end in CRLF, LF or CR;
 * returns where the next one begins, `unfinished` or `irregular`. With `final`, the bytes end where the
 * file ends. Up to fifteen bytes behind `to` are read and not heeded.
 */
export function scanRecord(from: usize, to: usize, final: bool): usize {
  let at = from;
  cells = 0;
  solid = 0;
  lineEnds = 0;
  for (;;) {
    if (cells === 1 << capacityBits) widen(capacityBits + 1);
    let start = at;
    let end = at;
    let mark: u32 = 0;
    let byte: u32 = at < to ? load<u8>(at) : 0;
    if (byte === quote) {
      start = at + 1;
      end = quotedEnd(start, to, final);
      if (end <= irregular) return end;
      const first = load<u8>(start);
      if (isVisible(first) && first !== quote) solid += 1;
      mark = seen;
      at = end + 1;
      byte = at < to ? load<u8>(at) : 0;
      // What follows a closing quote ends the cell, or the quoting is irregular.
      if (at < to && byte !== delimiter && byte !== newline && byte !== carriageReturn) {
        return irregular;
      }
    } else {
      end = plainEnd(at, to);
      if (end > at && isVisible(byte)) solid += 1;
      mark = seen;
      at = end;
      byte = at < to ? load<u8>(at) : 0;
      if (byte === quote) return irregular;
    }
    store<u32>(starts + (cells << 2), start);
    store<u32>(ends + (cells << 2), end);
    store<u8>(marks + cells, mark);
    cells += 1;
    if (at >= to) {
      ending = 0;
      return final ? at : unfinished;
    }
    if (byte === delimiter) {
      at += 1;
      continue;
    }
    if (byte === newline) {
      ending = 1;
      return at + 1;
    }
    if (at + 1 >= to && !final) return unfinished;
    const isPair = at + 1 < to && load<u8>(at + 1) === newline;
    ending = isPair ? 3 : 2;
    return at + (isPair ? 2 : 1);
  }
}

/** The marks of the cell that was gone through last. */
let seen: u32 = 0;

/** Where the first byte stands that ends plain content; `to` if there is none. */
function plainEnd(from: usize, to: usize): usize {
  seen = 0;
  for (let at = from; at < to; at += 16) {
    const bytes = v128.load(at);
    let stops = <u32>(
      i8x16.bitmask(
        v128.or(
          v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, i8x16.splat(0x22))),
          v128.or(i8x16.eq(bytes, i8x16.splat(0x0a)), i8x16.eq(bytes, i8x16.splat(0x0d))),
        ),
      )
    );
    const left = to - at;
    if (left < 16) stops |= 1 << (<u32>left);
    const high = <u32>i8x16.bitmask(bytes);
    if (stops === 0) {
      if (high !== 0) seen = beyondAscii;
      continue;
    }
    const length = ctz(stops);
    if ((high & ((1 << length) - 1)) !== 0) seen = beyondAscii;
    return at + length;
  }
  return to;
}

/** Where the closing quote of a cell stands whose content begins at `from`; `unfinished` or `irregular`. */
function quotedEnd(from: usize, to: usize, final: bool): usize {
  seen = 0;
  let at = from;
  while (at < to) {
    const bytes = v128.load(at);
    const left = to - at;
    const within: u32 = left < 16 ? (1 << (<u32>left)) - 1 : 0xffff;
    const quotes = (<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x22)))) & within;
    const before: u32 = quotes === 0 ? within : (quotes & (0 - quotes)) - 1;
    if (((<u32>i8x16.bitmask(bytes)) & before) !== 0) seen |= beyondAscii;
    const newlines = (<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x0a)))) & before;
    let returns = (<u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x0d)))) & before;
    lineEnds += popcnt(newlines);
    while (returns !== 0) {
      const next = at + ctz(returns) + 1;
      if (next >= to && !final) return unfinished;
      if (next >= to || load<u8>(next) !== newline) lineEnds += 1;
      returns &= returns - 1;
    }
    if (quotes === 0) {
      at += 16;
      continue;
    }
    const closing = at + ctz(quotes);
    if (closing + 1 >= to) return final ? closing : unfinished;
    if (load<u8>(closing + 1) !== quote) return closing;
    seen |= doubledQuotes;
    at = closing + 2;
  }
  return final ? irregular : unfinished;
}

/** How often the delimiter stands in the content of a cell. */
export function delimitersIn(cell: u32): u32 {
  const end = load<usize>(ends + (cell << 2));
  let count: u32 = 0;
  for (let at = load<usize>(starts + (cell << 2)); at < end; at += 1) {
    if (load<u8>(at) === delimiter) count += 1;
  }
  return count;
}

/** Neither a space nor a control character, nor beyond ASCII. */
function isVisible(byte: u32): bool {
  return byte > 0x20 && byte < 0x7f;
}

function widen(bits: u32): void {
  starts = moved(starts, bits, 2);
  ends = moved(ends, bits, 2);
  marks = moved(marks, bits, 0);
  capacityBits = bits;
}

function moved(block: usize, bits: u32, shift: u32): usize {
  const wider = borrow(bits + shift);
  if (block === 0) return wider;
  memory.copy(wider, block, (<usize>1) << (capacityBits + shift));
  giveBack(block, capacityBits + shift);
  return wider;
}
