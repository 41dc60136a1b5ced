/** A set of small whole numbers, 32 to a word. */
export type Bits = Uint32Array;

export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

/** Puts the number into the set. */
export function setBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

export function hasBit(bits: Bits, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** Puts all of the second set into the first; whether the first had not held them all. */
export function addBits(bits: Bits, others: Bits): boolean {
  let isMore = false;
  for (let word = 0; word < bits.length; word += 1) {
    const both = ((bits[word] ?? 0) | (others[word] ?? 0)) >>> 0;
    isMore ||= both !== bits[word];
    bits[word] = both;
  }
  return isMore;
}
