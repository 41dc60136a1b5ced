import { describe, expect, it } from 'vitest';
import { openingLine } from '../../src/frame/opening-line.js';

const text = [
  'Ref,Note,More\r\n',
  '"A1","first\nsecond, third",x\r\n',
  'A2,"one\r\ntwo\rthree","four\n',
  'five',
].join('');
/** The text in pieces of three characters, so that line ends and quotes are cut apart. */
const pieces = text.match(/[^]{1,3}/g) ?? [];

describe('the line on which a cell with a quote begins', () => {
  it.each([
    [2, 0, 2],
    [2, 1, 2],
    [4, 1, 4],
    // Behind a cell of three lines.
    [4, 2, 6],
  ])('in the record of line %i, cell %i, is line %i', (record, cell, line) => {
    expect(openingLine(pieces, record, cell, ',')).toBe(line);
    expect(openingLine([text], record, cell, ',')).toBe(line);
  });

  it('is that of the record where the cell has no quote or is not there', () => {
    expect(openingLine(pieces, 1, 1, ',')).toBe(1);
    expect(openingLine(pieces, 2, 2, ',')).toBe(2);
    expect(openingLine(pieces, 2, 7, ',')).toBe(2);
    expect(openingLine(pieces, 9, 0, ',')).toBe(9);
  });

  it('hangs on the delimiter', () => {
    expect(openingLine(['a;"b\nc";"d'], 1, 2, ';')).toBe(2);
    expect(openingLine(['a,b;"c'], 1, 1, ';')).toBe(1);
  });
});
