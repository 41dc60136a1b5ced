import type { IssueKind } from '../issue-kind.js';

/** What spreadsheets do to cells. */

export const spreadsheetError = {
  code: 'SPREADSHEET_ERROR',
  severity: 'error',
  title: 'Error of a spreadsheet',
  sentence: 'The cell holds {error}, the error of a formula and not a value.',
  cause:
    'A lookup found nothing, a sheet it refers to was deleted, or a column was too narrow to show its value.',
  fix: 'Mend the formula in the spreadsheet, or export straight from the source system.',
  explain: 'An error is not a blank: the value exists and was lost on the way.',
  cell: (text) => (spreadsheetErrors.test(text) ? { error: text.slice(0, 14) } : null),
} satisfies IssueKind;

const spreadsheetErrors =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA|#+)$/i;

export const formulaText = {
  code: 'FORMULA_TEXT',
  severity: 'error',
  title: 'Formula in place of a value',
  sentence: 'The cell begins with an equals sign, as a formula does.',
  cause:
    'The export writes ="00123" so that Excel keeps the zeros, or a formula was saved as text.',
  fix: 'Export plain values; in Excel copy the column and paste it as values.',
  explain:
    'Only a spreadsheet can tell what a formula stands for, and a cell that runs as one is a risk to whoever opens the output.',
  cell: (text, { column }) => (column.kind !== 'text' && text.startsWith('=') ? {} : null),
} satisfies IssueKind;

export const leadingApostrophe = {
  code: 'LEADING_APOSTROPHE',
  severity: 'error',
  title: 'Apostrophe before the value',
  sentence: "The cell begins with an apostrophe, Excel's mark for text.",
  cause: 'The mark was exported as part of the value.',
  fix: 'Take the apostrophe off at the source and format the column as text.',
  explain: "'00123 and 00123 would be two references of one case.",
  cell: (text, { column }) => (column.kind !== 'text' && /^['\u2019]/.test(text) ? {} : null),
} satisfies IssueKind;

export const scientificNotation = {
  code: 'SCIENTIFIC_NOTATION',
  severity: 'error',
  title: 'Reference as a rounded number',
  sentence:
    'The reference is in scientific notation ({length} characters, digits and E): its last digits are lost.',
  cause: 'Excel took the reference for a number and shortened it, as in 1.23E+11.',
  fix: 'Export again without opening the file in Excel, or import the column as text.',
  explain:
    'Several cases may now share one reference, and none can be found under it. The digits cannot be won back from this file.',
  cell: (text, { column }) =>
    column.kind === 'reference' && /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text)
      ? { length: text.length }
      : null,
} satisfies IssueKind;

export const referenceTurnedDate = {
  code: 'REFERENCE_TURNED_DATE',
  severity: 'error',
  title: 'Reference turned into a date',
  sentence: 'The reference reads as a day or month of the calendar ({shape}).',
  cause: 'Excel took a reference such as 10/03 for a date and rewrote it as 10-Mar.',
  fix: 'Export again without opening the file in Excel, or import the column as text.',
  explain: 'What was written cannot be won back: 10-Mar may have been 10/03, 10-3 or 3/10.',
  cell: (text, { column }) => {
    if (column.kind !== 'reference') return null;
    if (/^\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-\d{2,4})?$/i.test(text)) {
      return { shape: 'as in 10-Mar' };
    }
    const turned = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2,4}$/i.test(text);
    return turned ? { shape: 'as in Mar-10' } : null;
  },
} satisfies IssueKind;
