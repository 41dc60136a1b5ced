/**
 * Distinct byte strings, numbered from 0 in the order in which they were met; 0 is the empty one.
 * Nothing is decoded: a text is made when it is asked for.
 */
export interface ByteDictionary {
  /** How many there are. */
  size: number;
  /** All of them, one behind the other. */
  arena: Buffer;
  /** Where each ends; it begins where the one before ends. */
  ends: Uint32Array;
  /** Open addressing by hash: number + 1, or 0 where a slot is free. */
  slots: Uint32Array;
}

export function byteDictionary(): ByteDictionary {
  const dictionary = {
    size: 0,
    arena: Buffer.alloc(256),
    ends: new Uint32Array(16),
    slots: new Uint32Array(32),
  };
  numberOf(dictionary, dictionary.arena, 0, 0, hashOf(dictionary.arena, 0, 0));
  return dictionary;
}

/** The number of a byte string, given anew if it was not met before; `hash` must be that of `hashOf`. */
export function numberOf(
  dictionary: ByteDictionary,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
): number {
  const { slots, ends, arena } = dictionary;
  const mask = slots.length - 1;
  // FNV is weakest in its low bits, which choose the slot.
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const found = slots[slot] ?? 0;
    if (found === 0) break;
    const number = found - 1;
    let at = number === 0 ? 0 : (ends[number - 1] ?? 0);
    if ((ends[number] ?? 0) - at === end - start) {
      let other = start;
      while (other < end && arena[at] === bytes[other]) {
        at += 1;
        other += 1;
      }
      if (other === end) return number;
    }
    slot = (slot + 1) & mask;
  }
  return add(dictionary, bytes, start, end, slot);
}

/** FNV-1a, 32 bits, as a signed whole number. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}

/** The text of a number, decoded from UTF-8. */
export function textOf({ arena, ends }: ByteDictionary, number: number): string {
  return arena.toString('utf8', number === 0 ? 0 : (ends[number - 1] ?? 0), ends[number] ?? 0);
}

/** Lets go of what only new byte strings need; none can be entered any more. */
export function closeDictionary(dictionary: ByteDictionary): void {
  dictionary.slots = new Uint32Array(0);
}

/**
 * How long an array shall be that is full. What is never written takes up no memory until it is, and
 * each copy does, so that large ones grow in few steps.
 */
export function grown(length: number, atLeast: number = length + 1): number {
  return Math.max(atLeast, length * (length < 1 << 18 ? 2 : 4));
}

function add(
  dictionary: ByteDictionary,
  bytes: Uint8Array,
  start: number,
  end: number,
  slot: number,
): number {
  const number = dictionary.size;
  const from = number === 0 ? 0 : (dictionary.ends[number - 1] ?? 0);
  const to = from + end - start;
  if (to > dictionary.arena.length) {
    const arena = Buffer.alloc(grown(dictionary.arena.length, to));
    arena.set(dictionary.arena);
    dictionary.arena = arena;
  }
  dictionary.arena.set(bytes.subarray(start, end), from);
  if (number === dictionary.ends.length) {
    const length = grown(number);
    const ends = new Uint32Array(length);
    ends.set(dictionary.ends);
    dictionary.ends = ends;
  }
  dictionary.ends[number] = to;
  dictionary.slots[slot] = number + 1;
  dictionary.size = number + 1;
  if (dictionary.size * 4 > dictionary.slots.length * 3) rehash(dictionary);
  return number;
}

function rehash(dictionary: ByteDictionary): void {
  const slots = new Uint32Array(dictionary.slots.length * 2);
  const mask = slots.length - 1;
  let start = 0;
  for (let number = 0; number < dictionary.size; number += 1) {
    const end = dictionary.ends[number] ?? 0;
    const hash = hashOf(dictionary.arena, start, end);
    start = end;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  dictionary.slots = slots;
}
