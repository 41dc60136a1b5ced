import type { IssueKind } from '../issue-kind.js';

/** Faults of quoting, after which no cell can be told from the next; each refuses the file. */

export const quoteNotClosed = {
  code: 'QUOTE_NOT_CLOSED',
  severity: 'error',
  title: 'Quote opened and never closed',
  sentence: 'Column {column} opens a quote that is not closed by the end of the file.',
  cause:
    'A text holds a single double quote that the export did not write twice, or the file was cut off.',
  fix: 'At this row and line, close the quote or write the one inside the text twice (""); better, export again.',
  explain:
    'Everything after an open quote is one cell: every later row would vanish into it. The row named is the one that opens the quote, not the last line of the file.',
} satisfies IssueKind;

export const quoteMisplaced = {
  code: 'QUOTE_MISPLACED',
  severity: 'error',
  title: 'Quote in the wrong place',
  sentence:
    'In column {column} a double quote stands inside an unquoted cell, or text follows a closing quote[; the cell is {formula}].',
  cause:
    'The text holds double quotes that the export did not write twice, or a quote opened here closes in a later row.',
  fix: 'At this row and line, put the whole cell in double quotes and write each one inside it twice (""); better, export again from a system that does.',
  explain:
    'Such a quote is the commonest way in which rows are swallowed: readers that are lenient about it turn three rows into one and say nothing. The file is refused at the row where the quoting goes wrong.',
} satisfies IssueKind;

export const recordTooLarge = {
  code: 'RECORD_TOO_LARGE',
  severity: 'error',
  title: 'Row too large',
  sentence:
    'The row that begins here is larger than {limit} bytes[; column {column} is where it grows].',
  cause: 'A quote is opened here and never closed, so that the rest of the file reads as one cell.',
  fix: 'At this row and line, close the quote or write the one inside the text twice (""); for texts that really are that long set "recordBytes" under "limits" in the profile.',
  explain:
    'No case file summary is that long: the limit is 1 MiB (1,048,576 bytes) unless the profile says otherwise. Reading stops here so that an open quote does not take the whole file with it.',
} satisfies IssueKind;
