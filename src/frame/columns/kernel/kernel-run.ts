import type { Kernel } from './kernel.js';

/**
 * The numbers that go to a kernel and come back from it, one for each reference of a run; good until
 * the next call.
 */
export function kernelRun({ calls, words }: Kernel, count: number): Uint32Array {
  const at = (calls.runOfNumbers() >>> 0) >>> 2;
  return words().subarray(at, at + count);
}
