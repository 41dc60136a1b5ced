import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyedPseudonyms, pseudonymOf } from '../../src/random/keyed-pseudonym.js';

/** Every reference that a force could have given in two years: the attacker knows how they are made. */
const candidates = ['25', '26'].flatMap((year) =>
  Array.from({ length: 20_000 }, (_, number) => `CO/${String(number).padStart(5, '0')}/${year}`),
);
const drawn = candidates.filter((_, index) => index % 997 === 3);
const key = '4f1c6f0e9a52b7d83d0e6a7c5b1f2948d7e6c5b4a3f201e9d8c7b6a594837261';
const published = new Set(keyedPseudonyms(key, drawn).values());

/** What an attacker may make of a reference who has everything but the key. */
const guesses: Readonly<Record<string, (reference: string) => Uint8Array>> = {
  'its SHA-256': (reference) => createHash('sha256').update(reference).digest(),
  'its SHA-256 twice over': (reference) =>
    createHash('sha256').update(createHash('sha256').update(reference).digest()).digest(),
  ...Object.fromEntries(
    [
      '',
      'key',
      'dipsample',
      'pseudonyms.key',
      'password12345678',
      key.slice(0, -1),
      `${key}\n`,
    ].map((guess, index): [string, (reference: string) => Uint8Array] => [
      `its HMAC under guess ${index}`,
      (reference) => createHmac('sha256', guess).update(reference).digest(),
    ]),
  ),
};

/** The references that the attacker tells by what is published. */
function told(guess: (reference: string) => Uint8Array): readonly string[] {
  return candidates.filter((reference) => published.has(pseudonymOf(guess(reference))));
}

describe('pseudonyms of 41 cases, attacked by somebody who knows all 40,000 references there can be', () => {
  it.each(Object.entries(guesses))('tell nothing by %s', (_, guess) => {
    expect(published.size).toBe(41);
    expect(told(guess)).toEqual([]);
  });

  it('tell everything to whoever has the key: the attack works', () => {
    expect(told((reference) => createHmac('sha256', key).update(reference).digest())).toEqual(
      drawn,
    );
  });
});
