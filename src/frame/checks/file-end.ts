import type { IssueKind } from '../issue-kind.js';

/** What the number of rows and the end of the file give away. */

export const noRows = {
  code: 'NO_ROWS',
  severity: 'error',
  title: 'Header without rows',
  sentence: 'The file has a header and no rows of data[ ({blank} blank ones)].',
  cause: 'The filter of the report matched nothing, or the export was interrupted.',
  fix: 'Check the period and the filters of the report, then export again.',
  explain:
    'A frame without units cannot be drawn from. If there really were no cases, say so in words.',
} satisfies IssueKind;

export const blankRows = {
  code: 'BLANK_ROWS',
  severity: 'warning',
  title: 'Blank rows',
  sentence: '{count} row(s) are blank[, {trailing} of them at the end of the file].',
  cause:
    'Rows below the table were once used or formatted in the spreadsheet, or rows were emptied by hand.',
  fix: 'Delete the rows themselves, not only their content; check that no row lost its content by accident.',
  explain: 'Blank rows are counted and left out: rows in = accepted + rejected + blank.',
} satisfies IssueKind;

export const rowLimit = {
  code: 'ROW_LIMIT',
  severity: 'warning',
  title: 'Ends at the limit of a spreadsheet',
  sentence: 'The file has {rows} rows, which is where {program} stops.',
  cause: 'The export passed through a spreadsheet that drops what does not fit.',
  fix: 'Compare the count with the source system; export straight to CSV, or in parts.',
  explain:
    'In October 2020 15,841 positive tests were lost because rows beyond such a limit were dropped and no count was compared.',
} satisfies IssueKind;

export const fileCutShort = {
  code: 'FILE_CUT_SHORT',
  severity: 'warning',
  title: 'File may be cut short',
  sentence: 'The last row has {cells} of {columns} cells and the file ends without a line end.',
  cause: 'The transfer or the export was interrupted, or the disk was full.',
  fix: 'Export again and compare the size of the file and the number of rows with the source system.',
  explain:
    'A file that ends in the middle of a row has probably lost whole rows as well. Where the last row has all its cells and only the line end is missing, NO_FINAL_LINE_END is said instead.',
} satisfies IssueKind;

export const noFinalLineEnd = {
  code: 'NO_FINAL_LINE_END',
  severity: 'warning',
  title: 'No line end at the end of the file',
  sentence: 'The last row has all its cells, but no line end follows it.',
  cause:
    'Some programs leave the last line end out; or the file was cut short within the last cell or just behind it.',
  fix: 'Look whether the last row is whole and compare the number of rows with the source system; if they agree, nothing need be done.',
  explain:
    'A file that was cut off between two rows looks just like this one, and the value of its last cell may be shorter than it was. Only the count at the source can tell. Where cells are missing from the last row, FILE_CUT_SHORT is said instead.',
} satisfies IssueKind;
