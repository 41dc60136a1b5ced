import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/format/xlsx/read-workbook.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import type { CellValue, StyleName, Workbook } from '../../../src/format/workbook.js';
import { cell, published, sheetOf, workbookOf, working } from './sample-workbook.js';

/** Texts that spreadsheet programs, XML or hucre are known to take for something else. */
const nasty = [
  '=1+1',
  '+44 20 7946 0000',
  '-5',
  '@x',
  '\tx',
  '\rx',
  '\nx',
  "'quoted",
  '=HYPERLINK("x")',
  ' lead',
  'trail ',
  '\u00a0x\u00a0',
  'a\nb',
  'a\r\nb',
  'a\rb',
  'a\tb',
  '  ',
  '_x000D_',
  '_x005F_x000D_',
  '_x000d',
  '__x000D__',
  '_x0041_',
  '_xFFFE_',
  '\ufffe',
  '\uffff',
  '\ufeffx',
  '\u0000',
  '\u0001\u000b\u001f\u007f\u0085',
  '\u2028',
  '\u202ertl',
  'é',
  'e\u0301',
  '🙂',
  '👩‍👩‍👧',
  '漢字',
  '\u{10ffff}',
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#x',
  '007',
  '1e5',
  '1.50',
  'TRUE',
  'null',
  '29/03/2026',
  '1/2',
  '3-4',
  '12345678901234567890',
  '<b>&"\'',
  '&amp;',
  '&#65;',
  ']]>',
  '<!--',
  '</t></si>',
  '__proto__',
  'constructor',
  'x'.repeat(32_767),
];

async function valuesRead(workbook: Workbook): Promise<readonly CellValue[]> {
  const { sheets } = await readWorkbook(await workbookToXlsx(workbook));
  return sheets[0]!.cells.map(({ value, kind }) =>
    kind === 'date' ? { date: String(value) } : value,
  );
}

describe('what is written is read back', () => {
  it.each(nasty)('as it was: %j', async (text) => {
    expect(await valuesRead(workbookOf(sheetOf('S', [[cell(text)]])))).toEqual([text]);
  });

  it('whatever it is, in every style', async () => {
    const styles: readonly StyleName[] = [
      'text',
      'question',
      'answer',
      'count',
      'title',
      'answer-date',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...nasty.filter(({ length }) => length < 100)),
      fc.stringMatching(/^[_x0-9A-Fa-f#&;<>=+@' \r\n\t-]{1,20}$/),
    );
    const day = fc.date({
      min: new Date('1900-03-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    const value = fc.oneof(
      text.filter((one) => one !== ''),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
      fc.boolean(),
      fc.constant(null),
      day.map((one) => ({ date: one.toISOString().slice(0, 10) })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(value, fc.constantFrom(...styles)), { minLength: 1, maxLength: 8 }),
        async (cells) => {
          const row = cells.map(([one, style]) => cell(one, style));
          const numbersWithDays = cells.every(
            ([one, style]) => typeof one !== 'number' || style !== 'answer-date',
          );
          fc.pre(numbersWithDays);
          expect(await valuesRead(workbookOf(sheetOf('S', [row])))).toEqual(
            cells.map(([one]) => one),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with the sheets in their order, under any name that they may have', async () => {
    const names = ["it's", 'A & B <c>', '1.5', 'é漢🙂', ' x ', '=1', "a''b!"];
    const bytes = await workbookToXlsx(
      workbookOf(...names.map((name) => sheetOf(name, [[cell(name)]]))),
    );
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name, cells }) => [name, cells[0]!.value])).toEqual(
      names.map((name) => [name, name]),
    );
  });

  it('with a blank for an empty text, and for every cell that is open', async () => {
    expect(await valuesRead(workbookOf(sheetOf('S', [[cell(''), cell(null, 'answer')]])))).toEqual([
      null,
      null,
    ]);
  });
});

describe('an independent reader', () => {
  async function independently(workbook: Workbook): Promise<readonly unknown[][][]> {
    const sheets = await readExcelFile(Buffer.from(await workbookToXlsx(workbook)), {
      trim: false,
    });
    return sheets.map(({ data }) => data as unknown[][]);
  }

  it('finds the same values', async () => {
    const [first, second] = await independently(published);
    expect(first).toEqual([['Outcomes by group'], ['Table 1'], ['The method']]);
    expect(second!.slice(2)).toEqual([
      ['Group', 'Files', 'Share', 'Ratio', 'Last day'],
      ['Asian', 1204, 0.25, 1.5, new Date('2026-03-29')],
      ['Black', '[c]', '[c]', null, new Date('2024-02-29')],
    ]);
  });

  it('finds the questions as they were, one of which looks like a formula', async () => {
    const [sheet] = await independently(working);
    expect(sheet!.map((row) => row[1]).slice(4)).toEqual(
      working.sheets[0]!.rows.slice(4).map(({ cells }) => cells[1]!.value),
    );
  });

  it.each(nasty.filter((text) => !/_x|[\p{Cc}\ufffe\uffff]/u.test(text) && text.trim() !== ''))(
    'finds the same text: %j',
    async (text) => {
      expect(await independently(workbookOf(sheetOf('S', [[cell(text)]])))).toEqual([[[text]]]);
    },
  );
});
