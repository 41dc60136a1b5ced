import type { Kernel } from './kernel.js';
import { writeToScratch } from './write-to-scratch.js';

/**
 * Distinct byte strings, numbered from 0 in the order in which they were met; 0 is the empty one. They
 * are in the memory of a kernel: a text is made when it is asked for.
 */
export interface ByteDictionary {
  readonly kernel: Kernel;
  /** What the kernel knows it by. */
  readonly handle: number;
}

export function byteDictionary(kernel: Kernel): ByteDictionary {
  return { kernel, handle: kernel.calls.createDictionary() };
}

/** How many there are. */
export function sizeOf({ kernel, handle }: ByteDictionary): number {
  return kernel.calls.sizeOf(handle);
}

/** The number of a text, given anew if it was not met before. */
export function numberOf({ kernel, handle }: ByteDictionary, text: string): number {
  return kernel.calls.numberOfScratch(handle, writeToScratch(kernel, text));
}

/** The text of a number, decoded from UTF-8. */
export function textOf({ kernel, handle }: ByteDictionary, number: number): string {
  const at = kernel.calls.textOf(handle, number) >>> 0;
  const bytes = kernel.bytes();
  // As kernel/dictionary.ts has it: the length in one byte, or in four behind one of all ones.
  const short = bytes[at] ?? 0;
  if (short < 0xff) return bytes.toString('utf8', at + 1, at + 1 + short);
  return bytes.toString('utf8', at + 5, at + 5 + bytes.readUInt32LE(at + 1));
}

/** How many bytes a number has. */
export function lengthOf({ kernel, handle }: ByteDictionary, number: number): number {
  return kernel.calls.lengthOf(handle, number);
}

/**
 * Below 0 where the bytes of one number come before those of another, above 0 where they come behind;
 * 0 where one begins with all of the other.
 */
export function compareNumbers(
  { kernel, handle }: ByteDictionary,
  one: number,
  other: number,
): number {
  return kernel.calls.compareStrings(handle, one, other);
}

/** Lets go of what only new byte strings need; none can be entered any more. */
export function closeDictionary({ kernel, handle }: ByteDictionary): void {
  kernel.calls.closeDictionary(handle);
}
