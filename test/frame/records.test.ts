import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/frame/records.js';

async function records(text: string, delimiter = ',') {
  // One character a piece: line ends and doubled quotes are cut in two.
  return readRecords(Array.from(text), delimiter);
}

const lines = async (text: string) => (await records(text)).records.map(({ line }) => line);

describe('records', () => {
  it('end in CRLF, LF or CR, mixed in one file', async () => {
    const result = await records('a,b\r\n1,2\n3,4\r5,6');
    expect(result.records.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(result.records.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(result.lines).toBe(4);
  });

  it('keep blank lines as records, since a spreadsheet counts them as rows', async () => {
    const result = await records('a,b\n\n1,2\n\n');
    expect(result.records.map(({ cells }) => cells)).toEqual([['a', 'b'], [''], ['1', '2'], ['']]);
  });

  it('begin on the physical line that an editor shows, after CRLF inside quotes', async () => {
    expect(await lines('a,b\r\n1,"x\r\ny\r\nz"\r\n2,p\r\n')).toEqual([1, 2, 5]);
    expect(await lines('a,b\n1,"x\ny"\n2,p\n')).toEqual([1, 2, 4]);
    expect(await lines('a,b\r1,"x\ry"\r2,p\r')).toEqual([1, 2, 4]);
    expect(await lines('a,b\n1,"x\r\n\r\ny"\n2,p\n')).toEqual([1, 2, 5]);
  });

  it('keep doubled quotes, delimiters and spaces of their cells as they are', async () => {
    const result = await records('" a ";"say ""so""; twice";00123\n', ';');
    expect(result.records[0]?.cells).toEqual([' a ', 'say "so"; twice', '00123']);
  });

  it('may differ in length', async () => {
    const result = await records('a,b\n1\n1,2,3\n');
    expect(result.records.map(({ cells }) => cells.length)).toEqual([2, 1, 3]);
  });
});

describe('a fault of quoting', () => {
  it('is named at the row and line that open a quote which is never closed, not at the last line', async () => {
    const { fault } = await records('a,b\n1,2\n3,"open\n4,5\n6,7\n');
    expect(fault).toEqual({
      code: 'QUOTE_NOT_CLOSED',
      row: 3,
      line: 3,
      column: 2,
      limit: 1_048_576,
      formula: false,
    });
  });

  it('is named at the line of its own cell when an earlier cell of the row has line ends', async () => {
    const { fault } = await records('a,b,c\r\n1,"x\r\ny","open\r\n4,5,6\r\n');
    expect(fault).toMatchObject({ code: 'QUOTE_NOT_CLOSED', row: 2, line: 3, column: 3 });
  });

  it('is named at the row that opens the quote when a later quote ends it in the wrong place', async () => {
    const { fault } = await records('a,b\n1,2\n3,"open\n4,"quoted"\n');
    expect(fault).toMatchObject({ code: 'QUOTE_MISPLACED', row: 3, line: 3, column: 2 });
  });

  it('is a quote inside an unquoted cell, told apart when it is a formula', async () => {
    expect((await records('a,b\n1,say "so"\n')).fault).toMatchObject({
      code: 'QUOTE_MISPLACED',
      row: 2,
      formula: false,
    });
    expect((await records('a,b\n="001",2\n')).fault).toMatchObject({
      code: 'QUOTE_MISPLACED',
      row: 2,
      column: 1,
      formula: true,
    });
  });

  it('stops the reading of a row larger than 1 MiB', async () => {
    const { fault } = await readRecords(['a,b\n1,"', 'x'.repeat(1 << 20), 'y\n2,3\n'], ',');
    expect(fault).toMatchObject({ code: 'RECORD_TOO_LARGE', row: 2, line: 2, column: 2 });
  });

  it('carries nothing of the text', async () => {
    const { fault } = await records('a,b\nsecret,"hidden\n');
    expect(JSON.stringify(fault)).not.toMatch(/secret|hidden/);
  });
});

describe('any grid of texts', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc
      .array(fc.constantFrom('"', ',', '\r', '\n', '\r\n', 'a', ' ', '€', '😀'), { maxLength: 5 })
      .map((parts) => parts.join('')),
  );
  const grid = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });

  it('comes back cell for cell, each record on the line where it was written', async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.constantFrom('\r\n', '\n', '\r'), async (rows, end) => {
        let text = '';
        const begins: number[] = [];
        for (const row of rows) {
          begins.push(1 + [...text.matchAll(/\r\n|\r|\n/g)].length);
          text += row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + end;
        }
        const result = await records(text);
        expect(result.fault).toBeNull();
        expect(result.records.map(({ cells }) => cells)).toEqual(rows);
        expect(result.records.map(({ line }) => line)).toEqual(begins);
      }),
      { numRuns: 500 },
    );
  });
});
