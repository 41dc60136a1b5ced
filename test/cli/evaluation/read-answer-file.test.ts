import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAnswerFile } from '../../../src/cli/evaluation/read-answer-file.js';
import { readAnswerFiles } from '../../../src/cli/evaluation/read-answer-files.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { nodeShell } from '../../../src/shell/node-shell.js';

const folder = mkdtempSync(join(tmpdir(), 'dipsample-answers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const headings = ['unit_id', 'question_id', 'answer'];

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function cellsIn(path: string): Promise<readonly (readonly [string, unknown])[]> {
  const { sheets } = await readAnswerFile(path, headings, nodeShell());
  return sheets.flatMap(({ cells }) =>
    cells.map(({ address, value }) => [address, value] as const),
  );
}

const expected = [
  ['A1', 'unit_id'],
  ['B1', 'question_id'],
  ['C1', 'answer'],
  ['A2', 'CO/1'],
  ['B2', 'Q1'],
  ['C2', 'Cannot tell – “no”'],
];

describe('a file of answers', () => {
  it.each([
    ['with commas and CRLF', 'unit_id,question_id,answer\r\nCO/1,Q1,Cannot tell – “no”\r\n'],
    ['with semicolons', 'unit_id;question_id;answer\nCO/1;Q1;Cannot tell – “no”\n'],
    [
      'with tabs and a byte order mark',
      '\uFEFFunit_id\tquestion_id\tanswer\nCO/1\tQ1\tCannot tell – “no”\n',
    ],
    [
      'with LF and no last line end',
      '"unit_id","question_id","answer"\n"CO/1","Q1","Cannot tell – “no”"',
    ],
  ])('is read %s', async (_, text) => {
    expect(await cellsIn(written('answers.csv', text))).toEqual(expected);
  });

  it('is read in Windows-1252, as Excel saves CSV', async () => {
    const text = 'unit_id,question_id,answer\r\nCO/1,Q1,Cannot tell \x96 \x93no\x94\r\n';
    const path = written('western.csv', Buffer.from(text, 'latin1'));
    expect(await cellsIn(path)).toEqual(expected);
  });

  it('is read in UTF-16, as Excel saves Unicode text', async () => {
    const text = '\uFEFFunit_id\tquestion_id\tanswer\r\nCO/1\tQ1\tCannot tell – “no”\r\n';
    expect(await cellsIn(written('wide.txt', Buffer.from(text, 'utf16le')))).toEqual(expected);
  });

  it('is told by what it is, not by what its name ends in', async () => {
    const sheet = {
      name: 'Answers',
      columns: [{ width: 10 }],
      rows: [{ cells: [{ value: 'CO/1', style: 'text' as const }] }],
      protect: false,
      validations: [],
      highlights: [],
      print: { orientation: 'portrait' as const, fitWidth: true },
    };
    const bytes = await workbookToXlsx({
      properties: { title: 'Answers', creator: 'dipsample', language: 'en-GB' },
      sheets: [sheet],
    });
    const { sheets, sha256 } = await readAnswerFile(written('x.csv', bytes), headings, nodeShell());
    expect(sheets.map(({ sheet: name }) => name)).toEqual(['Answers']);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await cellsIn(written('x.xlsx', 'unit_id,answer\nCO/1,Y\n'))).toHaveLength(4);
  });

  it('keeps what was neutralised as it was, and tells a formula from it', async () => {
    const path = written('formula.csv', "unit_id,answer\n'=CO/1,=1+1\n");
    const { sheets } = await readAnswerFile(path, headings, nodeShell());
    const cells = sheets[0]!.cells;
    expect(cells.find(({ address }) => address === 'A2')).toMatchObject({
      value: '=CO/1',
      formula: null,
    });
    expect(cells.find(({ address }) => address === 'B2')).toMatchObject({ formula: '=1+1' });
  });

  it.each([
    ['empty', 'e.csv', '', 'ANSWERS_UNREADABLE'],
    [
      'with a quote that is never closed',
      'q.csv',
      'unit_id,answer\n"CO/1,Y\n',
      'ANSWERS_UNREADABLE',
    ],
    ['a page of the web', 'p.xls', '<html><table></table></html>', 'WORKBOOK_NOT_XLSX'],
    ['a PDF', 'p.pdf', '%PDF-1.7 ...', 'WORKBOOK_NOT_XLSX'],
    [
      'an old workbook',
      'o.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'WORKBOOK_NOT_XLSX',
    ],
    ['of seventeen megabytes', 'l.csv', Buffer.alloc(17 * 1024 * 1024, 'a'), 'ANSWERS_TOO_LARGE'],
  ])('is refused when it is %s', async (_, name, content, code) => {
    await expect(
      readAnswerFile(written(name, content), headings, nodeShell()),
    ).rejects.toMatchObject({ code });
  });
});

describe('several files of answers', () => {
  it('that cannot be read are named together, each with what to do', async () => {
    const paths = [
      written('one.csv', ''),
      written('two.csv', 'unit_id,answer\nCO/1,Y\n'),
      written('three.xls', '<html></html>'),
    ];
    await expect(readAnswerFiles(paths, headings, nodeShell())).rejects.toMatchObject({
      code: 'ANSWERS_REFUSED',
      message: expect.stringMatching(/^2 of 3 files[^]*one\.csv[^]*three\.xls/) as string,
    });
  });

  it('of which one cannot be read are refused with its own code and its name', async () => {
    const path = written('only.xls', '<html></html>');
    await expect(readAnswerFiles([path], headings, nodeShell())).rejects.toMatchObject({
      code: 'WORKBOOK_NOT_XLSX',
      message: expect.stringContaining('only.xls') as string,
    });
  });
});
