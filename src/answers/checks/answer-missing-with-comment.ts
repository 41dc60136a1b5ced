import type { AnswerCheck } from '../check.js';
import { isAnswered } from '../rows/answer-row.js';
import { saysSomething } from '../sheets/cell-text.js';

export const answerMissingWithComment = {
  code: 'ANSWER_MISSING_WITH_COMMENT',
  severity: 'error',
  title: 'Words, but no answer',
  sentence: 'There is no answer to {question}, and something is written beside it.',
  cause: 'The answer was forgotten, or written into the comment.',
  fix: 'Choose the answer that the words stand for.',
  explain:
    'What a comment amounts to is for the reviewer to say. The row is outstanding until it has an answer.',
  answer: (row) =>
    !isAnswered(row) && [row.reason, row.evidence, row.comment].some(saysSomething)
      ? [{ column: 'answer', detail: { question: row.issued.questionId } }]
      : [],
} satisfies AnswerCheck;
