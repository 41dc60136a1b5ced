import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/frame/ledger.js';
import type { Row } from '../../src/frame/intake.js';
import { read } from './support.js';

const rowsOf = (count: number): readonly Row[] => Array.from({ length: count }, () => ({}) as Row);
const counts = { rows: 4, accepted: 2, rejected: 1, blank: 1 };

describe('the ledger of rows', () => {
  it('accounts for every row of the sheet', async () => {
    const intake = await read(
      'Report\n\nRef,Received,Outcome\nA1,01/07/2026,Upheld\n\nA2,xx,Upheld\n,,\n',
    );
    expect(intake.ledger).toEqual({
      sheetRows: 7,
      titleRows: 2,
      header: 1,
      records: 2,
      blank: 2,
      accepted: 1,
      rejected: 1,
    });
  });

  it('is empty where the file was refused', async () => {
    const { ledger } = await read('Ref,Received\nA1,01/07/2026\n');
    expect(Object.values(ledger)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('adds up', () => {
    expect(ledgerOf(7, 2, { counts, rows: rowsOf(3) })).toMatchObject({ sheetRows: 7, records: 3 });
  });

  it.each([
    ['a row of the sheet is missing', 8, 2, counts, 3],
    ['a row was made up', 6, 2, counts, 3],
    ['a record is neither accepted nor rejected', 7, 2, { ...counts, accepted: 1 }, 3],
    ['a row is listed that was not counted', 7, 2, counts, 4],
    ['a blank row was lost', 7, 2, { ...counts, blank: 0 }, 3],
  ])('stops the run where %s', (_, sheetRows, titleRows, counted, rows) => {
    expect(() => ledgerOf(sheetRows, titleRows, { counts: counted, rows: rowsOf(rows) })).toThrow(
      'rows are not accounted for',
    );
  });
});
