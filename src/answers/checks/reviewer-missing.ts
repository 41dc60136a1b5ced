import type { AnswerCheck, Finding } from '../check.js';

export const reviewerMissing = {
  code: 'REVIEWER_MISSING',
  severity: 'error',
  title: 'Answer without a reviewer',
  sentence: 'The row has an answer and no reviewer; {taken}.',
  cause: 'The code was typed once for the case and not on every row, or forgotten.',
  fix: 'Type the reviewer’s code on every row that has an answer.',
  explain:
    'A row without a code is taken for that of the one reviewer who stands on the other rows of its case in the same sheet. Failing that, the answer counts for a case that is read once, where it matters little who read it; it is not even told where the draw assigns the case to nobody. Of a case that is read twice it would not be known which reading it is, and the answer is not used.',
  readings: ({ read }) =>
    read.flatMap(({ row, reader, told }): readonly Finding[] => {
      // Where the draw names nobody for the case, whoever read it need not be known.
      if (told === 'by the row' || row.reviewer.typed !== '' || reader === '') return [];
      const known = reader !== null;
      return [
        {
          row: row.found,
          column: 'reviewer',
          severity: known ? 'warning' : 'error',
          detail: {
            taken: known
              ? 'it is taken for that of the reader of the case'
              : 'the case is read twice',
          },
        },
      ];
    }),
} satisfies AnswerCheck;
