import type { IssueKind } from '../issue-kind.js';

/** Files that are no delimited text; each refuses the file. */

export const fileEmpty = {
  code: 'FILE_EMPTY',
  severity: 'error',
  title: 'Empty file',
  sentence: 'The file has no content.',
  cause: 'The export failed or was interrupted, or the wrong file was chosen.',
  fix: 'Export again and check that the file has a size greater than 0 before using it.',
  explain:
    'Nothing can be counted or drawn from an empty file, and an empty file is not the same as a quarter without cases: that would still have a header.',
} satisfies IssueKind;

export const fileIsWorkbook = {
  code: 'FILE_IS_WORKBOOK',
  severity: 'error',
  title: 'Workbook, not CSV',
  sentence: 'The file is {format}, whatever its name says.',
  cause: 'The export was saved as a workbook, or a workbook was renamed to .csv.',
  fix: 'Open it in Excel, choose File > Save As > "CSV UTF-8 (Comma delimited)", and use that file. In LibreOffice: File > Save As > "Text CSV", character set Unicode (UTF-8).',
  explain:
    'A workbook can hold hidden sheets, hidden rows and values that differ from what is shown, so it is not read as an export. Save the one sheet that is meant as CSV UTF-8. Format columns of references as text first, or Excel turns 00123 into 123.',
} satisfies IssueKind;

export const fileIsPdf = {
  code: 'FILE_IS_PDF',
  severity: 'error',
  title: 'PDF, not CSV',
  sentence: 'The file is {format}.',
  cause: 'A printed report was sent in place of the data behind it.',
  fix: 'Ask for the same report exported as CSV.',
  explain:
    'A PDF is a picture of a table. Reading it back loses rows without saying so, so it is refused.',
} satisfies IssueKind;

export const fileIsDocument = {
  code: 'FILE_IS_DOCUMENT',
  severity: 'error',
  title: 'Document or picture, not CSV',
  sentence: 'The file is {format}.',
  cause: 'A report about the cases, or a picture of it, was sent in place of the data behind it.',
  fix: 'Ask for the same report exported as CSV UTF-8. A table in a document can be copied into a spreadsheet and saved as CSV UTF-8, but count its rows afterwards.',
  explain:
    'A document shows a table as somebody laid it out. Reading it back loses rows and cells without saying so, so it is refused.',
} satisfies IssueKind;

export const fileIsDatabase = {
  code: 'FILE_IS_DATABASE',
  severity: 'error',
  title: 'Database or data file, not CSV',
  sentence: 'The file is {format}.',
  cause: 'The database itself was sent, or a data file of another program.',
  fix: 'Export the one table or query that is meant as CSV UTF-8 with the program that the file belongs to.',
  explain:
    'A database holds many tables, and which of them with which filter makes up the cases is for its keeper to say. Export that, with references as text.',
} satisfies IssueKind;

export const fileIsCompressed = {
  code: 'FILE_IS_COMPRESSED',
  severity: 'error',
  title: 'Compressed file',
  sentence: 'The file is {format}.',
  cause: 'The export was packed for sending.',
  fix: 'Unpack it and use the CSV file inside. A single CSV file packed with gzip (.csv.gz) is read as it is.',
  explain:
    'An archive may hold several files, and which of them is meant is for you to say. The digest that a draw records is that of the file that was given: of a .csv.gz that of the packed file, as it lies on the disk.',
} satisfies IssueKind;

export const fileIsHtml = {
  code: 'FILE_IS_HTML',
  severity: 'error',
  title: 'Web page or XML, not CSV',
  sentence: 'The file is {format}.',
  cause:
    'A log-in or error page was downloaded in place of the export, or the system writes HTML under the name .xls or .csv.',
  fix: 'Open the file in a browser to see what it says, then export again as CSV.',
  explain:
    'Many systems answer a lapsed session with a page, and save the page under the name of the export.',
} satisfies IssueKind;

export const fileIsJson = {
  code: 'FILE_IS_JSON',
  severity: 'error',
  title: 'JSON, not CSV',
  sentence: 'The file is {format}.',
  cause: 'A profile, a record or the answer of a web service was given where an export belongs.',
  fix: 'Give the CSV export first; a profile is named with --profile.',
  explain:
    'Exports are delimited text with one header. JSON is used for profiles, schemas and records only.',
} satisfies IssueKind;

export const fileIsBinary = {
  code: 'FILE_IS_BINARY',
  severity: 'error',
  title: 'NUL byte or binary file',
  sentence: 'The file has a NUL byte[, the first on line {line}]; text has none.',
  cause: 'The file is binary, was damaged in transfer, or is UTF-16 without its mark.',
  fix: 'Export again as CSV UTF-8. If only some cells hold NUL bytes, have them removed at the source.',
  explain:
    'Programs disagree about NUL bytes: some end the text there, some drop the byte, some drop the row. A file that holds one does not say the same thing to everybody, so none of it is used.',
} satisfies IssueKind;
