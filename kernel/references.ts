import { allocate } from './memory';
import { bytesAt, countOne, Dictionary, lengthAt, numberOf, textOf } from './dictionary';
import { scratch, scratchFor } from './columns';

/** How many references are looked at in one go. */
export const runSize: u32 = 4096;

/** Told in place of a number: the reference is not in plain ASCII. */
const beyond: u32 = 0xffffffff;

let run: usize = 0;

/** Where there is room for one number of 32 bits for each reference of a run. */
export function runOfNumbers(): usize {
  if (run === 0) run = allocate(runSize * 4);
  return run;
}

/**
 * Writes for each of `count` references from `first` on a hash that it shares with its other spellings,
 * letter case and spaces apart; 0 for one that is not in plain ASCII, and for no other.
 */
export function hashSpellings(dictionary: Dictionary, first: u32, count: u32): void {
  for (let index: u32 = 0; index < count; index += 1) {
    const text = textOf(dictionary, first + index);
    store<u32>(run + (index << 2), spellingHash(bytesAt(text), lengthAt(text)));
  }
}

/** Puts in place of each of `count` references the number of its form among forms, and counts it there. */
export function countForms(dictionary: Dictionary, count: u32, forms: Dictionary): void {
  for (let index: u32 = 0; index < count; index += 1) {
    const at = run + (index << 2);
    const text = textOf(dictionary, load<u32>(at));
    const form = formOf(bytesAt(text), lengthAt(text), forms);
    if (form !== beyond) countOne(forms, form);
    store<u32>(at, form);
  }
}

/** A hash that a reference shares with its other spellings; 0 where it is not in plain ASCII. */
function spellingHash(start: usize, length: u32): u32 {
  const hash = wideSpellingHash(start, length);
  return met > 0x7f ? 0 : folded(hash);
}

/** The same of the key of its spellings, in any letters, which is the first bytes of the scratch. */
export function hashOfKey(length: u32): u32 {
  return folded(wideSpellingHash(scratchFor(length), length));
}

function folded(hash: u64): u32 {
  return max(1, <u32>(hash ^ (hash >> 32)));
}

/** All bits that bytes of the reference had that was hashed last. */
let met: u32 = 0;

/** The same of 64 bits, for references in plain ASCII and for keys. FNV-1a, of Fowler, Noll and Vo. */
export function wideSpellingHash(start: usize, length: u32): u64 {
  const end = start + length;
  let hash: u64 = 0xcbf29ce484222325;
  met = 0;
  for (let at = start; at < end; at += 1) {
    const byte = <u32>load<u8>(at);
    met |= byte;
    if (byte === 0x20 || (byte >= 9 && byte <= 13)) continue;
    hash = (hash ^ (isCapital(byte) ? byte | 0x20 : byte)) * 0x100000001b3;
  }
  return hash;
}

/**
 * The number of the form of a reference: runs of letters as A, of digits as so many nines, the first of
 * them 0 where it is (CO/00123/25 as A/09999/99). `beyond` where it is not in plain ASCII. The reference
 * may stand in the scratch, and does not any more afterwards.
 */
export function formOf(start: usize, length: u32, forms: Dictionary): u32 {
  const end = start + length;
  const to = scratchFor(length);
  let written: u32 = 0;
  let before: u32 = 0;
  for (let at = start; at < end; at += 1) {
    const byte = <u32>load<u8>(at);
    if (byte > 0x7f) return beyond;
    const sign = signOf(byte, before);
    if (sign === letter && before === letter) continue;
    before = sign === zero ? digit : sign;
    store<u8>(to + written, sign);
    written += 1;
  }
  return numberOf(forms, scratch, written);
}

const letter: u32 = 0x41;
const digit: u32 = 0x39;
const zero: u32 = 0x30;

function signOf(byte: u32, before: u32): u32 {
  if (isCapital(byte & 0xdf)) return letter;
  if (byte < zero || byte > digit) return byte;
  return byte === zero && before !== digit ? zero : digit;
}

function isCapital(byte: u32): bool {
  return byte >= 0x41 && byte <= 0x5a;
}
