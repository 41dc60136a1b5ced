import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/format/table.js';
import type { Workbook } from '../../src/format/workbook.js';
import { workbookToXlsx } from '../../src/format/xlsx/write-workbook.js';
import { readWorkbook } from '../../src/format/xlsx/read-workbook.js';
import {
  type AuditTables,
  type TablesCover,
  tablesWorkbook,
} from '../../src/report/tables-workbook.js';

const table: Table = {
  name: '01-outcome-by-group-case',
  caption: 'Outcome by group',
  columns: [
    { name: 'group', label: 'Group', kind: 'text' },
    { name: 'events', label: 'Events', kind: 'count' },
    { name: 'rate', label: 'Rate', kind: 'rate' },
    { name: 'value_status', label: 'Status', kind: 'text' },
  ],
  rows: [
    ['White', 23, 0.151316, ''],
    ['Mixed', '[c]', '[c]', '[c]'],
  ],
  notes: ['Unit: cases.'],
};
const audit = (name: string, title: string): AuditTables => ({
  name,
  title,
  tables: [
    { file: `${name}/tables/01-outcome.csv`, table },
    { file: `${name}/tables/mix-01-outcome.csv`, table: { ...table, caption: 'The mix' } },
  ],
});
const cover: TablesCover = {
  title: 'Audit pack',
  office: 'OPCC Anyshire',
  period: '2026 Q3 (calendar quarter)',
  edition: 'public',
  protection: 'counts below 5 are hidden',
  contact: 'audit@example.org',
  symbols: {},
};
const two = [
  audit('complaints', 'Public complaints'),
  audit('misconduct', 'Conduct and misconduct matters'),
];

function values(book: Workbook, name: string): readonly (readonly unknown[])[] {
  const sheet = book.sheets.find((each) => each.name === name);
  return sheet!.rows.map(({ cells }) => cells.map(({ value }) => value));
}

describe('the workbook of all tables', () => {
  const book = tablesWorkbook(cover, two);

  it('says on its cover whose it is, when, for whom, what the figures are and how people are protected', () => {
    const told = values(book, 'Cover');
    expect(told.slice(0, 5)).toEqual([
      ['Audit pack'],
      ['Public edition'],
      ['Office', 'OPCC Anyshire'],
      ['Period', '2026 Q3 (calendar quarter)'],
      ['Edition', 'Public'],
    ]);
    expect(told[5]![0]).toBe('What the figures are');
    expect(told[6]).toEqual([
      'How people are protected',
      'Disclosure control: counts below 5 are hidden. Numbers that could point to a person, and what follows from them, are replaced by [c].',
    ]);
    expect(told[8]).toEqual(['Contact', 'audit@example.org']);
    expect(book.properties).toMatchObject({ title: 'Audit pack', language: 'en-GB' });
  });

  it('does not say of the restricted edition that it is protected', () => {
    const told = values(tablesWorkbook({ ...cover, edition: 'restricted' }, two), 'Cover');
    expect(told[1]).toEqual(['Restricted edition: small numbers are shown. Not for publication']);
    expect(String(told[6]![1])).toContain('They are not');
  });

  it('tells the sheets of several audits apart, and names the file of each table', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Complaints 1',
      'Complaints 2',
      'Misconduct 1',
      'Misconduct 2',
    ]);
    expect(values(book, 'Contents')[6]).toEqual([
      'Misconduct 1',
      'Table 3: Conduct and misconduct matters. Outcome by group',
      2,
      'misconduct/tables/01-outcome.csv',
    ]);
  });

  it('names the sheets of a single audit by their number alone', () => {
    const one = tablesWorkbook(cover, two.slice(0, 1));
    expect(one.sheets.map(({ name }) => name).slice(3)).toEqual(['Table 1', 'Table 2']);
    expect(values(one, 'Table 1')[0]).toEqual(['Table 1: Outcome by group']);
  });

  it('keeps sheets apart where audits have long names that begin alike', () => {
    const long = 'complaints-of-the-northern-division';
    const names = tablesWorkbook(cover, [audit(`${long}-a`, 'A'), audit(`${long}-b`, 'B')])
      .sheets.map(({ name }) => name)
      .slice(3);
    expect(names).toEqual([
      'Complaints of the northern 1',
      'Complaints of the northern 2',
      'Complaints of the northern 1 2',
      'Complaints of the northern 2 2',
    ]);
  });

  it('has the numbers of the tables as numbers, and shorthand where they are not shown', () => {
    expect(values(book, 'Complaints 1').slice(3)).toEqual([
      ['Group', 'Events', 'Rate', 'Status'],
      ['White', 23, 0.151316, ''],
      ['Mixed', '[c]', '[c]', '[c]'],
    ]);
  });

  it('writes the shorthand that is asked for in tables, notes and cover', () => {
    const changed = tablesWorkbook({ ...cover, symbols: { c: ':' } }, two);
    expect(values(changed, 'Complaints 1')[5]).toEqual(['Mixed', ':', ':', ':']);
    expect(values(changed, 'Notes').slice(4)).toEqual([
      ['Note 2', ':: suppressed to protect confidentiality.', expect.anything()],
    ]);
    expect(String(values(changed, 'Cover')[6]![1])).toMatch(/replaced by :\.$/u);
  });

  it('can be written and read back', async () => {
    const { sheets } = await readWorkbook(await workbookToXlsx(book));
    expect(sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
  });

  it('leaves out a table that is wider than a sheet may be, and names its file', () => {
    const columns = Array.from({ length: 257 }, (_, index) => ({
      name: `column_${index}`,
      label: `Column ${index}`,
      kind: 'count' as const,
    }));
    const wide = { ...table, columns, rows: [columns.map((_, index) => index)] };
    const told = tablesWorkbook(cover, [
      { name: 'one', title: 'One', tables: [{ file: 'tables/wide.csv', table: wide }] },
    ]);
    expect(told.sheets.map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Notes']);
    expect(values(told, 'Contents').at(-1)).toEqual([
      'None',
      'Outcome by group: too large for a workbook, see the file',
      1,
      'tables/wide.csv',
    ]);
  });
});
