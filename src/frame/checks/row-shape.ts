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
