import { allocate, borrow, giveBack, giveUp } from './memory';
import { areSame, hashOf } from './bytes';

/** What is kept of each number stands in leaves of so many numbers, which never move. */
const leafBits: u32 = 10;
const leafSize: u32 = 1 << leafBits;
const leafMask: u32 = leafSize - 1;

/** What is known of 1,024 numbers; what few have is there once one has it. */
@unmanaged
class Leaf {
  /** By number: where its length and bytes stand. */
  texts: usize;
  marks: usize;
  values: usize;
  days: usize;
  untils: usize;
  counts: usize;
}

/** A slot holds a number in its lower bits and a part of the hash above, so that few texts are compared. */
const numberBits: u32 = 26;
const numberMask: u32 = (1 << numberBits) - 1;

/**
 * Distinct byte strings, numbered from 0 in the order in which they were met; 0 is the empty one. With
 * each number may stand marks, the number of its value, days and a count.
 */
@unmanaged
export class Dictionary {
  size: u32;
  /** How many bytes the strings have. */
  bytes: u32;
  /** Addresses of leaves, in a block of two to the power of `leavesBits`. */
  leaves: usize;
  leavesBits: u32;
  /** Where the next string may be written, and how far. */
  writing: usize;
  writingEnd: usize;
  /** How large the next piece of memory for strings will be. */
  piece: u32;
  /** Open addressing, in a block of two to the power of `slotsBits`; 0 is a free slot. */
  slots: usize;
  slotsBits: u32;
}

export function createDictionary(): Dictionary {
  const made = changetype<Dictionary>(allocate(offsetof<Dictionary>()));
  made.leavesBits = 6;
  made.leaves = borrow(made.leavesBits);
  made.piece = 256;
  made.slotsBits = 7;
  made.slots = borrow(made.slotsBits);
  memory.fill(made.slots, 0, (<usize>1) << made.slotsBits);
  addLeaf(made);
  made.size = 1;
  // The empty string is number 0.
  store<usize>(leafOf(made, 0).texts, allocate(1));
  return made;
}

/** Lets go of what only new strings need; none may be asked for or entered any more. */
export function closeDictionary(dictionary: Dictionary): void {
  if (dictionary.slots === 0) return;
  giveBack(dictionary.slots, dictionary.slotsBits);
  dictionary.slots = 0;
}

/** The number of a byte string, given anew if it was not met before. */
export function numberOf(dictionary: Dictionary, start: usize, length: u32): u32 {
  if (length === 0) return 0;
  const hash = hashOf(start, length);
  const tag = (<u32>(hash >> 32)) & ~numberMask;
  const mask: u32 = (1 << (dictionary.slotsBits - 2)) - 1;
  let slot = (<u32>hash) & mask;
  for (;;) {
    const found = load<u32>(dictionary.slots + (slot << 2));
    if (found === 0) break;
    if ((found & ~numberMask) === tag) {
      const number = found & numberMask;
      if (isText(textOf(dictionary, number), start, length)) return number;
    }
    slot = (slot + 1) & mask;
  }
  const number = add(dictionary, start, length);
  store<u32>(dictionary.slots + (slot << 2), tag | number);
  if (number * 4 > mask * 3) widenSlots(dictionary);
  return number;
}

/** Whether a byte string is the one whose length and bytes stand at `text`. */
export function isText(text: usize, start: usize, length: u32): bool {
  return lengthAt(text) === length && areSame(bytesAt(text), start, length);
}

/** Where the length of a string stands, and behind it its bytes. */
export function textOf(dictionary: Dictionary, number: u32): usize {
  return load<usize>(leafOf(dictionary, number).texts + ((number & leafMask) << 2));
}

export function lengthAt(text: usize): u32 {
  const length = <u32>load<u8>(text);
  return length < 0xff ? length : load<u32>(text, 1);
}

export function bytesAt(text: usize): usize {
  return text + (load<u8>(text) < 0xff ? 1 : 5);
}

/** Above, below or at 0 as the bytes of one string differ from another's; 0, too, where one begins the other. */
export function compareStrings(dictionary: Dictionary, one: u32, other: u32): i32 {
  const text = textOf(dictionary, one);
  const beside = textOf(dictionary, other);
  const length = min(lengthAt(text), lengthAt(beside));
  return memory.compare(bytesAt(text), bytesAt(beside), length);
}

export function marksOf(dictionary: Dictionary, number: u32): u32 {
  return load<u8>(leafOf(dictionary, number).marks + (number & leafMask));
}

export function setMarks(dictionary: Dictionary, number: u32, marks: u32): void {
  store<u8>(leafOf(dictionary, number).marks + (number & leafMask), marks);
}

