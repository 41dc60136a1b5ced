import { csvText } from '../csv-text.js';
import type { DirtyFile, ExpectedIssue } from './expectation.js';
import { gzipOf } from './gzip.js';
import { fileWarning, read } from './small-file.js';
import { smallSheet, smallText } from './small-sheet.js';

const { header, rows } = smallSheet;

/** Encodings, delimiters and line ends that are read without loss; the last value of row 2 shows it. */
export function readableFiles(): readonly DirtyFile[] {
  const [first = [], ...later] = rows;
  const summary = 'The officer’s “tone” was rude; a café bill of €12, £10.30 and a fine | a fee.';
  const sheet = [header, [...first.slice(0, -1), summary], ...later];
  const text = csvText(sheet);
  const values = [{ row: 2, field: 'summary', value: summary }];
  const right = (
    name: string,
    about: string,
    content: string | Uint8Array,
    issues: readonly ExpectedIssue[] = [],
  ): DirtyFile => {
    const file = read(name, about, content, issues);
    return { ...file, expectation: { ...file.expectation, values } };
  };
  const separatedBy = (delimiter: string): string =>
    sheet
      .map((row) => row.map((cell) => quotedFor(cell, delimiter)).join(delimiter))
      .map((line) => `${line}\r\n`)
      .join('');
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const mixed = text
    .split('\r\n')
    .slice(0, -1)
    .map((line, index) => `${line}${index % 2 === 0 ? '\r\n' : '\n'}`);
  return [
    right('semicolon.csv', 'semicolons between the cells', separatedBy(';')),
    right('tab.csv', 'tabs between the cells', separatedBy('\t')),
    right('bar.csv', 'bars between the cells', separatedBy('|')),
    right('utf-8-bom.csv', 'UTF-8 with a byte order mark', `\ufeff${text}`),
    right('utf-16le.csv', 'UTF-16, little end first, marked', utf16),
    right('utf-16be.csv', 'UTF-16, big end first, marked', Buffer.from(utf16).swap16()),
    right('windows-1252.csv', 'Windows-1252', windows1252(text), [fileWarning('ENCODING_GUESSED')]),
    right('bare-cr.csv', 'rows that end in CR alone', text.replaceAll('\r\n', '\r')),
    right('bare-lf.csv', 'rows that end in LF alone', text.replaceAll('\r\n', '\n')),
    right('mixed-line-ends.csv', 'rows that end in CRLF and LF by turns', mixed.join('')),
    right('really-gzip.csv', 'a CSV file packed with gzip', gzipOf(text)),
    right(
      'two-members.csv.gz',
      'a CSV file packed with gzip in two parts',
      Buffer.concat([gzipOf(text.slice(0, 300)), gzipOf(text.slice(300))]),
    ),
    read('no-final-line-end.csv', 'no line end after the last row', text.slice(0, -2), [
      { code: 'NO_FINAL_LINE_END', severity: 'warning', row: 7, line: 7, field: null },
    ]),
    read(
      'cut-short.csv',
      'a last row that breaks off',
      smallText.split(',').slice(0, -6).join(','),
      [
        { code: 'FILE_CUT_SHORT', severity: 'warning', row: 7, line: 7, field: null },
        { code: 'ROW_TOO_SHORT', severity: 'error', row: 7, line: 7, field: null },
      ],
    ),
  ];
}

/** The four characters of our texts at which Windows-1252 parts from Latin-1. */
function windows1252(text: string): Uint8Array {
  const places = [
    ['€', '\u0080'],
    ['’', '\u0092'],
    ['“', '\u0093'],
    ['”', '\u0094'],
  ] as const;
  const latin = places.reduce((left, [from, to]) => left.replaceAll(from, to), text);
  return Buffer.from(latin, 'latin1');
}

function quotedFor(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
