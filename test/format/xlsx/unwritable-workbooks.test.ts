import { describe, expect, it } from 'vitest';
import type { Sheet, Workbook } from '../../../src/format/workbook.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { cell, sheetOf, workbookOf } from './sample-workbook.js';

describe('what cannot be written as it is', () => {
  const text = (value: string): Workbook => workbookOf(sheetOf('S', [[cell(value)]]));
  const named = (...names: readonly string[]): Workbook =>
    workbookOf(...names.map((name) => sheetOf(name, [[cell('a')]])));
  const sheet = (more: Partial<Sheet>): Workbook =>
    workbookOf(
      sheetOf(
        'S',
        [
          [cell('a'), cell('b')],
          [cell(1), cell(2)],
        ],
        more,
      ),
    );
  const linked = (link: NonNullable<ReturnType<typeof cell>['link']>): Workbook =>
    workbookOf(sheetOf('S', [[{ ...cell('a'), link }]]));
  const error = { title: 'No', text: 'No.' };
  const ruled = (
    rule: Sheet['validations'][number]['rule'],
    cells = 'A1',
    notice = error,
  ): Workbook => sheet({ validations: [{ cells, rule, error: notice }] });
  const most = { kind: 'text-length', most: 5 } as const;

  it.each<[string, Workbook, RegExp]>([
    ['no number', workbookOf(sheetOf('S', [[cell('a'), cell(NaN)]])), /Sheet "S", cell B1: NaN/],
    ['infinity', workbookOf(sheetOf('S', [[cell(-Infinity)]])), /-Infinity/],
    [
      'a day that is none',
      workbookOf(sheetOf('S', [[cell({ date: '2026-02-29' })]])),
      /"2026-02-29"/,
    ],
    ['a day in another form', workbookOf(sheetOf('S', [[cell({ date: '29/03/2026' })]])), /29\/03/],
    ['half a character', text('a\ud800b'), /half a character/],
    ['a text that is too long', text('x'.repeat(32_768)), /32768 characters/],
    ['two sheets of a name', named('Case', 'CASE'), /Two sheets/],
    ['an empty name', named(''), /name of a sheet/],
    ['a long name', named('x'.repeat(32)), /name of a sheet/],
    ['a name with a slash', named('CO/2024'), /name of a sheet/],
    ['a name with a quote at its end', named("x'"), /name of a sheet/],
    ['a name that Excel keeps', named('History'), /name of a sheet/],
    ['a name with a control', named('a\u0007'), /name of a sheet/],
    ['no sheet that is shown', workbookOf(sheetOf('S', [], { hidden: true })), /at least one/],
    ['no sheet at all', workbookOf(), /at least one/],
    [
      'a title with a control',
      { ...text('a'), properties: { title: 'a\nb', creator: 'c', language: 'en' } },
      /title/,
    ],
    ['more cells than columns', sheet({ columns: [{ width: 5 }] }), /2 cells in a row/],
    ['a column without width', sheet({ columns: [{ width: 5 }, { width: 0 }] }), /width/],
    ['a list on no sheet', ruled({ kind: 'list', sheet: 'Lists', cells: 'A1:A2' }), /no sheet/],
    ['a list of no cells', ruled({ kind: 'list', sheet: 'S', cells: 'A' }), /range/],
    ['a rule for no cells', ruled(most, 'A2:A1'), /ranges/],
    ['a rule between no days', ruled({ kind: 'date', from: '2026-01-01', to: 'now' }), /"now"/],
    ['a notice that is too long', ruled(most, 'A1', { title: 'No', text: 'x'.repeat(256) }), /255/],
    [
      'a title of a notice that is too long',
      ruled(most, 'A1', { title: 'x'.repeat(33), text: 'x' }),
      /32/,
    ],
    [
      'a highlight of no cells',
      sheet({ highlights: [{ cells: '', formula: 'TRUE', style: 'missing' }] }),
      /ranges/,
    ],
    ['a filter of no cells', sheet({ filter: 'all' }), /range/],
    [
      'a foot with a line break',
      sheet({ print: { orientation: 'portrait', fitWidth: true, footer: 'a\nb' } }),
      /print/,
    ],
    ['a link to no sheet', linked({ sheet: 'T', cell: 'A1' }), /no sheet/],
    ['a link to no cell', linked({ sheet: 'S', cell: 'A0' }), /no cell/],
    ['a link that runs something', linked({ url: 'javascript:alert(1)' }), /https/],
    [
      'a table that is called like a cell',
      sheet({ tables: [{ name: 'AB12', cells: 'A1:B2' }] }),
      /name of a table/,
    ],
    [
      'two tables of a name',
      sheet({
        tables: [
          { name: 'T', cells: 'A1:B2' },
          { name: 't', cells: 'A1:B2' },
        ],
      }),
      /name of a table/,
    ],
    ['a table without rows', sheet({ tables: [{ name: 'T', cells: 'A1:B1' }] }), /rows below/],
    [
      'a table whose headings are numbers',
      sheet({ tables: [{ name: 'T', cells: 'A2:B3' }] }),
      /headings/,
    ],
    [
      'too many rows',
      workbookOf(
        sheetOf(
          'S',
          Array.from({ length: 20_001 }, () => []),
        ),
      ),
      /20001 rows/,
    ],
    [
      'too many columns',
      workbookOf(sheetOf('S', [Array.from({ length: 257 }, () => cell(1))])),
      /257 columns/,
    ],
    [
      'too many sheets',
      named(...Array.from({ length: 201 }, (_, index) => `S${index}`)),
      /201 sheets/,
    ],
  ])('is refused, and the place is named: %s', async (_, workbook, message) => {
    await expect(workbookToXlsx(workbook)).rejects.toThrow(RangeError);
    await expect(workbookToXlsx(workbook)).rejects.toThrow(message);
  });

  it('is more than can be read back: 8 MB', async () => {
    const rows = Array.from({ length: 270 }, (_, index) => [cell(`${index}${'x'.repeat(32_000)}`)]);
    await expect(workbookToXlsx(workbookOf(sheetOf('S', rows)))).rejects.toThrow(
      /bytes; a workbook/,
    );
  });
});