/** The number of the value of a content that is not its own; 0 where none was set. */
export function valueOf(dictionary: Dictionary, number: u32): u32 {
  return fieldOf(leafOf(dictionary, number).values, number);
}

export function setValue(dictionary: Dictionary, number: u32, value: u32): void {
  const leaf = leafOf(dictionary, number);
  leaf.values = withField(leaf.values, number, value);
}

/** A day as a whole number such as 20260731: of a date, or the first of a code; 0 where there is none. */
export function dayOf(dictionary: Dictionary, number: u32): u32 {
  return fieldOf(leafOf(dictionary, number).days, number);
}

export function setDay(dictionary: Dictionary, number: u32, day: u32): void {
  const leaf = leafOf(dictionary, number);
  leaf.days = withField(leaf.days, number, day);
}

/** The last day of a code; 0 where it has no limits. */
export function untilOf(dictionary: Dictionary, number: u32): u32 {
  return fieldOf(leafOf(dictionary, number).untils, number);
}

export function setUntil(dictionary: Dictionary, number: u32, day: u32): void {
  const leaf = leafOf(dictionary, number);
  leaf.untils = withField(leaf.untils, number, day);
}

export function countOf(dictionary: Dictionary, number: u32): u32 {
  return fieldOf(leafOf(dictionary, number).counts, number);
}

export function countOne(dictionary: Dictionary, number: u32): void {
  const leaf = leafOf(dictionary, number);
  leaf.counts = withField(leaf.counts, number, fieldOf(leaf.counts, number) + 1);
}

function fieldOf(field: usize, number: u32): u32 {
  return field === 0 ? 0 : load<u32>(field + ((number & leafMask) << 2));
}

function withField(field: usize, number: u32, value: u32): usize {
  const there = field === 0 ? allocate(leafSize * 4) : field;
  store<u32>(there + ((number & leafMask) << 2), value);
  return there;
}

function leafOf(dictionary: Dictionary, number: u32): Leaf {
  return changetype<Leaf>(load<usize>(dictionary.leaves + ((number >> leafBits) << 2)));
}

function add(dictionary: Dictionary, start: usize, length: u32): u32 {
  const number = dictionary.size;
  if (number > numberMask) unreachable();
  if ((number & leafMask) === 0) addLeaf(dictionary);
  dictionary.size = number + 1;
  const ahead: u32 = length < 0xff ? 1 : 5;
  const text = room(dictionary, ahead + length);
  store<u8>(text, ahead === 1 ? length : 0xff);
  if (ahead !== 1) store<u32>(text, length, 1);
  memory.copy(text + ahead, start, length);
  store<usize>(leafOf(dictionary, number).texts + ((number & leafMask) << 2), text);
  dictionary.bytes += length;
  return number;
}

function addLeaf(dictionary: Dictionary): void {
  const count = dictionary.size >> leafBits;
  if (count * 4 === 1 << dictionary.leavesBits) {
    const wider = borrow(dictionary.leavesBits + 1);
    memory.copy(wider, dictionary.leaves, count * 4);
    giveBack(dictionary.leaves, dictionary.leavesBits);
    dictionary.leaves = wider;
    dictionary.leavesBits += 1;
  }
  const leaf = changetype<Leaf>(allocate(offsetof<Leaf>()));
  leaf.texts = allocate(leafSize * 4);
  leaf.marks = allocate(leafSize);
  store<usize>(dictionary.leaves + (count << 2), changetype<usize>(leaf));
}

/** So many bytes behind each other; those that are left over in a piece stay unused. */
function room(dictionary: Dictionary, length: u32): usize {
  if (dictionary.writing + length > dictionary.writingEnd) {
    const size = max(dictionary.piece, length);
    dictionary.writing = allocate(size);
    dictionary.writingEnd = dictionary.writing + size;
    if (dictionary.piece < 1 << 16) dictionary.piece *= 2;
  }
  const at = dictionary.writing;
  dictionary.writing = at + length;
  return at;
}

function widenSlots(dictionary: Dictionary): void {
  const bits = dictionary.slotsBits + 1;
  const slots = borrow(bits);
  memory.fill(slots, 0, (<usize>1) << bits);
  const mask: u32 = (1 << (bits - 2)) - 1;
  for (let number: u32 = 1; number < dictionary.size; number += 1) {
    const text = textOf(dictionary, number);
    const hash = hashOf(bytesAt(text), lengthAt(text));
    let slot = (<u32>hash) & mask;
    while (load<u32>(slots + (slot << 2)) !== 0) slot = (slot + 1) & mask;
    store<u32>(slots + (slot << 2), ((<u32>(hash >> 32)) & ~numberMask) | number);
  }
  giveUp(dictionary.slots, dictionary.slotsBits);
  dictionary.slots = slots;
  dictionary.slotsBits = bits;
}
