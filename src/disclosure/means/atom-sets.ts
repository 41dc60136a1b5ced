import { noBits, setBit, type Bits } from '../search/bits.js';

/** A set of atoms as bits. */
export function atomSet(size: number, atoms: Iterable<number>): Bits {
  const bits = noBits(size);
  for (const atom of atoms) setBit(bits, atom);
  return bits;
}

/** The atoms of a set, in order. */
export function atomsIn(bits: Bits): readonly number[] {
  const atoms: number[] = [];
  for (const [place, word] of bits.entries()) {
    for (let rest = word; rest !== 0; rest = (rest & (rest - 1)) >>> 0) {
      atoms.push(place * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
  return atoms;
}

export function isWithin(bits: Bits, whole: Bits): boolean {
  for (let word = 0; word < bits.length; word += 1) {
    if (((bits[word] ?? 0) & ~(whole[word] ?? 0)) !== 0) return false;
  }
  return true;
}

export function areDisjoint(left: Bits, right: Bits): boolean {
  for (let word = 0; word < left.length; word += 1) {
    if (((left[word] ?? 0) & (right[word] ?? 0)) !== 0) return false;
  }
  return true;
}

export function inBoth(left: Bits, right: Bits): Bits {
  return left.map((word, place) => word & (right[place] ?? 0));
}

export function without(whole: Bits, part: Bits): Bits {
  return whole.map((word, place) => word & ~(part[place] ?? 0));
}

/** A text that is the same for the same set; not for reading. */
export function setKey(bits: Bits): string {
  return String.fromCharCode(...new Uint16Array(bits.buffer));
}
