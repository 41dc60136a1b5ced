import type { Kernel } from './kernel.js';

/** Writes a text as UTF-8 to the first bytes of the scratch of a kernel; returns how many. */
export function writeToScratch(kernel: Kernel, text: string): number {
  const length = Buffer.byteLength(text);
  const scratch = kernel.calls.scratchFor(length) >>> 0;
  kernel.bytes().write(text, scratch);
  return length;
}
