import { describe, expect, it } from 'vitest';
import { byteDictionary, numberOf, textOf } from '../../../src/frame/columns/byte-dictionary.js';

const numberOfText = (dictionary: ReturnType<typeof byteDictionary>, text: string): number => {
  const bytes = Buffer.from(`<${text}>`);
  return numberOf(dictionary, bytes, 1, bytes.length - 1);
};

describe('a dictionary of byte strings', () => {
  it('numbers each string once, in the order in which they were met, the empty one first', () => {
    const dictionary = byteDictionary();
    const met = ['a', '', 'b', 'a', 'ab', 'é', 'b'].map((text) => numberOfText(dictionary, text));
    expect(met).toEqual([1, 0, 2, 1, 3, 4, 2]);
    expect([0, 1, 2, 3, 4].map((number) => textOf(dictionary, number))).toEqual([
      '',
      'a',
      'b',
      'ab',
      'é',
    ]);
  });

  it('tells thousands of long strings apart that differ in the middle alone', () => {
    const dictionary = byteDictionary();
    const text = (index: number): string => `CASE-2025-${index}-MERCIA-VALE-POLICE`;
    for (let index = 0; index < 20_000; index += 1) {
      expect(numberOfText(dictionary, text(index))).toBe(index + 1);
    }
    expect(numberOfText(dictionary, text(17))).toBe(18);
    expect(textOf(dictionary, 19_999)).toBe('CASE-2025-19998-MERCIA-VALE-POLICE');
  });
});
