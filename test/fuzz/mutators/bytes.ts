import type { Chance } from '../chance.js';
import { from80 } from '../oracle/strict-text.js';

/** Changes of the bytes of a file, and other ways to encode its text. */
export const byteMutations: Readonly<Record<string, (bytes: Buffer, chance: Chance) => Buffer>> = {
  nothing: (bytes) => bytes,
  remove: (bytes, chance) => splice(bytes, chance.below(bytes.length), 1 + chance.below(3), []),
  insert: (bytes, chance) => splice(bytes, chance.below(bytes.length), 0, [oddByte(chance)]),
  replace: (bytes, chance) => splice(bytes, chance.below(bytes.length), 1, [oddByte(chance)]),
  flip: (bytes, chance) => {
    const at = chance.below(bytes.length);
    return splice(bytes, at, 1, [(bytes[at] ?? 0) ^ (1 << chance.below(8))]);
  },
  insertSequence: (bytes, chance) =>
    splice(bytes, chance.below(bytes.length), 0, chance.oneOf(sequences)),
  repeat: (bytes, chance) => {
    const at = chance.below(bytes.length);
    return splice(bytes, at, 0, [...bytes.subarray(at, at + chance.below(40))]);
  },
  swap: (bytes, chance) => {
    const at = chance.below(bytes.length);
    return splice(bytes, at, 2, [...bytes.subarray(at, at + 2)].reverse());
  },
  moveBlock: (bytes, chance) => {
    const at = chance.below(bytes.length);
    const block = [...bytes.subarray(at, at + 200)];
    const rest = splice(bytes, at, block.length, []);
    // Not into the header: a name that stands there cannot be told from the heading of a column.
    const from = Math.max(rest.indexOf(0x0a) + 1, rest.length >> 1);
    return splice(rest, from + chance.below(rest.length + 1 - from), 0, block);
  },
  cut: (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  mark: (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  utf16le: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  utf16be: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le').swap16(),
  utf16Unmarked: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  utf16beUnmarked: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le').swap16(),
  utf16Odd: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le').subarray(0, -1),
  utf16LoneSurrogate: (bytes, chance) => {
    const wide = Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
    return splice(wide, 2 * chance.below(wide.length / 2), 0, [0x00, 0xd8]);
  },
  latin: (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  windows1252: (bytes) =>
    Buffer.from(Array.from(`${bytes.toString('utf8')}\u2019\u20ac`, byteIn1252)),
};

/** Sequences that are no UTF-8, and characters that are not seen or drive a terminal. */
const sequences: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf], // a byte order mark
  [0xc0, 0xaf], // an overlong slash
  [0xe0, 0x80, 0xaf],
  [0xed, 0xa0, 0x80], // a surrogate
  [0xf4, 0x90, 0x80, 0x80], // beyond U+10FFFF
  [0xc3], // the beginning of a character
  [0x80],
  [0xc2, 0x85], // C1: next line
  [0xc2, 0x9b], // C1: control sequence introducer
  [0xe2, 0x80, 0xae], // right-to-left override
  [0xe2, 0x81, 0xa6], // left-to-right isolate
  [0xe2, 0x80, 0xa8], // line separator
  [0xe2, 0x80, 0x8b], // zero-width space
  [0x1b, 0x5b, 0x32, 0x4a], // clear the screen
  [0x1b, 0x5d, 0x30, 0x3b, 0x78, 0x07], // set the title
  [0xff, 0xfe],
];

function byteIn1252(character: string): number {
  const high = from80.indexOf(character);
  if (high >= 0 && character !== ' ') return 0x80 + high;
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : 0x3f;
}

function oddByte(chance: Chance): number {
  return chance.oneOf([0, 7, 9, 10, 13, 0x1a, 0x22, 0x2c, 0x3b, 0x7f, 0x80, 0xa0, 0xe9, 0xff, 65]);
}

function splice(bytes: Buffer, at: number, count: number, instead: readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(instead), bytes.subarray(at + count)]);
}
