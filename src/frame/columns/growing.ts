/** How many numbers a chunk holds; a power of two. */
const chunkBits = 16;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;
const halfSize = chunkSize >>> 1;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * Numbers by place, in chunks that are never copied; each chunk is as narrow as its numbers allow. A
 * full one of half a chunk's length holds two numbers below 16 in each byte, as most codes are.
 */
export interface Growing {
  length: number;
  readonly chunks: Numbers[];
  last: Numbers;
  /** The bits that any number of the last chunk has; of no use beyond 32 of them. */
  bits: number;
}

export function growing(): Growing {
  return { length: 0, chunks: [], last: new Uint8Array(0), bits: 0 };
}

/** Adds a whole number from 0 on at the end. */
export function push(numbers: Growing, value: number): void {
  const place = placeFor(numbers, value);
  numbers.last[place] = value;
  if (numbers.last[place] !== value) widen(numbers, place, value);
  numbers.length += 1;
}

/** Adds `count` whole numbers below 2^32 at the end, those of `from` from `start` on. */
export function pushAll(numbers: Growing, from: Uint32Array, start: number, count: number): void {
  pushRuns(numbers, count, (place, done, run) => {
    const added = from.subarray(start + done, start + done + run);
    const most = bitsOf(added);
    numbers.bits |= most;
    if (most > mostIn(numbers.last)) widen(numbers, place, most);
    numbers.last.set(added, place);
  });
}

/** Adds the same whole number below 2^32 so many times at the end. */
export function pushSame(numbers: Growing, value: number, count: number): void {
  pushRuns(numbers, count, (place, _, run) => {
    numbers.bits |= value;
    if (value > mostIn(numbers.last)) widen(numbers, place, value);
    numbers.last.fill(value, place, place + run);
  });
}

/** Has runs of numbers added that lie within one chunk each: from where on, how many there were before. */
function pushRuns(
  numbers: Growing,
  count: number,
  add: (place: number, done: number, run: number) => void,
): void {
  let done = 0;
  while (done < count) {
    const place = placeFor(numbers, 0);
    const run = Math.min(count - done, chunkSize - place);
    add(place, done, run);
    numbers.length += run;
    done += run;
  }
}

/** The place of the next number in the last chunk, which is a new one where the one before is full. */
function placeFor(numbers: Growing, value: number): number {
  const place = numbers.length & chunkMask;
  if (place === 0) {
    pack(numbers);
    numbers.last = new Uint8Array(chunkSize);
    numbers.chunks.push(numbers.last);
    numbers.bits = 0;
  }
  numbers.bits |= value;
  return place;
}

/** Brings a full chunk of numbers below 16 to half its length. */
function pack({ chunks, last, bits }: Growing): void {
  if (chunks.length === 0 || last.BYTES_PER_ELEMENT !== 1 || bits >>> 0 > 0xf) return;
  const half = new Uint8Array(halfSize);
  for (let place = 0; place < halfSize; place += 1) {
    half[place] = (last[place * 2] ?? 0) | ((last[place * 2 + 1] ?? 0) << 4);
  }
  chunks[chunks.length - 1] = half;
}

function bitsOf(values: Uint32Array): number {
  let bits = 0;
  for (let index = 0; index < values.length; index += 1) bits |= values[index] ?? 0;
  return bits >>> 0;
}

function mostIn(chunk: Numbers): number {
  if (chunk.BYTES_PER_ELEMENT === 1) return 0xff;
  return chunk.BYTES_PER_ELEMENT === 2 ? 0xffff : 0xffffffff;
}

/** How many numbers `runsOf` reads at a time. */
export const runSize = 4096;

/** All numbers, each below 2^32, in runs that hold until the next: from which place on, and the numbers. */
export function* runsOf(
  numbers: Growing,
): Generator<{ readonly first: number; readonly run: Uint32Array }> {
  const run = new Uint32Array(runSize);
  for (let first = 0; first < numbers.length; first += runSize) {
    readInto(numbers, first, run);
    yield { first, run: run.subarray(0, numbers.length - first) };
  }
}

/** Reads the numbers below 2^32 from `start` on, as many as there is room for or as there are. */
export function readInto(numbers: Growing, start: number, into: Uint32Array): void {
  const end = Math.min(numbers.length, start + into.length);
  for (let index = start; index < end;) {
    const chunk = numbers.chunks[index >>> chunkBits] ?? new Uint8Array(0);
    const place = index & chunkMask;
    const run = Math.min(end - index, chunkSize - place);
    if (chunk.length === halfSize) {
      for (let each = 0; each < run; each += 1) {
        const two = chunk[(place + each) >>> 1] ?? 0;
        into[index - start + each] = (two >>> (((place + each) & 1) << 2)) & 0xf;
      }
    } else {
      into.set(chunk.subarray(place, place + run), index - start);
    }
    index += run;
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
export function put(numbers: Growing, index: number, value: number): void {
  const chunk = numbers.chunks[index >>> chunkBits];
  if (chunk === undefined) return;
  numbers.bits |= value;
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
  wider.set(numbers.last.subarray(0, place));
  wider[place] = value;
  numbers.last = wider;
  numbers.chunks[numbers.chunks.length - 1] = wider;
}

function wideEnough(value: number): Numbers {
  if (value <= 0xff) return new Uint8Array(chunkSize);
  if (value <= 0xffff) return new Uint16Array(chunkSize);
  return value <= 0xffffffff ? new Uint32Array(chunkSize) : new Float64Array(chunkSize);
}
