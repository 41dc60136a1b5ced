/** Bits for each item; more make fewer items come into question by chance. */
const bitsEach = 16;
/** No more bits than this are taken in any case. */
const manyBits = 1 << 30;
/** How many hashes are asked for at a time. */
const runSize = 4096;

/** Writes the hashes of the items from `first` on, as many as there is room for; 0 for an item that has none. */
export type HashWriter = (first: number, hashes: Uint32Array) => void;

/**
 * The items, of those from 0 to before `count`, whose hash of 32 bits another item has, in ascending
 * order. Hashes are asked for two times; with more than `mostBits` items are looked at in parts, by their
 * hashes, and these asked for two times for each.
 */
export function repeated(count: number, write: HashWriter, mostBits = manyBits): number[] {
  let bits = 1 << 10;
  while (bits < count * bitsEach && bits < mostBits) bits *= 2;
  const parts = Math.ceil((count * bitsEach) / bits);
  const met = new Uint32Array(bits >>> 5);
  const again = new Uint32Array(bits >>> 5);
  const suspects = { length: 0, items: new Uint32Array(1024), hashes: new Uint32Array(1024) };
  const found: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    met.fill(0);
    again.fill(0);
    suspects.length = 0;
    const isOfPart = (hash: number): boolean => parts === 1 || partOf(hash, parts) === part;
    for (const { run } of runsOf(count, write)) mark(run, met, again, isOfPart);
    for (const { first, run } of runsOf(count, write)) {
      for (let index = 0; index < run.length; index += 1) {
        const hash = run[index] ?? 0;
        const place = placeOf(hash, bits);
        if (hash === 0 || ((again[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) continue;
        if (isOfPart(hash)) suspect(suspects, first + index, hash);
      }
    }
    const shared = twiceIn(suspects.hashes.slice(0, suspects.length));
    for (let index = 0; index < suspects.length; index += 1) {
      if (shared.has(suspects.hashes[index] ?? 0)) found.push(suspects.items[index] ?? 0);
    }
  }
  return parts === 1 ? found : found.sort((one, other) => one - other);
}

/** Items that may share their hash. */
interface Suspects {
  length: number;
  items: Uint32Array;
  hashes: Uint32Array;
}

function suspect(suspects: Suspects, item: number, hash: number): void {
  if (suspects.length === suspects.items.length) {
    suspects.items = wider(suspects.items);
    suspects.hashes = wider(suspects.hashes);
  }
  suspects.items[suspects.length] = item;
  suspects.hashes[suspects.length] = hash;
  suspects.length += 1;
}

function wider(numbers: Uint32Array): Uint32Array {
  const made = new Uint32Array(numbers.length * 4);
  made.set(numbers);
  return made;
}

/** One of so many parts, as large as the others where hashes are spread evenly. */
function partOf(hash: number, parts: number): number {
  return Math.floor((hash / 0x100000000) * parts);
}

/** The numbers that are there more than once; they are sorted in their place. */
function twiceIn(numbers: Uint32Array): ReadonlySet<number> {
  numbers.sort();
  const found = new Set<number>();
  for (let index = 1; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (number === numbers[index - 1]) found.add(number);
  }
  return found;
}

/** Marks the bits of hashes as met, and those that were met before as met again. */
function mark(
  hashes: Uint32Array,
  met: Uint32Array,
  again: Uint32Array,
  isOfPart: (hash: number) => boolean,
): void {
  const bits = met.length << 5;
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index] ?? 0;
    if (hash === 0 || !isOfPart(hash)) continue;
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
