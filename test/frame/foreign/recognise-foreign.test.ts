import { describe, expect, it } from 'vitest';
import { recogniseForeign } from '../../../src/frame/signature.js';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const wide = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const olderOffice = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** A zip archive of empty parts, with the central directory alone where it says so. */
function zipOf(...names: readonly string[]): Uint8Array {
  const local = names.map((name) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, latin(name)]);
  });
  const directory = names.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(name.length, 28);
    return Buffer.concat([head, latin(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat([...local, ...directory, end]);
}

describe('a file that is no delimited text', () => {
  it.each([
    ['FILE_IS_WORKBOOK', 'an Excel workbook (.xlsx)', zipOf('[Content_Types].xml', 'xl/a.xml')],
    ['FILE_IS_WORKBOOK', 'an Excel workbook (.xlsb)', zipOf('xl/workbook.bin')],
    ['FILE_IS_DOCUMENT', 'a Word document (.docx)', zipOf('[Content_Types].xml', 'word/a.xml')],
    ['FILE_IS_DOCUMENT', 'a PowerPoint presentation (.pptx)', zipOf('ppt/presentation.xml')],
    [
      'FILE_IS_WORKBOOK',
      'an OpenDocument spreadsheet (.ods)',
      latin('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK'),
    ],
    [
      'FILE_IS_DOCUMENT',
      'an OpenDocument text (.odt)',
      latin('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.textPK'),
    ],
    ['FILE_IS_WORKBOOK', 'a Numbers spreadsheet (.numbers)', zipOf('Index/Document.iwa')],
    ['FILE_IS_COMPRESSED', 'a zip archive', zipOf('cases.csv', 'cases.xlsx')],
    ['FILE_IS_WORKBOOK', 'an old Excel workbook (.xls)', latin(olderOffice)],
    [
      'FILE_IS_DOCUMENT',
      'a Word document (.doc)',
      Buffer.concat([latin(olderOffice), wide('WordDocument')]),
    ],
    [
      'FILE_IS_WORKBOOK',
      'an Office file that is locked by a password',
      Buffer.concat([latin(olderOffice), wide('EncryptedPackage')]),
    ],
    ['FILE_IS_DATABASE', 'an SQLite database', latin('SQLite format 3\0')],
    ['FILE_IS_DATABASE', 'an Access database (.mdb)', latin('\0\u0001\0\0Standard Jet DB')],
    ['FILE_IS_DATABASE', 'an Access database (.accdb)', latin('\0\u0001\0\0Standard ACE DB')],
    ['FILE_IS_DATABASE', 'a Parquet file', latin('PAR1\u0015\u0004')],
    ['FILE_IS_COMPRESSED', 'a gzip archive', latin('\u001f\u008b\u0008')],
    ['FILE_IS_COMPRESSED', 'an xz archive', latin('\u00fd7zXZ\0')],
    ['FILE_IS_COMPRESSED', 'a bzip2 archive', latin('BZh91AY&SY')],
    ['FILE_IS_COMPRESSED', 'a Zstandard archive', latin('(\u00b5/\u00fd')],
    ['FILE_IS_COMPRESSED', 'a RAR archive', latin('Rar!\u001a\u0007\u0001\0')],
    ['FILE_IS_COMPRESSED', 'a tar archive', latin(`${'cases.csv'.padEnd(257, '\0')}ustar`)],
    ['FILE_IS_PDF', 'a PDF', latin('\n%PDF-1.4')],
    ['FILE_IS_DOCUMENT', 'a document (RTF)', latin('{\\rtf1\\ansi')],
    ['FILE_IS_DOCUMENT', 'a picture (PNG)', latin('\u0089PNG\r\n')],
    [
      'FILE_IS_HTML',
      'a web page (HTML)',
      latin('\u00ef\u00bb\u00bf <!-- a --> <!-- b -->\n<BODY>'),
    ],
    ['FILE_IS_HTML', 'a web page (HTML)', latin('<div class="log-in">')],
    ['FILE_IS_HTML', 'a web page (HTML)', wide('<html>')],
    ['FILE_IS_HTML', 'a web page (HTML)', latin('<?xml version="1.0"?><!DOCTYPE html><html>')],
    ['FILE_IS_HTML', 'an XML file', latin('<?xml version="1.0"?><cases/>')],
    [
      'FILE_IS_WORKBOOK',
      'an Excel workbook written as XML',
      latin('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ['FILE_IS_JSON', 'JSON', latin('{"a":1}\n{"a":2}\n')],
    ['FILE_IS_JSON', 'JSON', Buffer.from(wide('[{"a":1}]')).swap16()],
  ])('is %s, %s', (code, name, bytes) => {
    expect(recogniseForeign(bytes)).toEqual({ code, name });
  });
});

describe('a table', () => {
  it.each([
    'PAR1,PAR2\r\n',
    'ID;Ref\r\n',
    'Rar!,x\r\n',
    'BZh9,x\r\n',
    '{Ref},x\r\n',
    '[Ref],[Received]\r\n',
    '<Ref>,x\r\n',
    '<5 days,x\r\n',
    '%PDF,x\r\n'.slice(1),
    'MIME,x\r\n',
    'Standard Jet DB,x\r\n',
    '#REF!,x\r\n',
  ])('is not taken for anything else by its first heading: %j', (text) => {
    expect(recogniseForeign(latin(text))).toBeNull();
    expect(recogniseForeign(wide(text))).toBeNull();
  });
});
