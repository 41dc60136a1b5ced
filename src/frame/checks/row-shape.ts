import { headerKey } from '../header-name.js';
import type { IssueKind } from '../issue-kind.js';

/** Rows whose cells cannot be laid to the columns. */

export const rowTooLong = {
  code: 'ROW_TOO_LONG',
  severity: 'error',
  title: 'Row with too many cells',
  sentence: 'The row has {cells} cells, the header {columns}.',
  cause: 'A comma in a text that is not in quotes.',
  fix: 'Put the text that holds the comma in double quotes; better, export again from a system that does.',
  explain:
    'Every cell after the stray comma stands one column too far to the right, so none of the row is used.',
  shape: (cells, { width }) =>
    cells.length > width ? { cells: cells.length, columns: width } : null,
} satisfies IssueKind;

export const rowTooShort = {
  code: 'ROW_TOO_SHORT',
  severity: 'error',
  title: 'Row with too few cells',
  sentence: 'The row has {cells} cells, the header {columns}.',
  cause: 'A line end in a text that is not in quotes, or a file that was cut off.',
  fix: 'Put the text that holds the line end in double quotes; better, export again.',
  explain: 'It cannot be told which cells are missing, so none of the row is used.',
  shape: (cells, { width }) =>
    cells.length < width ? { cells: cells.length, columns: width } : null,
} satisfies IssueKind;

export const repeatedHeader = {
  code: 'REPEATED_HEADER',
  severity: 'error',
  title: 'The header again',
  sentence: 'The row is the header once more.',
  cause:
    'Two exports were put together in one file, or the report repeats its header on every page.',
  fix: 'Delete the row; check that the two exports do not hold the same cases.',
  explain: 'Read as a case it would be one unit more, whose values are the names of columns.',
  shape: (cells, { header }) =>
    headerKey(cells[0] ?? '') === headerKey(header[0] ?? '') &&
    cells.length === header.length &&
    cells.every((cell, index) => headerKey(cell) === headerKey(header[index] ?? ''))
      ? {}
      : null,
} satisfies IssueKind;
