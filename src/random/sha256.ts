import { createHash, hash } from 'node:crypto';

/** A SHA-256 that is fed piece by piece; text counts as its UTF-8 bytes. */
interface Sha256 {
  readonly update: (data: string | Uint8Array) => void;
  /** The digest so far as 64 lowercase hex characters; more may be fed afterwards. */
  readonly hex: () => string;
}

/** The SHA-256 of a text (its UTF-8 bytes) or of bytes, as 64 lowercase hex characters. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/** Starts a SHA-256 over data too large to hold at once. */
export function createSha256(): Sha256 {
  const begun = createHash('sha256');
  return {
    update: (data) => {
      begun.update(data);
    },
    hex: () => begun.copy().digest('hex'),
  };
}
