import type { AnswerCheck } from '../check.js';
import { saysSomething } from '../sheets/cell-text.js';

export const naWithoutReason = {
  code: 'NA_WITHOUT_REASON',
  severity: 'error',
  title: 'Not applicable, without a reason',
  sentence: '{question} is answered with not applicable, and no reason is given.',
  cause: 'The reason was forgotten, or written under comment.',
  fix: 'Say under reason_not_applicable why the question does not apply to this case.',
  explain:
    'Not applicable takes a case out of the question, so it must be possible to check it. The row is outstanding until the reason is there.',
  answer: ({ answer, reason, issued: { question } }) =>
    answer === 'NA' && question.naAllowed && !saysSomething(reason)
      ? [{ column: 'reason_not_applicable', detail: { question: question.id } }]
      : [],
} satisfies AnswerCheck;
