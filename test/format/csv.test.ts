import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableToCsv } from '../../src/format/csv.js';
import type { Table } from '../../src/format/table.js';

const table: Table = {
  name: 'outcome-by-group',
  caption: 'Outcome by group',
  columns: [
    { name: 'group', label: 'Group', kind: 'text' },
    { name: 'events', label: 'Events', kind: 'count' },
    { name: 'rate', label: 'Rate', kind: 'rate' },
    { name: 'ratio_high', label: 'Ratio, upper limit', kind: 'ratio' },
    { name: 'difference', label: 'Difference', kind: 'difference' },
  ],
  rows: [
    ['White', 1138, 0.25, Infinity, -0.05],
    ['Black, "B1"\nsecond line', '[c]', '[c]', '[z]', null],
    ['=cmd()', 0, 0, 1, 0.1],
    ['', 0, 1, 1, -0],
  ],
  notes: [],
};

describe('tableToCsv', () => {
  test('writes RFC 4180: header of names, CRLF, quoted text, plain numbers, empty null', () => {
    expect(tableToCsv(table)).toBe(
      'group,events,rate,ratio_high,difference\r\n' +
        '"White",1138,0.25,Inf,-0.05\r\n' +
        '"Black, ""B1""\nsecond line","[c]","[c]","[z]",\r\n' +
        '"\'=cmd()",0,0,1,0.1\r\n' +
        '"",0,1,1,0\r\n',
    );
  });

  test('writes the header alone for a table without rows', () => {
    expect(tableToCsv({ ...table, rows: [] })).toBe('group,events,rate,ratio_high,difference\r\n');
  });

  test('quotes a lone empty cell, which would otherwise read as no row', () => {
    const lone = { ...table, columns: table.columns.slice(0, 1), rows: [[null], ['a']] };
    expect(tableToCsv(lone)).toBe('group\r\n""\r\n"a"\r\n');
  });

  test('refuses a row that is not as wide as the header', () => {
    expect(() => tableToCsv({ ...table, rows: [['White', 1]] })).toThrow(
      'Table outcome-by-group: row 1 has 2 cells, the header 5.',
    );
  });

  test('writes texts that need nothing but quotes as csv-stringify writes them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('A', '1', ' ', ',', '"', "'", '=', '\r', '\n', 'é') }),
      fc.constantFrom('CO/00123/25', 'NFA', 'Not stated'),
    );
    const columns = (['one', 'two'] as const).map((name) => ({
      name,
      label: '',
      kind: 'text' as const,
    }));
    // A cell that is null has all rows beside it written by csv-stringify.
    const last = [null, 'end'];
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const lines = tableToCsv({ ...table, columns, rows });
        expect(`${lines},"end"\r\n`).toBe(tableToCsv({ ...table, columns, rows: [...rows, last] }));
      }),
      { numRuns: 2000 },
    );
  });
});
