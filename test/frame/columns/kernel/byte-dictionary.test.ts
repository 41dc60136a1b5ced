import { describe, expect, it } from 'vitest';
import {
  byteDictionary,
  lengthOf,
  numberOf,
  sizeOf,
  textOf,
} from '../../../../src/frame/columns/kernel/byte-dictionary.js';
import { startKernel } from '../../../../src/frame/columns/kernel/kernel.js';

describe('a dictionary of byte strings', () => {
  it('numbers each string once, in the order in which they were met, the empty one first', () => {
    const dictionary = byteDictionary(startKernel());
    const met = ['a', '', 'b', 'a', 'ab', 'é', 'b'].map((text) => numberOf(dictionary, text));
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
    const dictionary = byteDictionary(startKernel());
    const text = (index: number): string => `CASE-2025-${index}-MERCIA-VALE-POLICE`;
    for (let index = 0; index < 20_000; index += 1) {
      expect(numberOf(dictionary, text(index))).toBe(index + 1);
    }
    expect(numberOf(dictionary, text(17))).toBe(18);
    expect(textOf(dictionary, 19_999)).toBe('CASE-2025-19998-MERCIA-VALE-POLICE');
  });

  it('keeps strings of any length', () => {
    const dictionary = byteDictionary(startKernel());
    const texts = [1, 15, 16, 17, 254, 255, 256, 70_000].map((length) => 'x'.repeat(length));
    expect(texts.map((text) => numberOf(dictionary, text))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(texts.map((text) => numberOf(dictionary, text))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(texts.map((_, index) => textOf(dictionary, index + 1))).toEqual(texts);
    expect(lengthOf(dictionary, 8)).toBe(70_000);
    expect(sizeOf(dictionary)).toBe(9);
  });

  it('tells strings apart that are the beginning of each other, or differ in one byte', () => {
    const dictionary = byteDictionary(startKernel());
    const whole = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz';
    const beginnings = Array.from(whole, (_, length) => whole.slice(0, length + 1));
    const changed = Array.from(whole, (_, at) => `${whole.slice(0, at)}-${whole.slice(at + 1)}`);
    const numbers = [...beginnings, ...changed].map((text) => numberOf(dictionary, text));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
