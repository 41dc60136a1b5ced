import { describe, expect, it } from 'vitest';
import { machineNumber } from '../../../src/format/numbers.js';
import type { Cell, ColumnKind, Table } from '../../../src/format/table.js';
import type { Sheet } from '../../../src/format/workbook.js';
import { readWorkbook, type ReadSheet } from '../../../src/format/xlsx/read-workbook.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { findingsReport } from '../../../src/report/findings/findings-report.js';
import type { PublishedContents } from '../../../src/report/published-workbook/published-contents.js';
import { publishedWorkbook } from '../../../src/report/published-workbook/published-workbook.js';
import { publicEdition, sampleContext, sampleFindings } from '../findings/sample.js';

const long = 'Nobody wrote down why. '.repeat(180).trim();
const made: Table = {
  name: 'good-practice',
  caption: 'Every kind of column',
  columns: [
    { name: 'what', label: 'What', kind: 'text' },
    { name: 'other', label: 'what', kind: 'text' },
    { name: 'count', label: 'Count', kind: 'count' },
    { name: 'rate', label: 'Rate', kind: 'rate' },
    { name: 'difference', label: 'Difference', kind: 'difference' },
    { name: 'ratio', label: 'Ratio', kind: 'ratio' },
    { name: 'p_value', label: 'p-value', kind: 'p-value' },
    { name: 'weight', label: 'Weight', kind: 'number' },
  ],
  rows: [
    ['=1+1', long, 1138, 0.263, -0.031, 1.1, 0.000123456, 8.333333],
    ['none', '', '[c]', '[z]', '[c]', Infinity, '[u]', null],
  ],
  notes: ['A note of the table.', '[z]: nothing to work out.'],
};
const contents: PublishedContents = {
  title: 'Audit',
  marking: 'Restricted',
  about: [['Office', 'Anyshire']],
  notes: ['A note of all.'],
  tables: [
    made,
    { ...made, name: 'empty', rows: [], notes: ['A note of the table.'] },
    {
      ...made,
      name: 'Good practice',
      columns: made.columns.slice(0, 1),
      rows: [['one']],
      notes: [],
    },
  ],
  contact: 'audit@example.org',
  openRows: { 'Good practice': 3 },
};
const book = publishedWorkbook(contents);
const sheetOf = (name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;
const valuesOf = (sheet: Sheet): readonly (readonly unknown[])[] =>
  sheet.rows.map(({ cells }) => cells.map(({ value }) => value));

describe('a published workbook', () => {
  it('has a cover, contents, notes, then one sheet a table', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Good practice',
      'Empty',
      'Good practice 2',
    ]);
    expect(book.sheets.every(({ protect, hidden }) => !protect && hidden !== true)).toBe(true);
    expect(book.properties).toEqual({
      title: 'Audit',
      subject: 'Restricted',
      creator: 'dipsample',
      language: 'en-GB',
    });
  });

  it('begins with what it is, who may see it and whom to ask', () => {
    expect(valuesOf(sheetOf('Cover'))).toEqual([
      ['Audit'],
      ['Restricted'],
      ['Office', 'Anyshire'],
      ['Contact', 'audit@example.org'],
      ['List of the tables'],
      ['Notes and shorthand'],
    ]);
  });

  it('lists every sheet with a link that leads to it', () => {
    const { rows } = sheetOf('Contents');
    const links = rows.flatMap(({ cells }) => cells.flatMap(({ link }) => link ?? []));
    expect(links).toEqual(
      ['Notes', 'Good practice', 'Empty', 'Good practice 2'].map((sheet) => ({
        sheet,
        cell: 'A1',
      })),
    );
    expect(rows[5]!.cells.map(({ value }) => value)).toEqual([
      'Empty',
      'Table 2: Every kind of column',
      0,
    ]);
  });

  it('has every note once, with the sheets to which it belongs, and what shorthand means', () => {
    expect(valuesOf(sheetOf('Notes')).slice(3)).toEqual([
      ['Note 1', 'A note of all.', 'All'],
      ['Note 2', 'A note of the table.', 'Good practice, Empty'],
      ['Note 3', '[z]: nothing to work out.', 'Good practice'],
      ['Note 4', '[c]: suppressed to protect confidentiality.', 'Good practice'],
      ['Note 5', '[u]: unreliable, as there are few.', 'Good practice'],
    ]);
    expect(valuesOf(sheetOf('Good practice'))[1]).toEqual([
      'This sheet holds one table; see notes 2, 3, 4 and 5 on the sheet Notes.',
    ]);
  });

  it('has a table from the first cell of its sheet on: title, notes, the way back, headings, rows', () => {
    const sheet = sheetOf('Good practice');
    expect(valuesOf(sheet).slice(0, 4)).toEqual([
      ['Table 1: Every kind of column'],
      ['This sheet holds one table; see notes 2, 3, 4 and 5 on the sheet Notes.'],
      ['Back to the contents'],
      ['What (what)', 'what (other)', 'Count', 'Rate', 'Difference', 'Ratio', 'p-value', 'Weight'],
    ]);
    expect(sheet.tables).toEqual([{ name: 'table_1_good_practice', cells: 'A4:H6' }]);
    expect(sheet.frozen?.rows).toBe(4);
    expect(sheet.print.titleRows).toEqual([4, 4]);
  });

  it('has numbers as numbers, in the style of their kind', () => {
    const [, , , , first] = sheetOf('Good practice').rows;
    expect(first!.cells.map(({ value, style }) => [value, style])).toEqual([
      ['=1+1', 'text'],
      [long, 'text'],
      [1138, 'count'],
      [0.263, 'percentage'],
      [-0.031, 'percentage'],
      [1.1, 'decimal'],
      [0.000123456, 'number'],
      [8.333333, 'number'],
    ]);
  });

  it('has shorthand as text at the right, where its number would be', () => {
    const second = sheetOf('Good practice').rows[5]!;
    expect(second.cells.map(({ value, style }) => [value, style])).toEqual([
      ['none', 'text'],
      ['', 'text'],
      ['[c]', 'count'],
      ['[z]', 'percentage'],
      ['[c]', 'percentage'],
      ['no upper limit', 'decimal'],
      ['[u]', 'number'],
      [null, 'number'],
    ]);
  });

  it('says that a table is empty', () => {
    expect(valuesOf(sheetOf('Empty'))[4]![0]).toBe('No rows.');
    expect(sheetOf('Empty').tables![0]!.cells).toBe('A4:H5');
  });

  it('has framed rows to be typed in where they are asked for, within the table', () => {
    const { rows, tables } = sheetOf('Good practice 2');
    expect(rows.slice(5).map(({ cells }) => cells[0]!.style)).toEqual([
      'answer',
      'answer',
      'answer',
    ]);
    expect(tables![0]!.cells).toBe('A4:A8');
  });

  it('has columns so wide that no text is cut off in the tallest row', () => {
    // 4,139 letters: at 12 points a row of 409 points has 27 lines, so 154 letters a line.
    const [, second] = sheetOf('Good practice').columns;
    expect(second!.width).toBeGreaterThan(154);
    expect(second!.width).toBeLessThanOrEqual(255);
  });

  it('is the same bytes twice, without merged cells', async () => {
    const bytes = await workbookToXlsx(book);
    expect(await workbookToXlsx(publishedWorkbook(contents))).toEqual(bytes);
    expect(Buffer.from(bytes).includes('mergeCell')).toBe(false);
  });
});

