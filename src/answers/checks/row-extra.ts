import type { AnswerCheck } from '../check.js';
import { textIn } from '../rows/find-rows.js';

export const rowExtra = {
  code: 'ROW_EXTRA',
  severity: 'error',
  title: 'Row that was not issued',
  sentence:
    'No such row was issued: its case and question do not belong together in this checklist.',
  cause:
    'A row was added, a reference or a question number was typed over, or a reserve was read that is not in use.',
  fix: 'Restore the reference and the question number, or delete the row.',
  explain:
    'Only rows that were issued are counted. A question may not have been asked of a case because of its dates or its kind; the register says so. Such a row is told here and is in no count.',
  row: (row) =>
    row.issued === null && row.belongs
      ? [
          {
            row,
            column: 'unit_id',
            unitId: textIn(row, 'unit_id'),
            questionId: textIn(row, 'question_id'),
          },
        ]
      : [],
} satisfies AnswerCheck;
