import { spellingKey } from '../checks/reference-variants.js';
import { numberOf } from './kernel/byte-dictionary.js';
import type { Kernel } from './kernel/kernel.js';
import { writeToScratch } from './kernel/write-to-scratch.js';
import { formOf } from './sieves/reference-forms.js';

/** The number of a reference in a column, by its place, that leaves references in the file. */
export function hashedNumber(
  kernel: Kernel,
  place: number,
  value: string,
  isCase: boolean,
): number {
  const { calls } = kernel;
  const length = writeToScratch(kernel, value);
  const number = calls.hashedNumberOfScratch(place, length) >>> 0;
  if (length === value.length) return number;
  // Of references that are not in plain ASCII the kernel knows neither spelling nor form.
  if (isCase) calls.spellAs(writeToScratch(kernel, spellingKey(value)));
  const forms = calls.formsOf(place);
  if (forms !== 0) numberOf({ kernel, handle: forms }, formOf(value));
  return number;
}
