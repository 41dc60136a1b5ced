import { type ByteDictionary, lengthOf, startOf, textOf } from '../kernel/byte-dictionary.js';

/** One form of reference (A/9/9), with how often each of its runs of digits has each length. */
export interface ReferenceForm {
  readonly bytes: Uint8Array;
  readonly runs: readonly DigitRun[];
  total: number;
}

export interface DigitRun {
  readonly lengths: Map<number, number>;
  /** Lengths of runs that begin with a zero. */
  readonly padded: Set<number>;
}

/** Forms by the hash of their bytes. */
export type ReferenceForms = Map<number, ReferenceForm[]>;

const letter = 0x41;
const digit = 0x39;

/** Finds the form of a reference and counts its runs of digits, straight from its bytes. */
export function countForm(forms: ReferenceForms, dictionary: ByteDictionary, number: number): void {
  const bytes = dictionary.kernel.bytes();
  const begin = startOf(dictionary, number);
  const end = begin + lengthOf(dictionary, number);
  layOut(dictionary, number, begin, end);
  const form = findForm(forms);
  form.total += 1;
  let run = 0;
  for (let at = begin; at < end; at += 1) {
    const first = bytes[at] ?? 0;
    if (!isDigit(first)) continue;
    const start = at;
    while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
    const stats = form.runs[run];
    run += 1;
    if (stats === undefined) continue;
    const length = at - start;
    stats.lengths.set(length, (stats.lengths.get(length) ?? 0) + 1);
    if (first === 0x30) stats.padded.add(length);
  }
}

/** The form of a reference that was counted before. */
export function formOf(
  forms: ReferenceForms,
  dictionary: ByteDictionary,
  number: number,
): ReferenceForm {
  const begin = startOf(dictionary, number);
  layOut(dictionary, number, begin, begin + lengthOf(dictionary, number));
  return findForm(forms);
}

let scratch = new Uint8Array(256);
let laid = 0;
let hash = 0;

/** Writes the form of a reference to the scratch: runs of letters as A, runs of digits as 9. */
function layOut(dictionary: ByteDictionary, number: number, start: number, end: number): void {
  const bytes = dictionary.kernel.bytes();
  if (scratch.length < end - start) scratch = new Uint8Array(end - start);
  laid = 0;
  hash = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) {
      layOutText(textOf(dictionary, number));
      return;
    }
    const upper = byte & 0xdf;
    const sign = isDigit(byte) ? digit : upper >= 0x41 && upper <= 0x5a ? letter : byte;
    if (sign === scratch[laid - 1] && (sign === digit || sign === letter)) continue;
    add(sign);
  }
}

function layOutText(text: string): void {
  laid = 0;
  hash = 0;
  const form = Buffer.from(text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9'));
  if (scratch.length < form.length) scratch = new Uint8Array(form.length);
  for (const byte of form) add(byte);
}

function add(byte: number): void {
  scratch[laid] = byte;
  laid += 1;
  hash = Math.imul(hash ^ byte, 0x01000193);
}

function findForm(forms: ReferenceForms): ReferenceForm {
  const alike = forms.get(hash) ?? [];
  if (alike.length === 0) forms.set(hash, alike);
  const found = alike.find(({ bytes }) => isLaid(bytes));
  if (found !== undefined) return found;
  const bytes = scratch.slice(0, laid);
  const runs = Array.from(
    bytes.filter((byte) => byte === digit),
    () => ({
      lengths: new Map<number, number>(),
      padded: new Set<number>(),
    }),
  );
  const form = { bytes, runs, total: 0 };
  alike.push(form);
  return form;
}

function isLaid(bytes: Uint8Array): boolean {
  if (bytes.length !== laid) return false;
  for (let at = 0; at < laid; at += 1) if (bytes[at] !== scratch[at]) return false;
  return true;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
