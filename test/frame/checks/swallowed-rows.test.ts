import { describe, expect, it } from 'vitest';
import { swallowedRows } from '../../../src/frame/checks/swallowed-rows.js';

type Plan = Parameters<typeof swallowedRows.shape>[1];

/** What is told of a row of such cells in a table of so many columns; references in the column given. */
const found = (
  cells: readonly string[],
  width = cells.length,
  referenceIndex = -1,
  delimiter = ',',
) => swallowedRows.shape(cells, { delimiter, width, referenceIndex } as unknown as Plan);

describe('a cell of several lines, in a table without references,', () => {
  it('holds rows where its lines have just the delimiters that pieces of whole rows have', () => {
    expect(found(['1', '2,3,4,5\n6,7', '8', '9', '10'])).toEqual({ column: 2, lines: 2 });
    expect(found(['1', '2;3;4;5\r\n6;7', '8', '9', '10'], 5, -1, ';')).toEqual({
      column: 2,
      lines: 2,
    });
    expect(found(['1', '2,3,4,5\n6,7', '8', '9', '10'], 5, -1, ';')).toBeNull();
  });

  it('is prose where one of two lines is nearly a row, with spaces after its commas', () => {
    expect(found(['1', '2, 3, 4, 5\n6,7', '8', '9', '10'])).toBeNull();
    expect(found(['1', '2,3,4,5\n6, 7', '8', '9', '10'])).toBeNull();
  });

  it('holds rows with such spaces where both lines are long, or whole rows lie between', () => {
    expect(found(['1', '2', '3, 4, 5\n6, 7, 8', '9', '10'])).toEqual({ column: 3, lines: 2 });
    expect(found(['1', '2, 3, 4, 5\n6, 7, 8, 9, 10\n11, 12', '13', '14', '15'])).toEqual({
      column: 2,
      lines: 3,
    });
  });

  it('holds none where a line has one delimiter more or fewer', () => {
    expect(found(['1', '2,3,4\n6,7', '8', '9', '10'])).toBeNull();
    expect(found(['1', '2,3,4,5\n6,7,8', '8', '9', '10'])).toBeNull();
    expect(found(['1', '2,3,4,5\nand so on\n6,7', '8', '9', '10'])).toBeNull();
    expect(found(['1', '2,3,4,5\n6,7,8,9\n11,12', '13', '14', '15'])).toBeNull();
  });

  it('holds none in a table of four columns, where prose may look so', () => {
    expect(found(['1', '2,3,4\n6,7', '8', '9'])).toBeNull();
    expect(found(['1', '2', '3,4\n6,7,8', '9'])).toBeNull();
  });

  it('may have blank lines between them, and is looked at in every column', () => {
    expect(found(['a\nb', '2,3,4,5\n\n \r6,7', '8', '9', '10'])).toEqual({ column: 2, lines: 4 });
    expect(found(['a', 'b', 'c', 'd', 'e'])).toBeNull();
  });
});

describe('a cell of several lines, in a table with references,', () => {
  it('holds rows where a line has one of the form of the row’s own in its place', () => {
    const row = (cell: string) => ['CO/1/26', 'x', cell, 'y'];
    expect(found(row('a\nCO/22/26,b,c'), 4, 0)).toEqual({ column: 3, lines: 2 });
    expect(found(row('a\n"CO/22/26",b,c'), 4, 0)).toEqual({ column: 3, lines: 2 });
    expect(found(row('a\n  CO/22/26 ,b,c'), 4, 0)).toEqual({ column: 3, lines: 2 });
    expect(found(row('a\nCO/22/26,b'), 4, 0)).toBeNull();
    expect(found(row('a\nCO/22,b,c'), 4, 0)).toBeNull();
    expect(found(row('CO/22/26,b,c\nand so on'), 4, 0)).toBeNull();
  });

  it('holds the row that the opening line began where the reference stands to the right', () => {
    expect(found(['x', 'a,b,CO/22/26\nc', 'd', 'CO/1/26'], 4, 3)).toEqual({ column: 2, lines: 2 });
    expect(found(['x', 'a,CO/22/26\nc', 'd', 'CO/1/26'], 4, 3)).toBeNull();
  });

  it('is taken for prose where the references have no digit', () => {
    expect(found(['Case', 'x', 'a\nThen,b,c', 'y'], 4, 0)).toBeNull();
  });
});
