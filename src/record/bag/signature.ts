import { ed25519Signer, ed25519PublicKey } from '../../random/ed25519.js';
import { type Check, failed, held } from '../check.js';
import { bagFiles } from './bag-files.js';

/**
 * The signature of a bag: 64 bytes of Ed25519 over the bytes of its tag manifest, and through it over
 * everything that a manifest lists. The private key is PKCS#8 as PEM.
 *
 * @throws UserError KEY_NOT_PEM, KEY_OF_ANOTHER_KIND, KEY_NEEDS_PASSPHRASE, KEY_DAMAGED
 */
export function signBag(tagManifest: Uint8Array, pem: string, passphrase?: string): Uint8Array {
  return ed25519Signer(pem, passphrase)(tagManifest);
}

/**
 * Checks the signature of a bag under a public key, SPKI as PEM. That the key is the office's own is
 * for the reader to know; the digest of the key (as DER) is named, so that readers can compare.
 *
 * @throws UserError KEY_NOT_PEM, KEY_OF_ANOTHER_KIND, KEY_DAMAGED
 */
export function checkSignature(tagManifest: Uint8Array, signature: Uint8Array, pem: string): Check {
  const what = 'the signature';
  const key = ed25519PublicKey(pem);
  if (signature.length !== signatureLength) {
    return failed(what, `has ${signature.length} bytes, and an Ed25519 signature has 64`);
  }
  return key.verifies(tagManifest, signature)
    ? held(what, `of ${bagFiles.tagManifest} under the key with the digest ${key.sha256}`)
    : failed(
        what,
        `is not that of ${bagFiles.tagManifest} under this key: the pack was changed, or another key signed it`,
      );
}

const signatureLength = 64;
