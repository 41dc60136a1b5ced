import type { AnswerCheck, Finding } from '../check.js';

export const examinedButUnanswered = {
  code: 'EXAMINED_BUT_UNANSWERED',
  severity: 'warning',
  title: 'Examined, with questions open',
  sentence:
    'The case is declared examined, and {open} of its {questions} questions have no answer of the first reading that can be used: {which}.',
  cause:
    'Questions were passed over, the answers are in a file that was not given, or they were refused.',
  fix: 'Answer the questions that are open, with NE where the file does not show it; or give all files of the case.',
  explain:
    'A case that is declared examined counts as examined with at least one answer, and its open questions are outstanding. With none (an error) it counts as received only, since nothing shows that it was read.',
  whole: ({ cases }) =>
    cases.flatMap(({ questions, open, declared }): readonly Finding[] => {
      const row = declared.rows.find(({ status }) => status === 'examined');
      if (row === undefined || declared.status !== 'examined' || open.length === 0) return [];
      return [
        {
          row: row.found,
          column: 'status',
          severity: open.length === questions ? 'error' : 'warning',
          detail: { open: open.length, questions, which: open.join(', ') },
        },
      ];
    }),
} satisfies AnswerCheck;
