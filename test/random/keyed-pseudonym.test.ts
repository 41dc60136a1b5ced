import { describe, expect, it } from 'vitest';
import {
  hmacSha256,
  keyedPseudonyms,
  pseudonymOf,
  refuseCollisions,
} from '../../src/random/keyed-pseudonym.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const repeated = (byte: number, times: number): Uint8Array => new Uint8Array(times).fill(byte);

/** RFC 4231, sections 4.2 to 4.8 without 4.6, which is cut short. */
const published: readonly (readonly [string, Uint8Array, string | Uint8Array, string])[] = [
  [
    '1',
    repeated(0x0b, 20),
    'Hi There',
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  ],
  [
    '2',
    Buffer.from('Jefe'),
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    '3',
    repeated(0xaa, 20),
    repeated(0xdd, 50),
    '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
  ],
  [
    '4',
    Uint8Array.from({ length: 25 }, (_, index) => index + 1),
    repeated(0xcd, 50),
    '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  ],
  [
    '6',
    repeated(0xaa, 131),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    '7',
    repeated(0xaa, 131),
    'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
];

describe('HMAC-SHA-256', () => {
  it.each(published)('gives the digest of test case %s of RFC 4231', (_, key, data, digest) => {
    expect(hex(hmacSha256(key, data))).toBe(digest);
  });
});

describe('a pseudonym', () => {
  it('is the first ten letters of five bits of the digest, without I, O, 0 and 1', () => {
    // 00000 00001 00010 00011 00100, 11111 11110 11101 11100 11011, then anything.
    const bits = '0000000001000100001100100' + '1111111110111011110011011' + '000000';
    const digest = Uint8Array.from({ length: 7 }, (_, index) =>
      Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
    );
    expect(pseudonymOf(digest)).toBe('ABCDE-98765');
  });

  it('is the same for ever for a key and a reference', () => {
    // printf 'CO/2026/00017' | openssl dgst -sha256 -hmac 'sixteen bytes ok'
    const pseudonyms = keyedPseudonyms('sixteen bytes ok', ['CO/2026/00017', 'CO/2026/00018']);
    expect(pseudonyms.get('CO/2026/00017')).toBe('99FHF-JW75Y');
    expect(pseudonyms.get('CO/2026/00018')).not.toBe(pseudonyms.get('CO/2026/00017'));
  });

  it('differs under another key, and does not hold its reference', () => {
    const first = keyedPseudonyms('sixteen bytes ok', ['CO/1']).get('CO/1');
    expect(keyedPseudonyms('sixteen bytes, no', ['CO/1']).get('CO/1')).not.toBe(first);
    expect(first).toMatch(/^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/);
  });

  it('is given once to a reference that comes twice', () => {
    expect(keyedPseudonyms('sixteen bytes ok', ['CO/1', 'CO/1']).size).toBe(1);
  });

  it('is not made with a key that could be tried out', () => {
    expect(() => keyedPseudonyms('short', ['CO/1'])).toThrow(
      'A key of pseudonyms has at least 16 bytes.',
    );
    expect(() => keyedPseudonyms('short', ['CO/1'])).not.toThrow('short');
  });

  it('is refused where two references have the same, without naming them', () => {
    const colliding = new Map([
      ['CO/1', 'K7QM2-XA9PD'],
      ['CO/2', 'K7QM2-XA9PD'],
    ]);
    expect(() => refuseCollisions(colliding)).toThrow(
      'Two references have the same pseudonym under this key: take another.',
    );
  });
});
