/** How many numbers a chunk holds; a power of two. */
const chunkBits = 16;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;
const halfSize = chunkSize >>> 1;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * Numbers by place, in chunks that are never copied; each chunk is as narrow as its numbers allow. One
 * of half a chunk's length holds two numbers below 16 in each byte, as most codes are.
 */
export interface Growing {
  length: number;
  readonly chunks: Numbers[];
  last: Numbers;
}

export function growing(): Growing {
  return { length: 0, chunks: [], last: new Uint8Array(0) };
}

/** Adds a whole number from 0 on at the end. */
export function push(numbers: Growing, value: number): void {
  const place = numbers.length & chunkMask;
  if (place === 0) {
    numbers.last = value <= 0xf ? new Uint8Array(halfSize) : wideEnough(value);
    numbers.chunks.push(numbers.last);
  }
  if (numbers.last.length === halfSize && value > 0xf) widen(numbers, place, value);
  const { last } = numbers;
  if (last.length === halfSize) {
    last[place >>> 1] = (last[place >>> 1] ?? 0) | (value << ((place & 1) << 2));
  } else {
    last[place] = value;
    if (last[place] !== value) widen(numbers, place, value);
  }
  numbers.length += 1;
}

/** Adds `count` whole numbers below 2^32 at the end, those of `from` from `start` on. */
export function pushAll(numbers: Growing, from: Uint32Array, start: number, count: number): void {
  const end = start + count;
  let index = start;
  while (index < end) {
    const place = numbers.length & chunkMask;
    if (place === 0) {
      push(numbers, from[index] ?? 0);
      index += 1;
      continue;
    }
    const until = Math.min(end, index + chunkSize - place);
    let bits = 0;
    for (let each = index; each < until; each += 1) bits |= from[each] ?? 0;
    if (bits >>> 0 > mostIn(numbers.last)) widen(numbers, place, bits >>> 0);
    fill(numbers.last, place, from, index, until);
    numbers.length += until - index;
    index = until;
  }
}

function mostIn(chunk: Numbers): number {
  if (chunk.length === halfSize) return 0xf;
  if (chunk.BYTES_PER_ELEMENT === 1) return 0xff;
  return chunk.BYTES_PER_ELEMENT === 2 ? 0xffff : 0xffffffff;
}

/** Writes numbers into a chunk that is wide enough. */
function fill(chunk: Numbers, place: number, from: Uint32Array, start: number, end: number): void {
  if (chunk.length !== halfSize) {
    chunk.set(from.subarray(start, end), place);
    return;
  }
  let to = place;
  for (let index = start; index < end; index += 1) {
    chunk[to >>> 1] = (chunk[to >>> 1] ?? 0) | ((from[index] ?? 0) << ((to & 1) << 2));
    to += 1;
  }
}

export function at({ chunks }: Growing, index: number): number {
  const chunk = chunks[index >>> chunkBits];
  if (chunk === undefined) return 0;
  const place = index & chunkMask;
  return chunk.length === halfSize
    ? ((chunk[place >>> 1] ?? 0) >>> ((place & 1) << 2)) & 0xf
    : (chunk[place] ?? 0);
}

/** Puts a number that is no wider than those beside it in place of another. */
export function put({ chunks }: Growing, index: number, value: number): void {
  const chunk = chunks[index >>> chunkBits];
  if (chunk === undefined) return;
  const place = index & chunkMask;
  if (chunk.length !== halfSize) {
    chunk[place] = value;
    return;
  }
  const shift = (place & 1) << 2;
  chunk[place >>> 1] = ((chunk[place >>> 1] ?? 0) & ~(0xf << shift)) | (value << shift);
}

/** Makes the last chunk wide enough for a value, and puts it in its place. */
function widen(numbers: Growing, place: number, value: number): void {
  const wider = wideEnough(value);
  const first = (numbers.chunks.length - 1) << chunkBits;
  for (let each = 0; each < place; each += 1) wider[each] = at(numbers, first + each);
  wider[place] = value;
  numbers.last = wider;
  numbers.chunks[numbers.chunks.length - 1] = wider;
}

function wideEnough(value: number): Numbers {
  if (value <= 0xff) return new Uint8Array(chunkSize);
  if (value <= 0xffff) return new Uint16Array(chunkSize);
  return value <= 0xffffffff ? new Uint32Array(chunkSize) : new Float64Array(chunkSize);
}
