import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { readWorkbook } from '../../../src/format/xlsx/read-workbook.js';
import { madeParts, madeWorkbook, one, packed, textRow } from './made-workbook.js';
import { refusalOf } from './refusal-of.js';

describe('a damaged workbook', () => {
  const good = madeWorkbook(one);
  const sheet = 'xl/worksheets/sheet1.xml';
  const turned = Uint8Array.from(good);
  turned[turned.length - 300]! ^= 0xff;

  it.each([
    ['cut at the end', good.subarray(0, -10)],
    ['cut in half', good.subarray(0, good.length >> 1)],
    ['with bytes after it', Buffer.concat([good, Buffer.from('more')])],
    ['of the 64-bit form', packed(madeParts(one), { [sheet]: { at: 0xffffffff } })],
    ['with another checksum', packed(madeParts(one), { [sheet]: { crc: 1 } })],
    ['with a part that is smaller than said', packed(madeParts(one), { [sheet]: { size: 9000 } })],
    ['with a part that is larger than said', packed(madeParts(one), { [sheet]: { size: 20 } })],
    ['with a part that is said to be empty', packed(madeParts(one), { [sheet]: { size: 0 } })],
    ['with an encrypted part', packed(madeParts(one), { [sheet]: { flags: 1 } })],
    ['packed in another way', packed(madeParts(one), { [sheet]: { method: 12 } })],
    ['with a name that climbs', packed({ ...madeParts(one), '../../x': 'x' })],
    ['with a name from elsewhere', packed({ ...madeParts(one), 'xl\\x.xml': 'x' })],
    ['with names that differ by case', packed({ ...madeParts(one), 'XL/Workbook.xml': 'x' })],
    ['without its sheet', packed({ ...madeParts(one), 'xl/_rels/workbook.xml.rels': '<R/>' })],
    [
      'with one sheet twice',
      madeWorkbook(one, {
        contents: '<w><s><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></s></w>',
      }),
    ],
    ['with cut XML', madeWorkbook('', { sheet: `<worksheet><sheetData>${one}` })],
    [
      'with a cut tag',
      madeWorkbook('', { sheet: `<worksheet><sheetData>${one}<row r="2"><c r="A2` }),
    ],
    ['with a sheet without cells', madeWorkbook('', { sheet: '<worksheet/>' })],
    [
      'with two lots of cells',
      madeWorkbook('', { sheet: `<w><sheetData/><sheetData>${one}</sheetData></w>` }),
    ],
    [
      'with entities',
      madeWorkbook('', {
        sheet: `<!DOCTYPE x [<!ENTITY a "b">]><w><sheetData>${textRow('&a;')}</sheetData></w>`,
      }),
    ],
    ['with an unknown entity', madeWorkbook(textRow('&nbsp;'))],
    ['with a comment', madeWorkbook(`<!-- ${one} -->`)],
    ['with CDATA', madeWorkbook(textRow('<![CDATA[x]]>'))],
    [
      'in UTF-16',
      madeWorkbook('', {
        sheet: Buffer.from(`\ufeff<w><sheetData>${one}</sheetData></w>`, 'utf16le'),
      }),
    ],
    ['in Latin-1', madeWorkbook('', { sheet: Buffer.from('<w><sheetData/>\u00e9</w>', 'latin1') })],
    [
      'said to be in Latin-1',
      madeWorkbook('', {
        sheet: `<?xml version="1.0" encoding="ISO-8859-1"?><w><sheetData>${one}</sheetData></w>`,
      }),
    ],
    [
      'with a cell twice',
      madeWorkbook('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    ],
    ['with rows out of order', madeWorkbook('<row r="2"/><row r="1"/>')],
    ['with a cell in another row', madeWorkbook('<row r="2"><c r="A4"><v>1</v></c></row>')],
    ['with a cell without address', madeWorkbook('<row r="1"><c><v>1</v></c></row>')],
    ['with an attribute twice', madeWorkbook('<row r="1"><c r="A1" r="B1"><v>1</v></c></row>')],
    ['with an endless tag', madeWorkbook(one.replace('<v>', `<v ${' '.repeat(70_000)}>`))],
    [
      'with deep marks',
      madeWorkbook(one, { sharedStrings: `${'<si>'.repeat(70)}${'</si>'.repeat(70)}` }),
    ],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toMatch(/^WORKBOOK_DAMAGED: /);
  });

  it('is refused or read as before wherever one byte of it is turned', async () => {
    const before = JSON.stringify(await readWorkbook(good));
    for (let at = 0; at < good.length; at += 7) {
      const bytes = Uint8Array.from(good);
      bytes[at]! ^= 0x41;
      const after = await readWorkbook(bytes).then(
        (book) => JSON.stringify(book),
        (reason: unknown) => (reason instanceof UserError ? before : String(reason)),
      );
      expect(after, `byte ${at}`).toBe(before);
    }
  });
});

describe('a cell that cannot be read for certain', () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

  it.each([
    ['a text that is not in the list of texts', '<c r="A1" t="s"><v>7</v></c>'],
    ['a text without a number', '<c r="A1" t="s"/>'],
    ['a number that is none', '<c r="A1"><v>seven</v></c>'],
    ['a number in hexadecimal', '<c r="A1"><v>0x10</v></c>'],
    ['a number beyond all numbers', '<c r="A1"><v>1e400</v></c>'],
    ['a day beyond the calendar', '<c r="A1" s="1"><v>99999999999</v></c>'],
    ['a day before all days', '<c r="A1" s="1"><v>-5</v></c>'],
    ['a day as text', '<c r="A1" t="d"><v>2026-03-29T00:00:00</v></c>'],
    ['a truth value of neither kind', '<c r="A1" t="b"><v>2</v></c>'],
    ['a type that is none', '<c r="A1" t="toString"><v>2</v></c>'],
    ['two values', '<c r="A1"><v>1</v><v>2</v></c>'],
    ['a value beside a text', '<c r="A1" t="inlineStr"><v>1</v><is><t>a</t></is></c>'],
    ['a cell within a cell', '<c r="A1" t="inlineStr"><is><t><c r="B2"/></t></is></c>'],
    ['a value within a formula', '<c r="A1"><f><v>5</v></f></c>'],
    [
      'a reading aid in the text',
      '<c r="A1" t="inlineStr"><is><t>a</t><rPh><t>b</t></rPh></is></c>',
    ],
    ['something unknown', '<c r="A1"><extLst/></c>'],
    ['half a character', `<c r="A1" t="str"><v>&#xD800;</v></c>`],
    ['half a character, escaped', '<c r="A1" t="str"><v>_xDC00_</v></c>'],
    ['a text that is too long', `<c r="A1" t="str"><v>${'x'.repeat(32_768)}</v></c>`],
  ])('refuses the workbook and is named: %s', async (_, xml) => {
    const bytes = madeWorkbook(`<row r="1">${xml}</row>`, {
      styles,
      sharedStrings: '<si><t>a</t></si>',
    });
    const expected = 'WORKBOOK_CELL_UNREADABLE: Cell A1 of sheet "S" cannot be read for certain.';
    expect(await refusalOf(bytes)).toBe(expected);
  });
});
