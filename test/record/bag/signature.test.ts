import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { checkSignature, signBag } from '../../../src/record/bag/signature.js';
import { scratchFolder } from '../../cli/run.js';

/** The key pair and the signature of the second test of RFC 8032, section 7.1; its message is one byte. */
const privateKey =
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7\n-----END PRIVATE KEY-----\n';
const publicKey =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=\n-----END PUBLIC KEY-----\n';
const message = Uint8Array.of(0x72);
const signature =
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
  '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

/** Keys of other kinds, made anew for each run. */
const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const x25519 = generateKeyPairSync('x25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const locked = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: {
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'made up for a test',
  },
});

function refusal(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a signature', () => {
  it('is that of RFC 8032, and the same each time', () => {
    expect(hex(signBag(message, privateKey))).toBe(signature);
    expect(hex(signBag(message, privateKey))).toBe(signature);
  });

  it('holds under its public key, whose digest is named', () => {
    expect(checkSignature(message, bytes(signature), publicKey)).toEqual({
      what: 'the signature',
      holds: true,
      finding:
        'of tagmanifest-sha256.txt under the key with the digest ' +
        'deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170',
    });
  });

  it('does not hold for another message, another key, or when a bit or a byte is lost', () => {
    expect(checkSignature(Uint8Array.of(0x73), bytes(signature), publicKey).holds).toBe(false);
    expect(checkSignature(message, bytes(signature), locked.publicKey).holds).toBe(false);
    const flipped = bytes(signature).map((byte, place) => (place === 5 ? byte ^ 1 : byte));
    expect(checkSignature(message, flipped, publicKey).finding).toContain('is not that of');
    const short = checkSignature(message, bytes(signature).subarray(1), publicKey);
    expect(short.finding).toBe('has 63 bytes, and an Ed25519 signature has 64');
  });

  it('is made with an encrypted key and its passphrase', () => {
    const made = signBag(message, locked.privateKey, 'made up for a test');
    expect(checkSignature(message, made, locked.publicKey).holds).toBe(true);
  });
});

describe('a key that cannot sign', () => {
  it.each([
    ['a public key', publicKey, 'KEY_OF_ANOTHER_KIND', 'a public key'],
    ['an RSA key', rsa.privateKey, 'KEY_OF_ANOTHER_KIND', 'a key for RSA'],
    ['an X25519 key', x25519.privateKey, 'KEY_OF_ANOTHER_KIND', 'a key for X25519'],
    [
      'a key of OpenSSH',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\n',
      'KEY_OF_ANOTHER_KIND',
      'a private key of OpenSSH',
    ],
    ['an encrypted key', locked.privateKey, 'KEY_NEEDS_PASSPHRASE', 'was not given'],
    ['no PEM', 'a secret word', 'KEY_NOT_PEM', 'no key as PEM'],
    [
      'a damaged key',
      privateKey.replace('MC4CAQ', 'AAAAAA'),
      'KEY_DAMAGED',
      'cannot be read as one',
    ],
    ['two keys', privateKey + privateKey, 'KEY_OF_ANOTHER_KIND', '2 keys or certificates'],
  ])('is refused in plain words: %s', (_, pem, code, words) => {
    const { code: found, message: said, hint } = refusal(() => signBag(message, pem));
    expect([found, said]).toEqual([code, expect.stringContaining(words)]);
    expect(hint).toMatch(/openssl|DIPSAMPLE_KEY_PASSPHRASE|PEM/);
  });

  it('is refused with a wrong passphrase, and neither key nor passphrase is quoted', () => {
    const wrong = refusal(() => signBag(message, locked.privateKey, 'guessed wrongly'));
    expect([wrong.code, wrong.message]).toEqual([
      'KEY_NEEDS_PASSPHRASE',
      'The private key is encrypted, and its passphrase does not open it.',
    ]);
    const damaged = refusal(() => signBag(message, privateKey.replace('MC4CAQ', 'AAAAAA')));
    for (const { message: said, hint } of [wrong, damaged]) {
      expect(`${said}${hint}`).not.toMatch(/guessed wrongly|AAAAAA|EzNCJso/);
    }
  });
});

describe('a key that cannot check', () => {
  it.each([
    ['the private key', privateKey, 'KEY_OF_ANOTHER_KIND', 'only the office that signs'],
    ['an RSA key', rsa.publicKey, 'KEY_OF_ANOTHER_KIND', 'a key for RSA'],
    ['an X25519 key', x25519.publicKey, 'KEY_OF_ANOTHER_KIND', 'a key for X25519'],
    ['a key of OpenSSH', 'ssh-ed25519 AAAA made-up\n', 'KEY_OF_ANOTHER_KIND', 'of OpenSSH'],
    ['no PEM', '\u0000\u0001', 'KEY_NOT_PEM', 'no key as PEM'],
  ])('is refused in plain words: %s', (_, pem, code, words) => {
    const found = refusal(() => checkSignature(message, bytes(signature), pem));
    expect([found.code, found.message]).toEqual([code, expect.stringContaining(words)]);
  });
});

const noOpenssl = spawnSync('openssl', ['version']).status !== 0;
if (noOpenssl) process.stderr.write('No openssl here: signatures are not held against it.\n');

describe.skipIf(noOpenssl)('openssl', () => {
  const folder = scratchFolder('signature');
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]) =>
    spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  const verify = () =>
    openssl(
      ...['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', 'public.pem'],
      ...['-in', 'tagmanifest-sha256.txt', '-sigfile', 'tagmanifest-sha256.txt.sig'],
    );

  it('accepts a signature of ours, and refuses it when the tag manifest was changed', () => {
    writeFileSync(at('public.pem'), publicKey);
    writeFileSync(at('tagmanifest-sha256.txt'), 'a tag manifest\n');
    const made = signBag(Buffer.from('a tag manifest\n'), privateKey);
    writeFileSync(at('tagmanifest-sha256.txt.sig'), made);
    expect(verify().stdout).toContain('Signature Verified Successfully');
    writeFileSync(at('tagmanifest-sha256.txt'), 'a tag manifesT\n');
    expect(verify().status).not.toBe(0);
  });

  it('makes keys that sign and check, and signatures that hold', () => {
    expect(openssl('genpkey', '-algorithm', 'ed25519', '-out', 'key.pem').status).toBe(0);
    const made = openssl('pkey', '-in', 'key.pem', '-pubout');
    writeFileSync(at('message'), 'a tag manifest\n');
    const args = ['pkeyutl', '-sign', '-rawin', '-inkey', 'key.pem', '-in', 'message'];
    const { stdout } = spawnSync('openssl', args, { cwd: folder });
    const check = checkSignature(Buffer.from('a tag manifest\n'), stdout, made.stdout);
    expect(check.holds).toBe(true);
  });
});
