import type { AnswerCheck } from '../check.js';
import { neededColumns } from '../issued-checklist.js';

export const columnDuplicate = {
  code: 'COLUMN_DUPLICATE',
  severity: 'warning',
  title: 'Two columns with one heading',
  sentence: 'There is a second column {column}.',
  cause: 'A column was copied, or a heading typed over.',
  fix: 'Delete the column that does not count, or give it another heading.',
  explain:
    'Which of the two holds what the reviewer meant cannot be told. Where it is the answer, the status, or a column that says which row it is, nothing on the sheet is used; of any other the first is read and the second is not.',
  sheets: (sheets) =>
    sheets.flatMap((sheet) => {
      const { table } = sheet;
      if (table === null) return [];
      return sheet.repeated.map(({ name, letters }) => ({
        sheet,
        column: name,
        letters,
        detail: { column: name },
        severity: neededColumns[table].includes(name) ? ('error' as const) : ('warning' as const),
      }));
    }),
} satisfies AnswerCheck;
