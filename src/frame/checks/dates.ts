import type { RowFinding } from '../check.js';
import type { IssueKind } from '../issue-kind.js';

/** Dates: how they are written. What they say together is in date-order.ts. */

export const ambiguousDate = {
  code: 'AMBIGUOUS_DATE',
  severity: 'error',
  title: 'Day or month first?',
  sentence: 'The date reads both as day/month and as month/day, and the profile declares neither.',
  cause: 'The profile has no "dates".',
  fix: 'Set "dates": "day-first" (as in Britain) or "month-first" (as in the United States) in the profile.',
  explain:
    '03/04/2025 is 3 April or 4 March. A wrong guess moves cases between quarters, so none is made.',
} satisfies IssueKind;

export const impossibleDate = {
  code: 'IMPOSSIBLE_DATE',
  severity: 'error',
  title: 'No such day',
  sentence: 'There is no such day in the calendar[; read {otherwise} there would be].',
  cause: 'A slip of the pen such as 30 February, or a date in another order than the rest.',
  fix: 'Mend the date at the source[; if all dates are {otherwise}, change "dates" in the profile].',
  explain: 'Many programs roll 30 February over to 2 March without a word. Here it is a fault.',
} satisfies IssueKind;

export const excelSerialDate = {
  code: 'EXCEL_SERIAL_DATE',
  severity: 'error',
  title: 'Number in place of a date',
  sentence: 'The cell holds a number where a date belongs[; in Excel it would be {date}].',
  cause: 'Excel keeps dates as numbers, and this column was saved without a date format.',
  fix: 'Format the column as yyyy-mm-dd in Excel and save again; better, export without Excel.',
  explain:
    'Two calendars are in use in Excel (1900 and 1904), 1,462 days apart, so the number alone does not say which day is meant.',
} satisfies IssueKind;

export const dateBefore1900 = {
  code: 'DATE_BEFORE_1900',
  severity: 'error',
  title: 'Date before 1900',
  sentence: 'The date lies in the year {year}.',
  cause: 'A placeholder for an unknown date, or a slip of the pen.',
  fix: 'Mend the date at the source, or leave the cell blank if it is not known.',
  explain: 'Systems write 01/01/1753 or 31/12/1899 for "no date". It is not one.',
} satisfies IssueKind;

export const unreadableDate = {
  code: 'UNREADABLE_DATE',
  severity: 'error',
  title: 'Not a date',
  sentence: 'The cell cannot be read as a date: {reason}.',
  cause: 'Text in a column of dates, or a way of writing dates that the profile does not know.',
  fix: 'Write dates as YYYY-MM-DD, or with a year of four digits in the order that the profile declares.',
  explain:
    'Read are YYYY-MM-DD, dd/mm/yyyy or mm/dd/yyyy as declared (also with dots or hyphens), and 3 April 2025 or 03-Apr-2025.',
} satisfies IssueKind;

export const timeOfDay = {
  code: 'TIME_OF_DAY',
  severity: 'warning',
  title: 'Time of day dropped',
  sentence: 'A time of day follows the date and was dropped.',
  cause: 'The system keeps the moment, not the day.',
  fix: 'Nothing need be done if the time is local; otherwise export the day alone.',
  explain:
    'Periods and intervals are counted in days. A time in another zone can belong to the day before or after.',
} satisfies IssueKind;

export const dateInFuture = {
  code: 'DATE_IN_FUTURE',
  severity: 'warning',
  title: 'Date in the future',
  sentence: 'The date lies after {asAt}, the day for which the export is read.',
  cause: 'A slip of the pen in the year, or day and month changed round.',
  fix: 'Check the date against the file.',
  explain:
    'Told only when --as-at is given, so that the same file always reads the same. It never decides whether a row is kept. A row schema leaves out days by which something is due.',
  row: ({ plan, values, asAt }) => {
    const findings: RowFinding[] = [];
    if (asAt === undefined) return findings;
    for (const { kind, field, schema } of plan.columns) {
      if (kind !== 'date' || schema.mayBeFuture === true) continue;
      const value = values[field];
      if (value !== undefined && value > asAt) findings.push({ field, detail: { asAt } });
    }
    return findings;
  },
} satisfies IssueKind;
