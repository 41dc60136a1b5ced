import type { AnswerCheck, Finding } from '../check.js';
import { meaningOf } from '../cases/statuses.js';

export const answeredButNotExamined = {
  code: 'ANSWERED_BUT_NOT_EXAMINED',
  severity: 'error',
  title: 'Answers to a case that was not examined',
  sentence: 'The case is {status}, and {answers} answers were given to it, which are not used.',
  cause:
    'The status is of an earlier day, or the answers were typed into the rows of another case.',
  fix: 'Correct the status if the case was examined; take the answers out if it was not.',
  explain:
    'A case out of scope has left the sample and a reserve has come in, and of one that was not produced there is nothing to answer from. The status was declared with a reason, so it holds until somebody changes it.',
  whole: ({ cases }) =>
    cases.flatMap(({ status, answers, declared }): readonly Finding[] => {
      const row = declared.rows.find((each) => each.status === status);
      return row === undefined || !meaningOf(status).needsReason || answers === 0
        ? []
        : [{ row: row.found, column: 'status', detail: { status, answers } }];
    }),
} satisfies AnswerCheck;
