import type { AnswerCheck, Finding } from '../check.js';
import type { AnswerRow } from '../rows/answer-row.js';

export const conflictingWords = {
  code: 'CONFLICTING_WORDS',
  severity: 'warning',
  title: 'The same answer with other words',
  sentence:
    'The same reviewer gives this answer with another reason, evidence, comment or date in cell {first} of {where}.',
  cause: 'Two versions of a reviewer’s file were given.',
  fix: 'Give the version that counts alone.',
  explain:
    'The answer is the same and counts once. Of the words, those of the place named are kept: the first in the order of file, sheet and row.',
  readings: ({ repeated }) =>
    repeated.flatMap(({ row, first }): readonly Finding[] => {
      const words = (each: AnswerRow): string =>
        JSON.stringify([each.reason, each.evidence, each.comment, each.date.day]);
      if (words(row) === words(first)) return [];
      const { sheet, row: number } = first.found;
      return [
        {
          row: row.found,
          column: 'answer',
          detail: {
            first: `${sheet.columns.get('answer') ?? ''}${number}`,
            where: sheet.sheet === null ? sheet.file : `${sheet.file}, sheet ${sheet.sheet}`,
          },
        },
      ];
    }),
} satisfies AnswerCheck;
