import { describe, expect, it } from 'vitest';
import { duplicateRow } from '../../../src/frame/checks/duplicate-row.js';

type Table = Parameters<typeof duplicateRow.table>[0];

/** The rows that are told of, each with the row that it repeats; the first row of data is row 2. */
function repeated(...lines: readonly (readonly string[])[]) {
  const rows = lines.map((cells, index) => ({ cells, row: index + 2 }));
  return duplicateRow
    .table({ rows } as unknown as Table)
    .map(({ row, detail }) => [row?.row, detail['first']]);
}

describe('rows repeated exactly', () => {
  it('are told of with the first of them, however often they stand there', () => {
    expect(repeated(['a', 'b'], ['c', 'd'], ['a', 'b'], ['a', 'b'])).toEqual([
      [4, 2],
      [5, 2],
    ]);
  });

  it('are alike in every cell, not only in their text', () => {
    expect(repeated(['a', 'b'], ['ab', ''], ['a', 'b '], ['a'], ['a', 'b', ''])).toEqual([]);
  });

  it('are not those of which only a digest of 32 bits is alike', () => {
    // These two have one FNV-1a digest, as have the other two (a well-known list of English words).
    const found = repeated(['costarring'], ['liquid'], ['declinate'], ['macallums'], ['liquid']);
    expect(found).toEqual([[6, 3]]);
  });

  it('are not those of which one cell is alike and only the digest of another', () => {
    const found = repeated(['costarring', 'x'], ['liquid', 'x'], ['liquid', 'y'], ['liquid', 'x']);
    expect(found).toEqual([[5, 3]]);
  });
});
