import { describe, expect, it } from 'vitest';
import {
  cellAddress,
  columnLetters,
  parseCellAddress,
  parseCellRange,
} from '../../src/format/cell-address.js';

describe('the address of a cell', () => {
  it.each([
    [1, 1, 'A1'],
    [7, 2, 'B7'],
    [1, 26, 'Z1'],
    [20_000, 27, 'AA20000'],
    [3, 52, 'AZ3'],
    [3, 53, 'BA3'],
    [9, 702, 'ZZ9'],
    [9, 703, 'AAA9'],
    [1_048_576, 16_384, 'XFD1048576'],
  ])('of row %i and column %i is %s, and back', (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
    expect(parseCellAddress(address)).toEqual({ row, column });
  });

  it('has letters for every column, each unlike the others', () => {
    const letters = Array.from({ length: 16_384 }, (_, index) => columnLetters(index + 1));
    expect(new Set(letters).size).toBe(16_384);
  });

  it.each(['', 'A', '1', 'A0', 'A01', 'a1', '$A$1', 'A1:B2', 'ABCD1', ' A1', 'A12345678'])(
    'is none: %j',
    (text) => {
      expect(parseCellAddress(text)).toBeNull();
    },
  );
});

describe('a range of cells', () => {
  it('has a first and a last cell, which may be the same', () => {
    expect(parseCellRange('B2:D9')).toEqual({ top: 2, left: 2, bottom: 9, right: 4 });
    expect(parseCellRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  });

  it.each(['', 'A1:', 'A1:B2:C3', 'B2:A1', 'A2:B1', 'A:B', '1:3'])('is none: %j', (text) => {
    expect(parseCellRange(text)).toBeNull();
  });
});
