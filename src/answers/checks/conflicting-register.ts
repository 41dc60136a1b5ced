import type { AnswerCheck } from '../check.js';

export const conflictingRegister = {
  code: 'CONFLICTING_REGISTER',
  severity: 'warning',
  title: 'Registers with different dates or minutes',
  sentence: 'Another register has something else under {column} for this case.',
  cause: 'Two registers of the same case were kept, or an old one was given with the new one.',
  fix: 'Give the register that counts alone, or make the cells the same.',
  explain:
    'A file is asked for and comes once, and each reader has one number of minutes for a case. Where registers differ the cell is left blank.',
  whole: ({ cases }) =>
    cases.flatMap(({ file: { conflicting } }) =>
      conflicting.map(({ row: { found }, column }) => ({ row: found, column, detail: { column } })),
    ),
} satisfies AnswerCheck;
