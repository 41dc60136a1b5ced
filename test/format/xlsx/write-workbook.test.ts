import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Sheet, Workbook } from '../../../src/format/workbook.js';
import { zipDirectory } from '../../../src/format/xlsx/package/zip-directory.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { cell, published, sheetOf, workbookOf, working } from './sample-workbook.js';

/** The parts of a written workbook as texts, read where they stand, as nothing is compressed. */
async function partsOf(workbook: Workbook): Promise<Readonly<Record<string, string>>> {
  const bytes = await workbookToXlsx(workbook);
  return Object.fromEntries(
    zipDirectory(bytes).map(({ name, at, size }) => {
      const from = at + 30 + name.length;
      return [name, new TextDecoder().decode(bytes.subarray(from, from + size))];
    }),
  );
}

describe('the file of a workbook', () => {
  it('is the same to the byte whenever it is written', async () => {
    const first = await workbookToXlsx(working);
    expect(Buffer.from(first).equals(await workbookToXlsx(structuredClone(working)))).toBe(true);
  });

  it('is a zip without compression, whose clock stands at the beginning of 1980', async () => {
    const bytes = await workbookToXlsx(published);
    const view = new DataView(bytes.buffer);
    const entries = zipDirectory(bytes);
    expect(entries[0]!.name).toBe('[Content_Types].xml');
    for (const { name, method, packed, size, crc, at } of entries) {
      const data = bytes.subarray(at + 30 + name.length, at + 30 + name.length + size);
      expect([name, method, packed, crc]).toEqual([name, 0, data.length, crc32(data)]);
      expect([view.getUint16(at + 10, true), view.getUint16(at + 12, true)]).toEqual([0, 0x21]);
    }
  });

  it('moves only when somebody means it to: a frozen digest', async () => {
    const digests = await Promise.all(
      [working, published].map(async (workbook) =>
        createHash('sha256')
          .update(await workbookToXlsx(workbook))
          .digest('hex')
          .slice(0, 16),
      ),
    );
    expect(digests).toMatchInlineSnapshot(`
      [
        "44d7601f343ca2ac",
        "689a35ed0ca33a47",
      ]
    `);
  });

  it('says its title, author and language, and no date', async () => {
    const { 'docProps/core.xml': core, 'docProps/app.xml': app } = await partsOf(working);
    expect(core).toContain('<dc:title>Checklist</dc:title>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).not.toContain('dcterms:W3CDTF');
    expect(app).toContain('<Application>dipsample</Application>');
  });

  it('has one sheet chosen, the first that is shown, and is not worked out anew', async () => {
    const hidden = sheetOf('Key', [[cell('k')]], { hidden: true });
    const parts = await partsOf(workbookOf(hidden, ...working.sheets));
    const chosen = [1, 2, 3].map((number) =>
      parts[`xl/worksheets/sheet${number}.xml`]!.includes('tabSelected'),
    );
    expect(chosen).toEqual([false, true, false]);
    expect(parts['xl/workbook.xml']).toContain('activeTab="1"');
    expect(parts['xl/workbook.xml']).not.toContain('calcPr');
  });
});

describe('a working sheet', () => {
  it('locks questions, leaves blank answers open, and has no password', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, 'xl/styles.xml': styles } = await partsOf(working);
    const styleOf = (address: string): string => {
      const index = Number(new RegExp(`r="${address}"[^>]* s="(\\d+)"`).exec(sheet!)![1]);
      return styles!.split('<cellXfs')[1]!.match(/<xf .*?(?:<\/xf>|\/>(?=<xf|<\/cellXfs))/g)![
        index
      ]!;
    };
    expect(styleOf('B5')).toContain('locked="1"');
    expect(styleOf('C5')).toContain('locked="0"');
    expect(styleOf('D5')).toContain('locked="0"');
    expect(sheet).toMatch(/<sheetProtection sheet="1"[^>]*formatColumns="0"/);
    expect(sheet).not.toContain('password');
  });

  it('keeps the text format on what looks like a formula and on every answer', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, 'xl/styles.xml': styles } = await partsOf(working);
    const format = /numFmtId="(\d+)" formatCode="@"/.exec(styles!)![1];
    const xfs = styles!.split('<cellXfs')[1]!.match(/<xf [^>]*/g)!;
    const formatOf = (address: string): string => {
      const index = Number(new RegExp(`r="${address}"[^>]* s="(\\d+)"`).exec(sheet!)![1]);
      return /numFmtId="(\d+)"/.exec(xfs[index]!)![1]!;
    };
    expect([formatOf('B8'), formatOf('C8'), formatOf('E9')]).toEqual([format, format, format]);
    expect(formatOf('B9')).toBe('0');
  });

  it('names the places of its list, its headings in print and its filter with quotes', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, 'xl/workbook.xml': book } = await partsOf(working);
    expect(sheet).toContain("<formula1>'Lists'!$A$2:$A$5</formula1>");
    expect(sheet).toContain('<formula1>43831</formula1><formula2>46387</formula2>');
    expect(book).toContain(`localSheetId="0">'Case 1 it''s'!$3:$3<`);
    expect(book).toContain(`hidden="1" localSheetId="0">'Case 1 it''s'!$A$3:$E$9<`);
    expect(sheet).toContain('Restricted &amp;&amp; not for publication');
  });

  it('lets estimated heights grow and holds those that were given', async () => {
    const rows: Sheet['rows'] = [{ cells: [cell('a')] }, { cells: [cell('a')], height: 50 }];
    const { 'xl/worksheets/sheet1.xml': sheet } = await partsOf(
      workbookOf({ ...sheetOf('S', [[cell('a')]]), rows }),
    );
    expect(sheet).toContain('<row r="1" ht="18">');
    expect(sheet).toContain('<row r="2" ht="50" customHeight="1">');
  });
});

