import { csvText } from '../csv-text.js';
import type { DirtyFile } from './expectation.js';
import { gzipOf } from './gzip.js';
import { fileError, refused } from './small-file.js';
import { smallSheet, smallText } from './small-sheet.js';

/** Files that are no delimited text at all, or hold no rows. */
export function unreadableFiles(): readonly DirtyFile[] {
  const zip = Buffer.concat([
    Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0]),
    Buffer.alloc(16),
    Buffer.from([0x13, 0, 0, 0]),
    Buffer.from('[Content_Types].xml', 'latin1'),
    Buffer.alloc(64),
  ]);
  const olderWorkbook = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
  ]);
  const gzip = gzipOf(smallText);
  const pdf = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
  const html = `<!DOCTYPE html>\r\n<html><body><p>Your session has ended.</p></body></html>\r\n`;
  const firstLine = csvText([smallSheet.header]);
  const nul = `${smallText.slice(0, -2)}\u0000\r\n`;
  return [
    refused('empty.csv', 'nothing at all', '', [fileError('FILE_EMPTY')]),
    refused('header-only.csv', 'a header without rows', firstLine, [fileError('NO_ROWS')]),
    refused('nul-byte.csv', 'a NUL byte in the last row', nul, [fileError('FILE_IS_BINARY', 7)]),
    refused('really-xlsx.csv', 'a workbook (.xlsx)', zip, [fileError('FILE_IS_WORKBOOK')]),
    refused('really-xls.csv', 'an old workbook', olderWorkbook, [fileError('FILE_IS_WORKBOOK')]),
    refused('gzip-in-gzip.csv.gz', 'an archive packed again', gzipOf(gzip), [
      fileError('FILE_IS_COMPRESSED'),
    ]),
    refused('xlsx-in-gzip.csv.gz', 'a packed workbook', gzipOf(zip), [
      fileError('FILE_IS_WORKBOOK'),
    ]),
    refused('gzip-cut-short.csv.gz', 'an archive that breaks off', gzip.subarray(0, -200), [
      fileError('GZIP_CUT_SHORT'),
    ]),
    refused(
      'gzip-damaged.csv.gz',
      'an archive with something behind its end',
      Buffer.concat([gzip, Buffer.from('and so on')]),
      [fileError('GZIP_DAMAGED')],
    ),
    refused('really-pdf.csv', 'a PDF', Buffer.from(pdf, 'latin1'), [fileError('FILE_IS_PDF')]),
    refused('really-html.csv', 'a web page', html, [fileError('FILE_IS_HTML')]),
    refused('really-json.csv', 'JSON', '[{"Case Reference": "CO/00001/26"}]\n', [
      fileError('FILE_IS_JSON'),
    ]),
    refused(
      'neither-utf-8-nor-windows-1252.csv',
      'a byte that neither encoding has',
      Buffer.concat([Buffer.from(smallText.slice(0, -2), 'latin1'), Buffer.from([0x81, 13, 10])]),
      [fileError('ENCODING_INVALID', 2)],
    ),
  ];
}
