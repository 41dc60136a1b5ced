import { describe, expect, it } from 'vitest';
import { arialWidth } from '../../../src/format/xlsx/writing/letter-widths.js';
import { rowHeight, tallestRow } from '../../../src/format/xlsx/writing/row-height.js';
import { cell } from './sample-workbook.js';

/** The height of a row with one question, in a column so many digits wide. */
const height = (text: string, width: number): number =>
  rowHeight({ cells: [cell(text, 'question')] }, [{ width }]);

describe('the height of a row', () => {
  it('is that of one line for a short text, a number, a day and a blank', () => {
    const values = ['Short', 12, { date: '2026-03-29' }, null, ''];
    for (const value of values)
      expect(rowHeight({ cells: [cell(value)] }, [{ width: 20 }])).toBe(18);
  });

  it('counts a line for every line break, whatever its form', () => {
    expect(height('a\nb\r\nc\rd', 20)).toBe(4 * 15 + 3);
    expect(height('a\n\n\nb', 20)).toBe(4 * 15 + 3);
  });

  it('grows with the text and shrinks with the width of the column', () => {
    const text = 'Was the complainant told in plain words what would happen next? '.repeat(4);
    const heights = [20, 35, 50, 80].map((width) => height(text, width));
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(height(text + text, 50)).toBeGreaterThan(height(text, 50));
  });

  it('breaks a word that is longer than a line', () => {
    expect(height('x'.repeat(300), 20)).toBeGreaterThanOrEqual(height('x'.repeat(15), 20) * 10);
    expect(height('漢'.repeat(100), 20)).toBeGreaterThan(10 * 15);
  });

  it('is that of the tallest cell, and a title is one line that runs on', () => {
    const columns = [{ width: 8 }, { width: 20 }];
    const title = cell('A title that is much longer than its column is wide', 'title');
    expect(rowHeight({ cells: [title] }, columns)).toBe(23);
    const long = cell('word '.repeat(20), 'question');
    expect(rowHeight({ cells: [title, long] }, columns)).toBe(height('word '.repeat(20), 20));
  });

  it('ends at what programs allow', () => {
    expect(height('word '.repeat(5000), 20)).toBe(tallestRow);
  });
});

describe('the width of a text in Arial', () => {
  // Advance widths of Liberation Sans, which has the metrics of Arial, in parts of the size.
  it.each([
    ['The quick brown fox jumps over the lazy dog 0123456789', 25.627],
    ['WWW MMM iii lll', 7.497],
    ['£1,204 (25.0%)', 6.838],
  ])('is no less than it is: %s', (text, width) => {
    expect(arialWidth(text, false)).toBeGreaterThanOrEqual(width);
    expect(arialWidth(text, false)).toBeLessThan(width * 1.05);
  });

  it('counts no room for marks above letters, and much for signs that are not known', () => {
    expect(arialWidth('é', false)).toBe(arialWidth('e', false));
    expect(arialWidth('漢', false)).toBeGreaterThan(1);
    expect(arialWidth('a', true)).toBeGreaterThan(arialWidth('a', false));
  });
});
