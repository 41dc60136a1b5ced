import type { IssueKind } from '../issue-kind.js';

/** What may be wrong in the header, or above it. */

export const titleRows = {
  code: 'TITLE_ROWS',
  severity: 'warning',
  title: 'Rows above the header',
  sentence: '{count} row(s) above the header were passed over.',
  cause: 'The report writes its title, its filters or its date above the table.',
  fix: 'Nothing need be done if the rows above the header are no data; a report without a title avoids the question.',
  explain:
    'The header is the first of the first twenty rows that names the columns of the profile best. Row numbers stay those of the spreadsheet. A first line such as sep=; is such a row too: it names the delimiter and is taken at its word.',
} satisfies IssueKind;

export const missingColumn = {
  code: 'MISSING_COLUMN',
  severity: 'error',
  title: 'Column missing',
  sentence: 'There is no column "{column}"[; the nearest header is "{suggestion}"].',
  cause:
    'The column was left out of the report or renamed, the wrong profile was chosen, or the delimiter was misread.',
  fix: 'Add the column to the export, or change "column" of this field in the profile[ to "{suggestion}"], or mark it "optional": true.',
  explain:
    'A field without its column would be blank in every row, and every table by that field would say "Not stated". All missing columns are listed at once. Headers are compared after trimming and without regard to letter case.',
} satisfies IssueKind;

export const unknownColumn = {
  code: 'UNKNOWN_COLUMN',
  severity: 'warning',
  title: 'Column not in the profile',
  sentence: 'The column "{column}" is in no mapping of the profile and was left at the door.',
  cause: 'The report has a column that it did not have when the profile was written.',
  fix: 'Map it under "fields", or name it under "leftOut" in the profile.',
  explain:
    'What the profile does not name is dropped before anything else is done, so that a column of names or free text cannot reach an output by accident.',
} satisfies IssueKind;

export const duplicateHeader = {
  code: 'DUPLICATE_HEADER',
  severity: 'error',
  title: 'Two columns with one header',
  sentence: 'Columns {first} and {second} are both called "{column}".',
  cause: 'The report joins two tables that share a heading, or lists a column twice.',
  fix: 'Rename one of the two in the report; if it is not needed, take it out.',
  explain:
    'Which of the two is meant cannot be told, and common readers keep the last one without a word. Headings are compared as all headings are, without regard to letter case, width and spaces. Two columns of one name are refused even where the profile maps neither: the next profile may.',
} satisfies IssueKind;

export const blankHeader = {
  code: 'BLANK_HEADER',
  severity: 'warning',
  title: 'Column without a header',
  sentence: 'Column {column} has no header and was left at the door.',
  cause: 'The export writes row numbers in a column of their own, or a heading was deleted.',
  fix: 'Give the column a heading if it is needed; otherwise take it out of the report.',
  explain:
    'A column without a heading cannot be mapped to a field. Check that no heading has slipped by one column.',
} satisfies IssueKind;

export const trailingBlankColumns = {
  code: 'TRAILING_BLANK_COLUMNS',
  severity: 'warning',
  title: 'Blank columns at the end',
  sentence: '{columns} column(s) after the last header have no header.',
  cause: 'Cells to the right of the table were once used or formatted in the spreadsheet.',
  fix: 'Delete the columns to the right of the table, not only their content.',
  explain:
    'They do no harm, but they often show that the file was edited by hand after the export.',
} satisfies IssueKind;

export const headerShort = {
  code: 'HEADER_SHORT',
  severity: 'error',
  title: 'Header shorter than the rows',
  sentence: 'The header has {header} columns, but {rows} of {of} rows have {cells}.',
  cause:
    'The rows begin with a number that has no heading (as R writes them), or end in a delimiter that the header lacks.',
  fix: 'Add the missing heading (often an empty one at the very beginning of the header), or export without row numbers.',
  explain:
    'It cannot be told whether the surplus cell is the first or the last. Laid from the left, every value would stand under the heading of its neighbour: outcomes under dates, ethnicity under sex. So nothing is read.',
} satisfies IssueKind;

export const tooManyColumns = {
  code: 'TOO_MANY_COLUMNS',
  severity: 'error',
  title: 'Too many columns',
  sentence: 'The header has {columns} columns; at most {limit} are read.',
  cause: 'The table is turned by a quarter, or the delimiter is wrong.',
  fix: 'Export one row for each allegation and subject, with the fields as columns; or set "columns" under "limits" in the profile.',
  explain:
    'Real exports have between 10 and 200 columns. At most 2,000 are read unless the profile says otherwise.',
} satisfies IssueKind;
