import type { Chance } from './chance.js';

/** Changes of the bytes of a file, and other ways to encode its text. */
export const byteMutations: Readonly<Record<string, (bytes: Buffer, chance: Chance) => Buffer>> = {
  nothing: (bytes) => bytes,
  remove: (bytes, chance) => splice(bytes, chance.below(bytes.length), 1 + chance.below(3), []),
  insert: (bytes, chance) => splice(bytes, chance.below(bytes.length), 0, [oddByte(chance)]),
  replace: (bytes, chance) => splice(bytes, chance.below(bytes.length), 1, [oddByte(chance)]),
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
    return splice(rest, chance.below(rest.length + 1), 0, block);
  },
  cut: (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  mark: (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  utf16le: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  utf16be: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le').swap16(),
  utf16Unmarked: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  latin: (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
};

function oddByte(chance: Chance): number {
  return chance.oneOf([0, 7, 9, 10, 13, 0x1a, 0x22, 0x2c, 0x3b, 0x7f, 0x80, 0xa0, 0xe9, 0xff, 65]);
}

function splice(bytes: Buffer, at: number, count: number, instead: readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(instead), bytes.subarray(at + count)]);
}
