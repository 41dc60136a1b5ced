import { describe, expect, it } from 'vitest';

import { createSha256, sha256Hex } from '../../src/random/sha256.js';

const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('SHA-256', () => {
  it('gives the digest that FIPS 180 prints for "abc"', () => {
    expect(sha256Hex('abc')).toBe(ofAbc);
    expect(sha256Hex(Uint8Array.from([97, 98, 99]))).toBe(ofAbc);
  });

  it('gives the same digest piece by piece, and may go on after it was read', () => {
    const digest = createSha256();
    digest.update('a');
    expect(digest.hex()).toBe(sha256Hex('a'));
    digest.update(Uint8Array.from([98, 99]));
    expect(digest.hex()).toBe(ofAbc);
  });
});
