import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { UserError } from '../errors.js';
import { keyKind } from './key-kind.js';
import { sha256Hex } from './sha256.js';

/** The name of the environment variable that holds the passphrase of a private key. */
export const passphraseVariable = 'DIPSAMPLE_KEY_PASSPHRASE';

/**
 * Reads a private key (PKCS#8 as PEM) and gives what signs with it: 64 bytes of Ed25519 (RFC 8032),
 * the same each time for the same message. Nothing that is thrown quotes the key or its passphrase.
 *
 * @throws UserError KEY_NOT_PEM, KEY_OF_ANOTHER_KIND, KEY_NEEDS_PASSPHRASE, KEY_DAMAGED
 */
export function ed25519Signer(
  pem: string,
  passphrase: string | undefined,
): (message: Uint8Array) => Uint8Array {
  const kind = keyKind(pem);
  if (kind === 'public') throw otherKind('a public key', 'To sign, the private key', makeKey);
  if (kind === null) throw notPem();
  if (typeof kind === 'object')
    throw otherKind(kind.other, 'To sign, a private key of Ed25519 in PKCS#8', makeKey);
  const isLocked = kind === 'encrypted';
  if (isLocked && (passphrase === undefined || passphrase === '')) throw lockedKey('was not given');
  const key = attempt(
    () => createPrivateKey({ key: pem, format: 'pem', ...(isLocked ? { passphrase } : {}) }),
    () => (isLocked ? lockedKey('does not open it') : damagedKey()),
  );
  refuseOtherAlgorithm(key, makeKey);
  return (message) => Uint8Array.from(sign(null, message, key));
}

/** A public key of Ed25519. */
interface PublicKey {
  /** The SHA-256 of the key as DER, the same however the file is laid out. */
  readonly sha256: string;
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/**
 * Reads a public key (SPKI as PEM), by which signatures of Ed25519 are checked.
 *
 * @throws UserError KEY_NOT_PEM, KEY_OF_ANOTHER_KIND, KEY_DAMAGED
 */
export function ed25519PublicKey(pem: string): PublicKey {
  const kind = keyKind(pem);
  if (kind === null) throw notPem();
  if (kind === 'private' || kind === 'encrypted') {
    const found = 'a private key, which only the office that signs should have';
    throw otherKind(found, 'To check a signature, the public key', makePublic);
  }
  if (typeof kind === 'object') {
    throw otherKind(
      kind.other,
      'To check a signature, a public key of Ed25519 in SPKI',
      makePublic,
    );
  }
  const key = attempt(() => createPublicKey({ key: pem, format: 'pem' }), damagedKey);
  refuseOtherAlgorithm(key, 'Ask the office that signed for its public key.');
  return {
    sha256: sha256Hex(key.export({ type: 'spki', format: 'der' })),
    verifies: (message, signature) => verify(null, message, key, signature),
  };
}

const makeKey = 'Make a key with: openssl genpkey -algorithm ed25519 -out key.pem';
const makePublic =
  'The office that signs makes it with: openssl pkey -in key.pem -pubout -out public.pem';

/** The library's own errors say which decoder gave up, which helps nobody. */
function attempt(read: () => KeyObject, trouble: () => UserError): KeyObject {
  try {
    return read();
  } catch {
    throw trouble();
  }
}

function refuseOtherAlgorithm({ asymmetricKeyType }: KeyObject, hint: string): void {
  if (asymmetricKeyType === 'ed25519') return;
  const algorithm = (asymmetricKeyType ?? 'an unknown algorithm').toUpperCase();
  throw otherKind(`a key for ${algorithm}`, 'Signatures of packs are Ed25519; such a key', hint);
}

function otherKind(found: string, wanted: string, hint: string): UserError {
  return new UserError(
    'KEY_OF_ANOTHER_KIND',
    `The key file holds ${found}. ${wanted} is needed.`,
    hint,
  );
}

function notPem(): UserError {
  return new UserError(
    'KEY_NOT_PEM',
    'The key file holds no key as PEM: no line begins with "-----BEGIN".',
    'Give a PEM file; one in DER is turned into PEM with: openssl pkey -inform DER -in key.der -out key.pem',
  );
}

function lockedKey(why: string): UserError {
  return new UserError(
    'KEY_NEEDS_PASSPHRASE',
    `The private key is encrypted, and its passphrase ${why}.`,
    `Put the passphrase into the environment variable ${passphraseVariable} for this run.`,
  );
}

function damagedKey(): UserError {
  return new UserError(
    'KEY_DAMAGED',
    'The key file looks like a key as PEM and cannot be read as one.',
    'Take the file from where it was made, and try it with: openssl pkey -in FILE -noout (add -pubin for a public key)',
  );
}
