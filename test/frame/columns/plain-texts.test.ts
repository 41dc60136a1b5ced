import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainReader } from '../../../src/frame/read-cell.js';
import type { ColumnPlan } from '../../../src/frame/plan.js';
import { plainColumn } from './plain-column.js';

const column: ColumnPlan = {
  index: 0,
  header: 'Summary',
  field: 'summary',
  title: 'Summary',
  schema: { title: 'Summary', type: 'string' },
  mapping: { column: 'Summary' },
  kind: 'text',
};

const read = plainReader(column, { dates: 'day-first' });
const { isPlain } = plainColumn(({ allowTexts }) => {
  allowTexts();
});

describe('a plain text', () => {
  it.each([
    'a text',
    'He said \u2018no\u2019 \u2013 and \u201cleft\u201d\u2026',
    '\u00a35 and \u20ac6',
    'Ren\u00e9e M\u00fcller',
    '\u2022 one',
    'a\tb',
  ])('is one like %j', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    '',
    ' a',
    'a ',
    '#REF!',
    'a\u00a0b',
    'a\u00adb',
    'a\u200bb',
    'a\u2007b',
    'e\u0301',
    '\u00c3\u00a9',
    '\u00e2\u20ac\u2122',
    'a\ufffd',
    '\ufeffa',
    '\u0085',
    '\u2028',
    '\ud83d\ude00',
  ])('is not one like %j', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  it('reads as itself, with nothing said of it', () => {
    const characters = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...Array.from('ab #=\'"-\t\u00c3\u00e2\u20ac\u2019\u2122\u201c')) },
      { weight: 2, arbitrary: fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)) },
      { weight: 2, arbitrary: fc.integer({ min: 0x2000, max: 0x212f }).map((code) => String.fromCodePoint(code)) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    ); // prettier-ignore
    const texts = fc.array(characters, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    let plain = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (!isPlain(text)) return;
        plain += 1;
        expect(read(text)).toEqual({ value: text, faults: [], normalisations: [] });
      }),
      { numRuns: 40_000, seed: 20261123 },
    );
    expect(plain).toBeGreaterThan(2000);
  });

  it('may hold each of the letters and marks that are taken', () => {
    const codes = [...Array(0x2200 - 0x80).keys()].map((code) => code + 0x80);
    const plain = codes.filter((code) => isPlain(`a${String.fromCodePoint(code)}b`));
    for (const code of plain) {
      const text = `a${String.fromCodePoint(code)}b`;
      expect(read(text)).toEqual({ value: text, faults: [], normalisations: [] });
    }
    // All of Latin-1 but its controls, two spaces that are not seen as such and two letters; nine marks.
    expect(plain.length).toBe(0x80 - 0x20 - 2 - 2 + 9);
  });
});
