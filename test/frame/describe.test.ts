import { describe, expect, it } from 'vitest';
import {
  describeShape,
  looksLikeData,
  looksMisplaced,
  showValue,
} from '../../src/frame/describe.js';

describe('a value that may be shown', () => {
  it('is cut after forty characters, with what is not seen spelled out', () => {
    expect(showValue('x'.repeat(40))).toBe('x'.repeat(40));
    expect(showValue('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
    expect(showValue('\u{1f600}'.repeat(40))).toBe('\u{1f600}'.repeat(40));
    expect(showValue('a\tb\u200bc\u202ed\u2028\u0085')).toBe(
      'a\\u{9}b\\u{200b}c\\u{202e}d\\u{2028}\\u{85}',
    );
    expect(showValue('é ß 中')).toBe('é ß 中');
  });
});

describe('a text in a place for codes or headings', () => {
  it.each(['x'.repeat(41), 'a\nb', 'a@b', 'CO 1234', '12345', '2150', '20261'])(
    'may have slipped there: %j',
    (text) => {
      expect(looksMisplaced(text)).toBe(true);
    },
  );

  it.each(['x'.repeat(40), 'Outcome', '2026', 'FY2026/27', '1999 to 2024', 'B12', '123'])(
    'belongs there: %j',
    (text) => {
      expect(looksMisplaced(text)).toBe(false);
    },
  );

  it.each(['01/07/2026', '1.7.26', '2026-07-01', 'a@b', 'a\rb', '12345'])(
    'is what data hold: %j',
    (text) => {
      expect(looksLikeData(text)).toBe(true);
    },
  );

  it.each(['Outcome 2026', 'x'.repeat(60), '1/2', 'Quarter 3'])(
    'is what headings hold: %j',
    (text) => {
      expect(looksLikeData(text)).toBe(false);
    },
  );
});

describe('a value that may not be shown', () => {
  it.each([
    ['a', '1 character: letters'],
    ['é9', '2 characters: letters, digits'],
    ['a b', '3 characters: letters, spaces'],
    ['٣-\u{1f600}', '3 characters: digits, signs'],
    ['\t', '1 character: spaces'],
    ['A 1-', '4 characters: letters, digits, spaces, signs'],
  ])('is told by its shape: %j', (text, shape) => {
    expect(describeShape(text)).toBe(shape);
  });
});
