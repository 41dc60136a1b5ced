import { createSha256 } from '../random/sha256.js';

/** A SHA-256 of bytes as they come, which may be worked out beside what else is done. */
export interface StreamHash {
  /** Takes the next bytes, which may change afterwards; a promise where one has to wait for that. */
  readonly update: (bytes: Uint8Array) => Promise<void> | undefined;
  /** The digest of all of them as 64 lowercase hex characters; nothing may be fed afterwards. */
  readonly hex: () => Promise<string>;
  /** Lets go of what it holds, whether the digest was asked for or not. */
  readonly close: () => void;
}

/** One that is worked out at once. */
export function hashAtOnce(): StreamHash {
  const hash = createSha256();
  return {
    update: (bytes) => {
      hash.update(bytes);
      return undefined;
    },
    hex: () => Promise.resolve(hash.hex()),
    close: () => undefined,
  };
}
