import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/format/xlsx/read-workbook.js';
import { madeWorkbook, one } from './made-workbook.js';

/** Address, value, kind and formula of the cells of the first sheet. */
async function cellsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { sheets } = await readWorkbook(bytes);
  return sheets[0]!.cells.map(({ address, value, kind, formula }) => [
    address,
    value,
    kind,
    formula,
  ]);
}

describe('reading a workbook', () => {
  it('gives every cell that stands in a sheet, with its kind', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>-2.5E3</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" s="0"/><c r="AA1" t="inlineStr"><is><r><t>in</t></r><r><t> runs</t></r></is></c></row>';
    const sharedStrings =
      '<si><t>no</t></si><si><r><t xml:space="preserve">a &amp; </t></r><r><t>b_x000D_</t></r></si>';
    expect(await cellsOf(madeWorkbook(rows, { sharedStrings }))).toEqual([
      ['A1', 'a & b\r', 'text', null],
      ['B1', -2500, 'number', null],
      ['C1', true, 'boolean', null],
      ['D1', '#N/A', 'error', null],
      ['E1', null, 'blank', null],
      ['AA1', 'in runs', 'text', null],
    ]);
  });

  it('says of every kind of formula that it is one', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
      '<c r="C1" t="b"><f>TRUE()</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>NOW()</f></c>' +
      '<c r="F1"><f t="shared" ref="F1:G1" si="0">A1*2</f><v>4</v></c><c r="G1"><f t="shared" si="0"/><v>5</v></c>' +
      '<c r="H1"><f t="dataTable" ref="H1:H2"/><v>9</v></c><c r="I1" t="str"><f></f><v>x</v></c></row>';
    expect(await cellsOf(madeWorkbook(rows))).toEqual([
      ['A1', 2, 'number', '1+1'],
      ['B1', 'ab', 'text', '"a"&"b"'],
      ['C1', true, 'boolean', 'TRUE()'],
      ['D1', '#DIV/0!', 'error', '1/0'],
      ['E1', null, 'blank', 'NOW()'],
      ['F1', 4, 'number', 'A1*2'],
      ['G1', 5, 'number', ''],
      ['H1', 9, 'number', ''],
      ['I1', 'x', 'text', ''],
    ]);
  });

  it('reads days and times by their format, from 1900 or from 1904', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;Day &quot;0"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>46110</v></c><c r="B1" s="2"><v>46110.75</v></c><c r="C1" s="3"><v>46110</v></c><c r="D1"><v>46110</v></c></row>';
    expect(await cellsOf(madeWorkbook(rows, { styles }))).toEqual([
      ['A1', '2026-03-29', 'date', null],
      ['B1', '2026-03-29T18:00:00', 'date', null],
      ['C1', 46110, 'number', null],
      ['D1', 46110, 'number', null],
    ]);
    const contents =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const mac = await cellsOf(madeWorkbook(rows, { styles, contents }));
    expect(mac[0]).toEqual(['A1', '2030-03-30', 'date', null]);
  });

  it('takes prefixed marks as other programs write them, and says which sheet is hidden', async () => {
    const contents =
      '<x:workbook xmlns:x="m"><x:sheets><x:sheet name="A &amp; B" sheetId="9" state="veryHidden" q:id="rId1"/></x:sheets></x:workbook>';
    const sheet =
      '<?xml version="1.0" encoding="utf-8"?>\n<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:v>é</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await readWorkbook(madeWorkbook('', { contents, sheet }))).sheets).toEqual([
      {
        name: 'A & B',
        hidden: true,
        cells: [{ address: 'B2', row: 2, column: 2, value: 'é', kind: 'text', formula: null }],
      },
    ]);
  });

  it('passes over what is not a cell: pictures, comments, links, rules', async () => {
    const sheet = `<worksheet><cols><col min="1" max="16384" width="9"/></cols><sheetData>${one}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`;
    const more = {
      'xl/media/image1.png': new Uint8Array(1000),
      'docMetadata/LabelInfo.xml': '<x/>',
    };
    expect(await cellsOf(madeWorkbook('', { sheet, more }))).toEqual([['A1', 1, 'number', null]]);
  });
});
