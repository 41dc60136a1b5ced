import type { AnswerCheck } from '../check.js';
import { saysSomething } from '../sheets/cell-text.js';

export const reasonWithoutNa = {
  code: 'REASON_WITHOUT_NA',
  severity: 'warning',
  title: 'Reason for not applicable beside another answer',
  sentence: '{question} is answered with {answer}, and a reason why it does not apply is given.',
  cause:
    'The answer was changed and the reason left, or a comment was written a column too far to the left.',
  fix: 'Move the words to the comment, or answer NA.',
  explain:
    'The answer counts as it stands. The reason is kept in no report, as the answer needs none.',
  answer: ({ answer, reason, issued: { questionId } }) =>
    answer !== null && answer !== 'NA' && saysSomething(reason)
      ? [{ column: 'reason_not_applicable', detail: { question: questionId, answer } }]
      : [],
} satisfies AnswerCheck;
