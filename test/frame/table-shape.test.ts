import { describe, expect, it } from 'vitest';
import {
  emptyShape,
  endOfFile,
  shortHeader,
  type TableShape,
} from '../../src/frame/table-shape.js';

/** A table of so many rows of three cells, the last of which has `last`. */
function shapeOf(rows: number, last = 3): TableShape {
  return {
    ...emptyShape(),
    rows,
    filled: rows,
    last: { row: rows + 1, line: rows + 1, cells: last },
  };
}

function toldOf(shape: TableShape, records: number, endsInLineEnd = true): readonly string[] {
  return endOfFile(shape, records, 3, endsInLineEnd).map(({ code, detail }) =>
    [code, detail['program']].join(' ').trim(),
  );
}

describe('the number of rows', () => {
  it.each([
    [65_535, 'ROW_LIMIT an old Excel sheet (.xls)'],
    [65_536, 'ROW_LIMIT an old Excel sheet (.xls)'],
    [1_048_575, 'ROW_LIMIT an Excel sheet'],
    [1_048_576, 'ROW_LIMIT an Excel sheet'],
  ])('is warned of at %i, with the header and without it', (count, told) => {
    expect(toldOf(shapeOf(count), count + 1)).toEqual([told]);
    expect(toldOf(shapeOf(count - 1), count)).toEqual([told]);
  });

  it.each([65_533, 65_537, 1_048_573, 1_048_577])('is not warned of at %i', (rows) => {
    expect(toldOf(shapeOf(rows), rows + 1)).toEqual([]);
  });
});

describe('the end of the file', () => {
  it('is warned of where no line end follows the last row, once', () => {
    expect(toldOf(shapeOf(5), 6, false)).toEqual(['NO_FINAL_LINE_END']);
    expect(toldOf(shapeOf(5, 2), 6, false)).toEqual(['FILE_CUT_SHORT']);
    expect(toldOf(shapeOf(5, 2), 6, true)).toEqual([]);
  });

  it('of a header alone is told by the missing rows', () => {
    expect(toldOf(emptyShape(), 1, false)).toEqual(['NO_ROWS']);
  });

  it('is told with its blank rows, and how many of them stand last', () => {
    const blank = (trailing: number): TableShape => ({ ...shapeOf(5), filled: 3, trailing });
    const details = (shape: TableShape) =>
      endOfFile(shape, 6, 3, true).map(({ code, detail }) => [code, detail]);
    expect(details(blank(0))).toEqual([['BLANK_ROWS', { count: 2 }]]);
    expect(details(blank(1))).toEqual([['BLANK_ROWS', { count: 2, trailing: 1 }]]);
    expect(details({ ...blank(5), filled: 0 })).toEqual([['NO_ROWS', { blank: 5 }]]);
    expect(details(emptyShape())).toEqual([['NO_ROWS', {}]]);
  });

  it('that is cut short is told with the cells of the last row', () => {
    const [issue] = endOfFile(shapeOf(5, 2), 6, 3, false);
    expect(issue).toMatchObject({ row: 6, line: 6, detail: { cells: 2, columns: 3 } });
  });
});

describe('a header with a column too few', () => {
  const widths = (...counts: readonly (readonly [number, number])[]): TableShape => ({
    ...emptyShape(),
    filled: counts.reduce((sum, [, count]) => sum + count, 0),
    widths: new Map(counts),
  });

  it('is told where more than half of the rows have the same surplus', () => {
    expect(shortHeader(widths([3, 2], [4, 3]), 3)).toEqual({ header: 3, rows: 3, of: 5, cells: 4 });
    expect(shortHeader(widths([3, 3], [4, 3]), 3)).toBeNull();
    expect(shortHeader(widths([3, 1], [4, 2], [5, 2]), 3)).toBeNull();
    expect(shortHeader(widths([2, 5]), 3)).toBeNull();
    expect(shortHeader(widths([3, 5]), 3)).toBeNull();
  });
});
