import type { AnswerCheck } from '../check.js';
import { neededColumns } from '../issued-checklist.js';

export const columnMissing = {
  code: 'COLUMN_MISSING',
  severity: 'warning',
  title: 'Column missing',
  sentence: 'There is no column {column}.',
  cause: 'The column was deleted, or its heading was changed.',
  fix: 'Put the column back as it was issued, with its heading.',
  explain:
    'Without the columns that say which draw, case, question and wording a row is about, or without the answers (in a register, the statuses), nothing on the sheet is used. Any other column that is gone is told, and counts as blank.',
  sheets: (sheets) =>
    sheets.flatMap((sheet) => {
      const { table } = sheet;
      if (table === null) return [];
      return sheet.missing.map((column) => ({
        sheet,
        column,
        detail: { column },
        severity: neededColumns[table].includes(column) ? ('error' as const) : ('warning' as const),
      }));
    }),
} satisfies AnswerCheck;
