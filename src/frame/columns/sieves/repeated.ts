import { at, type Growing, growing, push, readInto } from '../growing.js';

/** Bits for each item; more make fewer items come into question by chance. */
const bitsEach = 16;
/** How many hashes are asked for at a time. */
const runSize = 4096;

/** Writes the hashes of the items from `first` on, as many as there is room for; 0 for an item that has none. */
export type HashWriter = (first: number, hashes: Uint32Array) => void;

/**
 * The items, of those from 0 to before `count`, whose hash of 32 bits another item has, in ascending
 * order. Hashes are asked for two times, and hardly more than four bytes of memory are needed for each.
 */
export function repeated(count: number, write: HashWriter): number[] {
  let bits = 1 << 10;
  while (bits < count * bitsEach && bits < 1 << 30) bits *= 2;
  const met = new Uint32Array(bits >>> 5);
  const again = new Uint32Array(bits >>> 5);
  for (const { run } of runsOf(count, write)) mark(run, met, again, bits);
  const items = growing();
  const hashes = growing();
  for (const { first, run } of runsOf(count, write)) {
    for (let index = 0; index < run.length; index += 1) {
      const hash = run[index] ?? 0;
      const place = placeOf(hash, bits);
      if (hash === 0 || ((again[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) continue;
      push(items, first + index);
      push(hashes, hash);
    }
  }
  const shared = twiceIn(hashes);
  const found: number[] = [];
  for (let index = 0; index < items.length; index += 1) {
    if (shared.has(at(hashes, index))) found.push(at(items, index));
  }
  return found;
}

/** The numbers that are there more than once. */
function twiceIn(numbers: Growing): ReadonlySet<number> {
  const sorted = new Uint32Array(numbers.length);
  readInto(numbers, 0, sorted);
  sorted.sort();
  const found = new Set<number>();
  for (let index = 1; index < sorted.length; index += 1) {
    const number = sorted[index] ?? 0;
    if (number === sorted[index - 1]) found.add(number);
  }
  return found;
}

/** Marks the bits of hashes as met, and those that were met before as met again. */
function mark(hashes: Uint32Array, met: Uint32Array, again: Uint32Array, bits: number): void {
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index] ?? 0;
    if (hash === 0) continue;
    const place = placeOf(hash, bits);
    const word = place >>> 5;
    const bit = 1 << (place & 31);
    again[word] = (again[word] ?? 0) | ((met[word] ?? 0) & bit);
    met[word] = (met[word] ?? 0) | bit;
  }
}

/** The hashes of all items in runs that hold until the next. */
function* runsOf(
  count: number,
  write: HashWriter,
): Generator<{ readonly first: number; readonly run: Uint32Array }> {
  const hashes = new Uint32Array(runSize);
  for (let first = 0; first < count; first += runSize) {
    const run = hashes.subarray(0, count - first);
    write(first, run);
    yield { first, run };
  }
}

function placeOf(hash: number, bits: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (bits - 1);
}