describe('a workbook of too much', () => {
  it('leaves the largest tables out and says in which file they are', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => [index, index]);
    const columns = [
      { name: 'one', label: 'One', kind: 'count' },
      { name: 'two', label: 'Two', kind: 'count' },
    ] as const;
    const large = (name: string, count: number): Table => ({
      ...{ name, caption: name, columns, notes: [] },
      rows: rows(count),
    });
    const tables = [large('huge', 30_000), large('large', 18_000), large('small', 10)];
    const made = publishedWorkbook({ ...contents, tables });
    expect(made.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Large',
      'Small',
    ]);
    expect(valuesOf(made.sheets[1]!).at(-1)).toEqual([
      'huge.csv',
      'huge: too large for a workbook, see the file',
      30_000,
    ]);
    await expect(workbookToXlsx(made)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('the workbook of the findings', () => {
  it.each([{ name: 'restricted' } as const, publicEdition])(
    'has in its $name copy every cell of the tables',
    async (edition) => {
      const as = { answered: 'as-found' } as const;
      const findings = sampleFindings(as);
      const { tables, document } = findingsReport(findings, sampleContext(as, edition, findings));
      const { title, marking } = document;
      const bytes = await workbookToXlsx(
        publishedWorkbook({ title, marking, about: [], notes: [], tables }),
      );
      const { sheets } = await readWorkbook(bytes);
      const names = sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(names.every((name) => name.length <= 31)).toBe(true);
      expect(sheets).toHaveLength(tables.length + 3);
      for (const [index, table] of tables.entries()) {
        expect(rowsOf(sheets[index + 3]!, table), table.name).toEqual(expected(table));
      }
    },
  );
});

/** The cells of a table as they were read, from below its headings. */
function rowsOf(sheet: ReadSheet, { rows, columns }: Table): readonly (readonly unknown[])[] {
  const cells = new Map(sheet.cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  return rows.map((_, row) =>
    columns.map((__, column) => cells.get(`${row + 5} ${column + 1}`) ?? null),
  );
}

/** What a CSV file says of the same cells. */
function expected({ rows, columns }: Table): readonly (readonly unknown[])[] {
  const cell = (value: Cell, kind: ColumnKind): Cell => {
    if (typeof value !== 'number') return value === '' ? null : value;
    return Number.isFinite(value) ? Number(machineNumber(value, kind)) : 'no upper limit';
  };
  return rows.map((row) => row.map((value, index) => cell(value, columns[index]!.kind)));
}
