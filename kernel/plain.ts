import { beyondAscii } from './scan';

/**
 * The shape of the reference that was looked at last, by which its form is known: where it has letters,
 * digits, and a zero as the first of some digits, sixteen bits each, and its length. 0 where that is not told.
 */
export let shapeSeen: u64 = 0;

/**
 * A reference of which nothing can be said: it begins with a letter or a digit, has letters of the
 * keyboard, digits and slashes, with `marks` hyphens, dots and low lines, and a digit among them. It is
 * more than zeros, no rounded number (1E5) and no day or month of a calendar (10-Mar). No check of cells
 * finds fault with such a one, whatever its letters and digits.
 */
export function isPlainReference(start: usize, length: u32, marks: bool): bool {
  shapeSeen = 0;
  if (length > 16 || length === 0) return isPlainSlowly(start, length, marks);
  const bytes = v128.load(start);
  const within: u32 = (1 << length) - 1;
  const lowered = v128.or(bytes, i8x16.splat(0x20));
  const letters = within & inRange(lowered, 0x61, 26);
  const digits = within & inRange(bytes, 0x30, 10);
  const others = within & ~(letters | digits);
  if (others !== (within & equalTo(bytes, 0x2f))) return isPlainSlowly(start, length, marks);
  const nulls = within & equalTo(bytes, 0x30);
  const last = length - 1;
  shapeSeen =
    (<u64>letters) |
    ((<u64>digits) << 16) |
    ((<u64>(nulls & ~(digits << 1))) << 32) |
    ((<u64>last) << 48);
  if (digits === 0 || (others & 1) !== 0) return false;
  if (letters === 0) return digits !== nulls;
  if (popcnt(letters) > 1) return true;
  return (letters & 1) !== 0 || (load<u8>(start + ctz(letters)) | 0x20) !== 0x65;
}

/** A bit for each of sixteen bytes that is one of so many from `first` on. */
function inRange(bytes: v128, first: i8, count: u8): u32 {
  return <u32>(
    i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(first)), i8x16.splat(<i8>count)))
  );
}

/** A bit for each of sixteen bytes that is this one. */
function equalTo(bytes: v128, byte: i8): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(byte)));
}

/** The same, byte by byte: for long references, and for those with more marks than slashes. */
function isPlainSlowly(start: usize, length: u32, marks: bool): bool {
  const first = <u32>load<u8>(start);
  if (!isLetter(first) && !isDigit(first)) return false;
  let digits = false;
  let zeros = true;
  let hyphen = false;
  let letters: u32 = 0;
  let lastThree: u32 = 0;
  for (let at: u32 = 0; at < length; at += 1) {
    const byte = <u32>load<u8>(start + at);
    if (isDigit(byte)) {
      digits = true;
      if (byte !== 0x30) zeros = false;
    } else if (isLetter(byte)) {
      letters += 1;
      lastThree = ((lastThree << 8) | byte | 0x20) & 0xffffff;
    } else if (byte !== 0x2f) {
      if (!marks || (byte !== 0x2d && byte !== 0x2e && byte !== 0x5f)) return false;
      hyphen = hyphen || byte === 0x2d;
    }
  }
  if (!digits || (zeros && letters === 0)) return false;
  if (letters === 1 && (lastThree & 0xff) === 0x65) return isLetter(first);
  return !(hyphen && letters === 3 && isMonth(lastThree));
}

function isDigit(byte: u32): bool {
  return byte >= 0x30 && byte <= 0x39;
}

/** Three small letters, the first of them highest. */
function isMonth(letters: u32): bool {
  switch (letters) {
    case 0x6a616e: // jan
    case 0x666562: // feb
    case 0x6d6172: // mar
    case 0x617072: // apr
    case 0x6d6179: // may
    case 0x6a756e: // jun
    case 0x6a756c: // jul
    case 0x617567: // aug
    case 0x736570: // sep
    case 0x6f6374: // oct
    case 0x6e6f76: // nov
    case 0x646563: // dec
      return true;
    default:
      return false;
  }
}

function isLetter(byte: u32): bool {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/**
 * A text of which nothing can be said: no space at its ends, no error of a spreadsheet, and beyond ASCII
 * only what word processors and Western names bring.
 */
export function isPlainText(start: usize, length: u32, mark: u32): bool {
  const first = <u32>load<u8>(start);
  return (
    length > 0 &&
    first > 0x20 &&
    first !== 0x23 &&
    load<u8>(start + length - 1) > 0x20 &&
    ((mark & beyondAscii) === 0 || isWestern(start, length))
  );
}

/**
 * Whether all that is beyond ASCII in UTF-8 is a letter or sign of Latin-1, a curly quote, a dash, a
 * bullet, an ellipsis or a euro. Left out are spaces, what is not seen, and the two letters with which
 * garbled text begins; none of these changes its form.
 */
function isWestern(start: usize, length: u32): bool {
  let at: u32 = 0;
  while (at < length) {
    const byte = <u32>load<u8>(start + at);
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const next = <u32>load<u8>(start + at, 1);
    if (byte === 0xc2 || byte === 0xc3) {
      if (byte === 0xc2 ? next < 0xa1 || next === 0xad : next === 0x83 || next === 0xa2)
        return false;
      at += 2;
    } else {
      if (byte !== 0xe2 || !isMark(next, load<u8>(start + at, 2))) return false;
      at += 3;
    }
  }
  return true;
}

/** The two bytes behind 0xe2 of a mark that is plain. */
function isMark(second: u32, third: u32): bool {
  if (second === 0x82) return third === 0xac;
  if (second !== 0x80) return false;
  switch (third) {
    case 0x93: // en dash
    case 0x94: // em dash
    case 0x98: // curly quotes
    case 0x99:
    case 0x9c:
    case 0x9d:
    case 0xa2: // bullet
    case 0xa6: // ellipsis
      return true;
    default:
      return false;
  }
}
