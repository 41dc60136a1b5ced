import { numberOf } from './kernel/byte-dictionary.js';
import type { Kernel } from './kernel/kernel.js';
import { formOf } from './sieves/reference-forms.js';
import { spellingHash } from './sieves/spelling-hash.js';

/** The number of a reference in a column, by its place, that leaves references in the file. */
export function hashedNumber(kernel: Kernel, place: number, value: string): number {
  const { calls } = kernel;
  const length = Buffer.byteLength(value);
  const scratch = calls.scratchFor(length) >>> 0;
  kernel.bytes().write(value, scratch);
  const number = calls.hashedNumberOfScratch(place, length) >>> 0;
  if (length === value.length) return number;
  // Of references that are not in plain ASCII the kernel knows neither spelling nor form.
  const [cases, forms] = [calls.identityOf(place), calls.formsOf(place)];
  if (cases !== 0) calls.setSpelling(cases, number, spellingHash(value));
  if (forms !== 0) numberOf({ kernel, handle: forms }, formOf(value));
  return number;
}
