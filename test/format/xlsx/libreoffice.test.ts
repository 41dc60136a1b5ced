import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Workbook } from '../../../src/format/workbook.js';
import { inflatePart } from '../../../src/format/xlsx/package/inflate-part.js';
import { zipDirectory } from '../../../src/format/xlsx/package/zip-directory.js';
import { readWorkbook } from '../../../src/format/xlsx/read-workbook.js';
import { rowHeight, tallestRow } from '../../../src/format/xlsx/writing/row-height.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { cell, published, sheetOf, workbookOf, working } from './sample-workbook.js';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const hasArial = /Liberation|Arial/.test(
  spawnSync('fc-match', ['Arial'], { encoding: 'utf8' }).stdout ?? '',
);
const place = mkdtempSync(join(tmpdir(), 'dipsample-office-'));

/** Lets LibreOffice open a file and save it in another format; gives where that stands. */
function saved(file: string, format: string): string {
  const out = join(place, `as-${format}`);
  const profile = `-env:UserInstallation=file://${join(place, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', format, '--outdir', out, join(place, file)];
  const { stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 110_000 });
  const name = file.replace(/\.\w+$/, `.${format}`);
  if (!readdirSync(out).includes(name)) throw new Error(stderr);
  return join(out, name);
}

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

describe.skipIf(!hasLibreOffice)('LibreOffice (no soffice here: skipped)', () => {
  it.each<[string, Workbook]>([
    ['working', working],
    ['published', published],
  ])('opens and saves a workbook, and every value comes back: %s', async (name, workbook) => {
    const bytes = await workbookToXlsx(workbook);
    writeFileSync(join(place, `${name}.xlsx`), bytes);
    const values = async (file: Uint8Array): Promise<unknown> =>
      (await readWorkbook(file)).sheets.map((sheet) => [
        sheet.name,
        sheet.hidden,
        sheet.cells
          .filter((one) => one.kind !== 'blank')
          .map(({ address, value, kind, formula }) => [address, value, kind, formula]),
      ]);
    expect(await values(readFileSync(saved(`${name}.xlsx`, 'xlsx')))).toEqual(await values(bytes));
  });

  const ifArial = hasArial ? it : it.skip;
  const unless = hasArial ? '' : ' (neither Arial nor its twin here: skipped)';
  ifArial(
    `needs no taller row for any question, in any width, than is estimated${unless}`,
    async () => {
      const questions = textsOf('schemas/question-sets');
      const odd = [
        'W'.repeat(200),
        'il '.repeat(200),
        '漢字 '.repeat(60),
        '1234567890'.repeat(20),
        'a\n\nb',
      ];
      for (const width of [18, 32, 50, 75]) {
        const rows = [...questions, ...odd].map((text, index) => [
          cell(text, index % 3 === 0 ? 'heading' : 'question'),
        ]);
        const sheet = sheetOf('S', rows, { columns: [{ width }] });
        const name = `heights-${width}`;
        writeFileSync(join(place, `${name}.xlsx`), await workbookToXlsx(workbookOf(sheet)));
        const needed = heightsByLibreOffice(name);
        for (const [index, row] of sheet.rows.entries()) {
          const estimated = rowHeight(row, sheet.columns);
          const fits = estimated === tallestRow || estimated >= needed[index]!;
          expect(fits, `${width}: ${String(row.cells[0]!.value)}`).toBe(true);
        }
      }
    },
  );
});

/** The sentences of every file of a folder of JSON files. */
function textsOf(folder: string): readonly string[] {
  const found = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/"((?:[^"\\]|\\.){40,})"/g)].map(
      ([, text]) => text!,
    ),
  );
  return [...new Set(found)];
}

/** The heights that LibreOffice gives to rows when it is told, in its own format, to choose them. */
function heightsByLibreOffice(name: string): readonly number[] {
  const flat = readFileSync(saved(`${name}.xlsx`, 'fods'), 'utf8');
  const free = flat.replace(
    /<style:table-row-properties [^>]*>/g,
    '<style:table-row-properties style:use-optimal-row-height="true"/>',
  );
  writeFileSync(join(place, `${name}.fods`), free);
  rmSync(join(place, 'as-fods'), { recursive: true });
  const bytes = readFileSync(saved(`${name}.fods`, 'xlsx'));
  const entry = zipDirectory(bytes).find((one) => one.name === 'xl/worksheets/sheet1.xml')!;
  const sheet = new TextDecoder().decode(inflatePart(bytes, entry));
  return [...sheet.matchAll(/<row r="\d+"[^>]* ht="([\d.]+)"/g)].map(([, height]) =>
    Number(height),
  );
}
