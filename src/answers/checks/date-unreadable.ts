import type { AnswerCheck, Finding } from '../check.js';
import type { DayCell } from '../rows/read-day.js';

export const dateUnreadable = {
  code: 'DATE_UNREADABLE',
  severity: 'warning',
  title: 'Not a date',
  sentence: 'The cell cannot be read as a date: {reason}.',
  cause: 'A year of two digits, a day of the week, or words in the column of dates.',
  fix: 'Write dd/mm/yyyy, as 29/03/2026, or yyyy-mm-dd.',
  explain:
    'Read are dates of the spreadsheet, dd/mm/yyyy (also with dots or hyphens), yyyy-mm-dd, and 3 April 2026. In 3/4/26 neither the century nor what comes first is certain. The answer counts; its date is left blank.',
  answer: ({ date }) => unreadable('date', date),
  register: ({ requested, received, remarks }) => [
    ...unreadable('date_requested', requested),
    ...unreadable('date_file_received', received),
    ...unreadable('recommendation_due', remarks.due),
  ],
} satisfies AnswerCheck;

function unreadable(column: string, { typed, fault }: DayCell): readonly Finding[] {
  return fault === null ? [] : [{ column, detail: { reason: fault }, now: typed }];
}
