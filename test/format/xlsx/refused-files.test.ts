import { describe, expect, it } from 'vitest';
import { madeParts, madeWorkbook, one, packed } from './made-workbook.js';
import { refusalOf } from './refusal-of.js';

describe('a file that is no .xlsx workbook', () => {
  const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['CSV', Buffer.from('a,b\r\n1,2\r\n'), 'plain text'],
    ['a web page', Buffer.from('\ufeff<html><table/></html>'), 'a web page'],
    ['a PDF', Buffer.from('%PDF-1.7 '), 'a PDF'],
    ['something else', Buffer.from([1, 0, 2, 0, 3]), 'in no format'],
    ['an old workbook', Uint8Array.from([...container, ...wide('Workbook')]), 'old Excel workbook'],
    ['OpenDocument', packed({ mimetype: 'application/x', 'content.xml': '<x/>' }), 'OpenDocument'],
    ['a binary workbook', packed({ ...madeParts(one), 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['a document', packed({ ...madeParts(one), 'word/document.xml': '<x/>' }), 'a document'],
    ['any other zip', packed({ 'a.txt': 'x' }), 'a zip archive'],
  ])('is refused by what it is: %s', async (_, bytes, what) => {
    const message = await refusalOf(bytes);
    expect(message).toMatch(/^WORKBOOK_NOT_XLSX: /);
    expect(message).toContain(what);
  });

  it('is told apart from a locked one', async () => {
    const locked = Uint8Array.from([...container, ...wide('EncryptedPackage')]);
    expect(await refusalOf(locked)).toMatch(/^WORKBOOK_LOCKED: /);
  });
});

describe('a workbook that does something', () => {
  it.each([
    ['xl/vbaProject.bin', 'WORKBOOK_RUNS_CODE'],
    ['xl/macrosheets/sheet1.xml', 'WORKBOOK_RUNS_CODE'],
    ['xl/activeX/activeX1.bin', 'WORKBOOK_RUNS_CODE'],
    ['xl/embeddings/oleObject1.bin', 'WORKBOOK_RUNS_CODE'],
    ['xl/externalLinks/externalLink1.xml', 'WORKBOOK_LINKS_ELSEWHERE'],
    ['xl/connections.xml', 'WORKBOOK_LINKS_ELSEWHERE'],
  ])('is refused: %s', async (part, code) => {
    expect(await refusalOf(madeWorkbook(one, { more: { [part]: 'x' } }))).toContain(`${code}: `);
  });
});