describe('what is printed, typed and narrowed down', () => {
  const sheet = (more: Partial<Sheet>): Workbook =>
    workbookOf(
      sheetOf(
        'S',
        [
          [cell('a', 'heading'), cell('b', 'heading')],
          [cell(1), cell(2, 'answer-number')],
        ],
        more,
      ),
    );

  it('may be a part of a sheet alone', async () => {
    const print = { orientation: 'landscape', fitWidth: true, area: 'A1:A2' } as const;
    const { 'xl/workbook.xml': book } = await partsOf(sheet({ print }));
    expect(book).toContain(`name="_xlnm.Print_Area" localSheetId="0">'S'!$A$1:$A$2<`);
  });

  it('may be a whole number between two others, in a cell that is open and no text', async () => {
    const { 'xl/worksheets/sheet1.xml': xml, 'xl/styles.xml': styles } = await partsOf(
      sheet({
        validations: [
          {
            cells: 'B2',
            rule: { kind: 'whole-number', from: 0, to: 6000 },
            error: { title: 'No', text: 'No.' },
          },
        ],
      }),
    );
    expect(xml).toContain('type="whole"');
    expect(xml).toContain('<formula1>0</formula1><formula2>6000</formula2>');
    expect(styles).toContain('locked="0"');
    expect(styles).not.toContain('formatCode="@"');
  });

  it('may be a table with a filter of its own, and not a filter of the sheet as well', async () => {
    const tables = [{ name: 'Rows', cells: 'A1:B2', filter: true }] as const;
    const { 'xl/tables/table1.xml': table } = await partsOf(sheet({ tables }));
    expect(table).toContain('<autoFilter ref="A1:B2"/>');
    await expect(workbookToXlsx(sheet({ tables, filter: 'A1:B2' }))).rejects.toThrow(
      /both have a filter/,
    );
  });

  it('is never an area that is no range', async () => {
    const print = { orientation: 'landscape', fitWidth: true, area: 'A' } as const;
    await expect(workbookToXlsx(sheet({ print }))).rejects.toThrow(/"A" are no ranges/);
  });
});

describe('a published sheet', () => {
  it('marks its table as one, by name and headings, and merges no cells', async () => {
    const { 'xl/tables/table1.xml': table, 'xl/worksheets/sheet2.xml': sheet } =
      await partsOf(published);
    expect(table).toContain('name="Table_of_outcomes" displayName="Table_of_outcomes" ref="A3:E5"');
    expect(table).toContain('<tableColumn id="1" name="Group"/>');
    expect(sheet).not.toContain('merge');
  });

  it('links within itself and to the web', async () => {
    const parts = await partsOf(published);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`location="&apos;Table_1&apos;!A1"`);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain(
      'Target="https://www.gov.uk/x?a=1&amp;b=2"',
    );
  });
});
