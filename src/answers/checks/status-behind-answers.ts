import type { AnswerCheck, Finding } from '../check.js';

export const statusBehindAnswers = {
  code: 'STATUS_BEHIND_ANSWERS',
  severity: 'warning',
  title: 'All questions answered, and the status is behind',
  sentence: 'All questions of the case are answered, and the register has it as {status} still.',
  cause: 'The checklist was filled in and the register was not.',
  fix: 'Set the status to examined. Nothing else need be done.',
  explain: 'A case whose questions are all answered counts as examined.',
  whole: ({ cases }) =>
    cases.flatMap(({ status, questions, open, declared }): readonly Finding[] => {
      const [row] = declared.rows;
      const complete = questions > 0 && open.length === 0;
      return row === undefined || status !== 'examined' || declared.status === status || !complete
        ? []
        : [{ row: row.found, column: 'status', detail: { status: declared.status } }];
    }),
} satisfies AnswerCheck;
