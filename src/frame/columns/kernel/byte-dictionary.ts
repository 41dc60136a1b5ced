import type { Kernel } from './kernel.js';

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
  const length = Buffer.byteLength(text);
  const scratch = kernel.calls.scratchFor(length) >>> 0;
  kernel.bytes().write(text, scratch);
  return kernel.calls.numberOfScratch(handle, length);
}

/** The text of a number, decoded from UTF-8. */
export function textOf(dictionary: ByteDictionary, number: number): string {
  const start = startOf(dictionary, number);
  return dictionary.kernel.bytes().toString('utf8', start, start + lengthOf(dictionary, number));
}

/** Where the bytes of a number begin in the memory of the kernel. */
export function startOf({ kernel, handle }: ByteDictionary, number: number): number {
  return kernel.calls.startOf(handle, number) >>> 0;
}

/** How many bytes a number has. */
export function lengthOf({ kernel, handle }: ByteDictionary, number: number): number {
  return kernel.calls.lengthOf(handle, number);
}

/** Lets go of what only new byte strings need; none can be entered any more. */
export function closeDictionary({ kernel, handle }: ByteDictionary): void {
  kernel.calls.closeDictionary(handle);
}
