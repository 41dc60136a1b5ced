import { createHash } from 'node:crypto';
import type { RunningHash } from './shell.js';

/** A SHA-256 that is worked out at once. */
export function hashHere(): RunningHash {
  const hash = createHash('sha256');
  return {
    update: (bytes) => {
      hash.update(bytes);
      return undefined;
    },
    hex: () => Promise.resolve(hash.digest('hex')),
    close: () => undefined,
  };
}
