import { spellingKey } from '../../checks/reference-variants.js';
import type { Kernel } from '../kernel/kernel.js';
import { writeToScratch } from '../kernel/write-to-scratch.js';

/** A hash that a reference shares with its other spellings, never 0; that of the kernel for plain ASCII. */
export function spellingHash(kernel: Kernel, reference: string): number {
  return kernel.calls.hashOfKey(writeToScratch(kernel, spellingKey(reference))) >>> 0;
}
