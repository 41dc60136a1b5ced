/** How many numbers a chunk holds; a power of two. */
const chunkBits = 16;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Numbers by place, in chunks that are never copied; each chunk is as narrow as its numbers allow. */
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
    numbers.last = wideEnough(value);
    numbers.chunks.push(numbers.last);
  }
  const { last } = numbers;
  last[place] = value;
  if (last[place] !== value) {
    const wider = wideEnough(value);
    wider.set(last);
    wider[place] = value;
    numbers.last = wider;
    numbers.chunks[numbers.chunks.length - 1] = wider;
  }
  numbers.length += 1;
}

export function at({ chunks }: Growing, index: number): number {
  return chunks[index >>> chunkBits]?.[index & chunkMask] ?? 0;
}

/** Puts a number that is no wider than those beside it in place of another. */
export function put({ chunks }: Growing, index: number, value: number): void {
  const chunk = chunks[index >>> chunkBits];
  if (chunk !== undefined) chunk[index & chunkMask] = value;
}

function wideEnough(value: number): Numbers {
  if (value <= 0xff) return new Uint8Array(chunkSize);
  if (value <= 0xffff) return new Uint16Array(chunkSize);
  return value <= 0xffffffff ? new Uint32Array(chunkSize) : new Float64Array(chunkSize);
}

/** All the numbers, each below 2^32, in ascending order. */
export function sortedCopy({ chunks, length }: Growing): Uint32Array {
  const copy = new Uint32Array(length);
  for (const [index, chunk] of chunks.entries()) {
    const from = index * chunkSize;
    copy.set(chunk.subarray(0, length - from), from);
  }
  return copy.sort();
}
