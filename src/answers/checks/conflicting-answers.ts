import type { AnswerCheck } from '../check.js';

export const conflictingAnswers = {
  code: 'CONFLICTING_ANSWERS',
  severity: 'error',
  title: 'One reader, one row, two answers',
  sentence: 'The same reviewer answers {question} of this case differently elsewhere.',
  cause: 'Two versions of a reviewer’s file were given, or a copied row was changed.',
  fix: 'Give the version that counts alone; or make the answers the same.',
  explain:
    'Files do not say which of them is the later, so none of the answers is used. Both places are told.',
  readings: ({ conflicting }) =>
    conflicting.map(({ found, issued, answer, typed }) => ({
      row: found,
      column: 'answer',
      detail: { question: issued.questionId },
      now: answer ?? typed,
    })),
} satisfies AnswerCheck;
