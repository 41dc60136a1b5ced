import { allocate } from './memory';
import { areSame } from './bytes';
import { bytesAt, Dictionary, textOf } from './dictionary';

/** How many bytes a content takes, as a power of two: first its own first sixteen, then what is known. */
const entryShift: u32 = 5;
/** Longer contents are not kept. */
const longest: u32 = 0xffff;

/** Of the content that was found last: its number, that of its value, and what is known of it. */
export let foundContent: u32 = 0;
export let foundNumber: u32 = 0;
export let foundKnown: i32 = 0;

/** The place and the first bytes of the content that was looked for last. */
let entry: usize = 0;
let first: u64 = 0;
let second: u64 = 0;
let size: u32 = 0;

/** Contents of a column that were met lately, each at the one place that its bytes give. */
@unmanaged
export class Recent {
  entries: usize;
  /** How many bits of a hash give the place. */
  bits: u32;
}

/** Room for two to the power of `bits` contents. */
export function createRecent(bits: u32): Recent {
  const made = changetype<Recent>(allocate(offsetof<Recent>()));
  made.bits = bits;
  made.entries = allocate((<usize>1) << (bits + entryShift));
  return made;
}

/** Whether a content that is not empty stands at its place; up to fifteen bytes behind it are read. */
export function find(recent: Recent, start: usize, length: u32): bool {
  size = length;
  first = load<u64>(start) & lowest(length);
  second = length > 8 ? load<u64>(start, 8) & lowest(length - 8) : 0;
  let hash = first ^ rotl<u64>(second, 31) ^ length;
  if (length > 16) hash ^= load<u64>(start + length - 8) * 0xff51afd7ed558ccd;
  const place = <usize>((hash * 0x9e3779b97f4a7c15) >> (64 - recent.bits));
  entry = recent.entries + (place << entryShift);
  if (load<u64>(entry) !== first || load<u64>(entry, 8) !== second) return false;
  if (<u32>load<u16>(entry, 16) !== length) return false;
  if (length > 16 && !areSame(load<usize>(entry, 28) + 16, start + 16, length - 16)) return false;
  foundKnown = load<u8>(entry, 18);
  foundContent = load<u32>(entry, 20);
  foundNumber = load<u32>(entry, 24);
  return true;
}

/** Keeps the content that was looked for last and not found, in place of another. */
export function remember(dictionary: Dictionary, content: u32, number: u32, known: u32): void {
  if (size > longest) return;
  store<u64>(entry, first);
  store<u64>(entry, second, 8);
  store<u16>(entry, size, 16);
  store<u8>(entry, known, 18);
  store<u32>(entry, content, 20);
  store<u32>(entry, number, 24);
  store<usize>(entry, bytesAt(textOf(dictionary, content)), 28);
}

/** The bits of so many bytes from the first on; all of them from eight on. */
function lowest(bytes: u32): u64 {
  return bytes >= 8 ? u64.MAX_VALUE : ((<u64>1) << ((<u64>bytes) << 3)) - 1;
}
