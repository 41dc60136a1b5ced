import { spellingKey } from '../../checks/reference-variants.js';

/** A hash that a reference shares with its other spellings, never 0; that of the kernel for plain ASCII. */
export function spellingHash(reference: string): number {
  let hash = 0x811c9dc5 | 0;
  for (const byte of Buffer.from(spellingKey(reference))) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0 || 1;
}
