import { createHmac } from 'node:crypto';

/**
 * Pseudonyms of references under a secret key: the first 50 bits of their HMAC-SHA-256 in an alphabet
 * without look-alikes, as `K7QM2-XA9PD`. Who has no key can neither work one out nor check a guess;
 * the same key gives a reference the same pseudonym every time, so another key parts two releases.
 *
 * Throws a RangeError for a key of fewer than 16 bytes, which could be tried out, and where two of
 * the references have one pseudonym; it names neither key nor reference.
 */
export function keyedPseudonyms(
  key: string | Uint8Array,
  references: readonly string[],
): ReadonlyMap<string, string> {
  if (bytesOf(key).length < shortestKey) {
    throw new RangeError(`A key of pseudonyms has at least ${shortestKey} bytes.`);
  }
  const pseudonyms = new Map(
    references.map((reference) => [reference, pseudonymOf(hmacSha256(key, reference))]),
  );
  refuseCollisions(pseudonyms);
  return pseudonyms;
}

/** Throws a RangeError where two references have one pseudonym: once in 10^9 for 1,500 references. */
export function refuseCollisions(pseudonyms: ReadonlyMap<string, string>): void {
  if (new Set(pseudonyms.values()).size === pseudonyms.size) return;
  throw new RangeError('Two references have the same pseudonym under this key: take another.');
}

/** The HMAC-SHA-256 of a message (RFC 2104), texts as their UTF-8 bytes: 32 bytes. */
export function hmacSha256(key: string | Uint8Array, message: string | Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(message).digest();
}

/** A pseudonym from a digest: five bits a character from the left, in two groups. */
export function pseudonymOf(digest: Uint8Array): string {
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from(
    { length: 2 * groupLength },
    (_, index) => alphabet[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  ).join('');
  return `${letters.slice(0, groupLength)}-${letters.slice(groupLength)}`;
}

const shortestKey = 16;
const groupLength = 5;

/** 32 characters; I, O, 0 and 1 are left out, as they are misread. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function bytesOf(key: string | Uint8Array): Uint8Array {
  return typeof key === 'string' ? new TextEncoder().encode(key) : key;
}
