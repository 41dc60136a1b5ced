import type { AnswerCheck } from '../check.js';

export const naNotAllowed = {
  code: 'NA_NOT_ALLOWED',
  severity: 'error',
  title: 'The question always applies',
  sentence: 'Not applicable is no possible answer to {question}.',
  cause: 'There was nothing on the file, which is NE, or the question was taken for another one.',
  fix: 'Answer Y, P or N, or NE where the file does not show it.',
  explain:
    'Not applicable takes a case out of the question. Where the question set says that a question applies to every case, that would make the share of the others look better or worse than it is.',
  answer: ({ answer, issued: { question } }) =>
    answer === 'NA' && !question.naAllowed
      ? [{ column: 'answer', detail: { question: question.id } }]
      : [],
} satisfies AnswerCheck;
