import type { AnswerCheck } from '../check.js';

export const fileWithoutAnswers = {
  code: 'FILE_WITHOUT_ANSWERS',
  severity: 'error',
  title: 'Neither checklist nor register',
  sentence: 'Nothing in the file has the headings of the checklist or of the register.',
  cause:
    'Another file was picked, the row of headings was deleted, or a CSV file was saved with another separator than the comma.',
  fix: 'Give the file that the reviewer filled in, or put the row of headings back from the checklist as it was issued.',
  explain:
    'Columns are known by their headings, never by their place. Without at least two headings that only the checklist has, or only the register, the file could be anything.',
  sheets: (sheets) => {
    const files = [...new Set(sheets.map(({ file }) => file))];
    return files
      .filter((name) => sheets.every(({ file, table }) => file !== name || table === null))
      .map((file) => ({ file }));
  },
} satisfies AnswerCheck;
