import { csvCell } from '../csv-text.js';
import type { DirtyFile } from './expectation.js';
import { refused } from './small-file.js';
import { smallSheet } from './small-sheet.js';

const { header, rows } = smallSheet;

/** Files in which row 4 breaks the rules of quoting, after a cell of two lines. */
export function quoteFiles(): readonly DirtyFile[] {
  const [first = [], ...later] = rows;
  const twoLines = [...first.slice(0, -1), `${first.at(-1) ?? ''}\r\nSecond line of the cell.`];
  const third = (write: (row: readonly string[]) => string): string =>
    [header, twoLines, ...later]
      .map((row, index) => (index === 3 ? write(row) : row.map(csvCell).join(',')))
      .map((line) => `${line}\r\n`)
      .join('');
  const others = (row: readonly string[]): string => row.slice(0, -1).map(csvCell).join(',');
  const place = { severity: 'error', row: 4, line: 5 } as const;
  return [
    refused(
      'quote-never-closed.csv',
      'a quote that row 4 opens and nothing closes',
      third((row) => `${others(row)},"It is alleged that the call was ended`).replaceAll(
        /(?<=ended\r\n)[^]*$/g,
        (rest) => rest.replaceAll('"', ''),
      ),
      [{ code: 'QUOTE_NOT_CLOSED', ...place, field: null }],
    ),
    refused(
      'quote-inside.csv',
      'a quoted cell with bare quotes inside it in row 4',
      third((row) => `${others(row)},"The call was "ended", they say."`),
      [{ code: 'QUOTE_MISPLACED', ...place, field: null }],
    ),
    refused(
      'formula-reference.csv',
      'a reference written as ="...", its quotes bare, in row 4',
      third((row) => `="${row[0] ?? ''}",${row.slice(1).map(csvCell).join(',')}`),
      [{ code: 'QUOTE_MISPLACED', ...place, field: null }],
    ),
  ];
}
