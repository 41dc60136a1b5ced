import type { AnswerCheck, Finding, Setting } from '../check.js';
import type { DayCell } from '../rows/read-day.js';

export const answerDateInFuture = {
  code: 'ANSWER_DATE_IN_FUTURE',
  severity: 'warning',
  title: 'Date in the future',
  sentence: 'The date lies after {asAt}, the day for which the answers are read.',
  cause: 'A slip of the pen in the year, or day and month changed round.',
  fix: 'Check the date with the reviewer.',
  explain:
    'Told only when the run names a day, so that the same files always read the same. The date is kept as it is.',
  answer: ({ date }, setting) => later('date', date, setting),
  register: ({ requested, received }, setting) => [
    ...later('date_requested', requested, setting),
    ...later('date_file_received', received, setting),
  ],
} satisfies AnswerCheck;

function later(column: string, { day, typed }: DayCell, { asAt }: Setting): readonly Finding[] {
  return asAt === null || day === null || day <= asAt
    ? []
    : [{ column, detail: { asAt }, now: typed }];
}
