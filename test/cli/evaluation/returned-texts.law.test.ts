import { describe, expect, it } from 'vitest';
import { readAnswerFile } from '../../../src/cli/evaluation/read-answer-file.js';
import { tableToCsv } from '../../../src/format/csv.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { hostileTexts } from '../../format/hostile-texts.js';
import { cell, sheetOf, workbookOf } from '../../format/xlsx/sample-workbook.js';

/** No spreadsheet program saves a NUL in a cell, and a CSV file that has one is no text file. */
const hasNul = (text: string): boolean => text.includes('\0');
const texts = hostileTexts(15_000, 20261124);
const withoutNul = texts.filter((text) => !hasNul(text)).slice(0, 10_000);
const columns = ['unit_id', 'question_id', 'comment'] as const;

/** The texts of the column of comments, as the reader of what comes back has them. */
async function commentsIn(content: string | Uint8Array): Promise<readonly unknown[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const shell = {
    stream: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
  const { sheets } = await readAnswerFile('returned', columns, shell);
  const cells = sheets.flatMap((sheet) => sheet.cells);
  return cells.filter(({ address }) => /^C(?!1$)\d+$/.test(address)).map(({ value }) => value);
}

function checklistOf(some: readonly (readonly string[])[]): string {
  return tableToCsv({
    name: 'checklist',
    caption: 'Checklist',
    columns: columns.map((name) => ({ name, label: name, kind: 'text' })),
    rows: some,
    notes: [],
  });
}

const different = (found: readonly unknown[], wanted: readonly string[]): readonly string[] =>
  wanted.filter((text, index) => found[index] !== text);

describe('what stands in a checklist that comes back', () => {
  it('is what was written into it, exactly, as CSV: 10,000 hostile texts', async () => {
    expect(withoutNul).toHaveLength(10_000);
    const rows = withoutNul.map((text, index) => ['CO/1', `Q${index}`, text]);
    const found = await commentsIn(checklistOf(rows));
    expect(found).toHaveLength(10_000);
    expect(different(found, withoutNul)).toEqual([]);
  });

  it('is what was written into it, exactly, as a workbook: 10,000 hostile texts', async () => {
    for (let from = 0; from < 10_000; from += 2500) {
      const own = texts.slice(from, from + 2500);
      const header = columns.map((name) => cell(name));
      const body = own.map((text, index) => [cell('CO/1'), cell(`Q${index}`), cell(text)]);
      const found = await commentsIn(
        await workbookToXlsx(workbookOf(sheetOf('S', [header, ...body]))),
      );
      expect(found).toHaveLength(own.length);
      expect(different(found, own)).toEqual([]);
    }
  });

  it('is refused with a reason, and never altered, where a CSV file holds a NUL', async () => {
    await expect(commentsIn(checklistOf([['CO/1', 'Q1', 'a\0b']]))).rejects.toMatchObject({
      code: 'WORKBOOK_NOT_XLSX',
    });
  });

  it('would be seen to differ, had nothing been put before formulas or nothing taken away', async () => {
    const quoted = 'unit_id,question_id,comment\r\nCO/1,Q1,"\'=1"\r\nCO/1,Q2,"\'x"\r\n';
    expect(different(await commentsIn(quoted), ["'=1", "'x"])).toEqual(["'=1"]);
  });
});
