import { isSaid } from '../cases/declared.js';
import type { AnswerCheck, Finding } from '../check.js';

export const statusBehindAnswers = {
  code: 'STATUS_BEHIND_ANSWERS',
  severity: 'warning',
  title: 'All questions answered, and the status is behind',
  sentence: 'All questions of the case are answered, and the register has it as {status} still.',
  cause: 'The checklist was filled in and the register was not.',
  fix: 'Set the status to examined. Nothing else need be done.',
  explain:
    'A case whose questions are all answered counts as examined. Told where the register says something else of it; a status left as it was handed out says nothing.',
  whole: ({ cases }) =>
    cases.flatMap(({ status, questions, open, declared }): readonly Finding[] => {
      const [row] = declared.rows;
      const complete = questions > 0 && open.length === 0;
      const behind = status === 'examined' && complete && isSaid(declared) && row !== undefined;
      return behind && declared.status !== status
        ? [{ row: row.found, column: 'status', detail: { status: declared.status } }]
        : [];
    }),
} satisfies AnswerCheck;
