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
  /** Open addressing by hash: the number in each slot that is taken. */
  slots: Uint32Array;
  /** By slot: 0 where it is free, else seven bits of the hash, so that few others are compared. */
  tags: Uint8Array;
}

export function byteDictionary(): ByteDictionary {
  const dictionary = {
    size: 0,
    arena: Buffer.alloc(256),
    ends: new Uint32Array(16),
    slots: new Uint32Array(32),
    tags: new Uint8Array(32),
  };
  numberOf(dictionary, dictionary.arena, 0, 0);
  return dictionary;
}

/** The number of a byte string, given anew if it was not met before. */
export function numberOf(
  dictionary: ByteDictionary,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const { slots, tags } = dictionary;
  const mask = tags.length - 1;
  const hash = hashOf(bytes, start, end);
  const tag = (hash >>> 24) | 0x80;
  let slot = hash & mask;
  for (let found = tags[slot] ?? 0; found !== 0; found = tags[slot] ?? 0) {
    if (found === tag) {
      const number = slots[slot] ?? 0;
      if (isNumber(dictionary, number, bytes, start, end)) return number;
    }
    slot = (slot + 1) & mask;
  }
  tags[slot] = tag;
  slots[slot] = dictionary.size;
  return add(dictionary, bytes, start, end);
}

/** A hash of 32 bits, four bytes at a time, as a signed whole number. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = (end - start) | 0;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ word, 0x9e3779b1);
  }
  for (; at < end; at += 1) {
    hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ (bytes[at] ?? 0), 0x9e3779b1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Whether a byte string is the one of a number. */
export function isNumber(
  { ends, arena }: ByteDictionary,
  number: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  let at = number === 0 ? 0 : (ends[number - 1] ?? 0);
  if ((ends[number] ?? 0) - at !== end - start) return false;
  for (let other = start; other < end; other += 1) {
    if (arena[at] !== bytes[other]) return false;
    at += 1;
  }
  return true;
}

/** The text of a number, decoded from UTF-8. */
export function textOf({ arena, ends }: ByteDictionary, number: number): string {
  return arena.toString('utf8', number === 0 ? 0 : (ends[number - 1] ?? 0), ends[number] ?? 0);
}

/** Lets go of what only new byte strings need; none can be entered any more. */
export function closeDictionary(dictionary: ByteDictionary): void {
  dictionary.slots = new Uint32Array(0);
  dictionary.tags = new Uint8Array(0);
}

/**
 * How long an array shall be that is full. What is never written takes up no memory until it is, and
 * each copy does, so that large ones grow in few steps.
 */
export function grown(length: number, atLeast: number = length + 1): number {
  return Math.max(atLeast, length * (length < 1 << 18 ? 2 : 4));
}

function add(dictionary: ByteDictionary, bytes: Uint8Array, start: number, end: number): number {
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
  dictionary.size = number + 1;
  if (dictionary.size * 4 > dictionary.slots.length * 3) rehash(dictionary);
  return number;
}

function rehash(dictionary: ByteDictionary): void {
  const { size, arena, ends } = dictionary;
  const slots = new Uint32Array(dictionary.slots.length * 2);
  const tags = new Uint8Array(slots.length);
  const mask = slots.length - 1;
  let start = 0;
  for (let number = 0; number < size; number += 1) {
    const end = ends[number] ?? 0;
    const hash = hashOf(arena, start, end);
    start = end;
    let slot = hash & mask;
    while (tags[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number;
    tags[slot] = (hash >>> 24) | 0x80;
  }
  dictionary.slots = slots;
  dictionary.tags = tags;
}
