import type { AnswerCheck, Finding } from '../check.js';
import { neededColumns, openColumns } from '../issued-checklist.js';

export const errorInCell = {
  code: 'ERROR_IN_CELL',
  severity: 'error',
  title: 'Error of a spreadsheet',
  sentence: 'The cell under {column} holds the error of a formula and not a value.',
  cause: 'A formula refers to a cell that is no longer there, or the cell was copied from one.',
  fix: 'Type what was meant.',
  explain:
    'An error such as #REF! is not a blank: something stood there and was lost. What was meant is not guessed: under answer or status the row is not used, anywhere else the cell alone is not. In a locked cell it is told as LOCKED_CELL_CHANGED.',
  row: (row) =>
    [...row.cells].flatMap(([column, { kind, formula }]): readonly Finding[] =>
      kind === 'error' && formula === null && openColumns[row.table].includes(column)
        ? [
            {
              column,
              severity: neededColumns[row.table].includes(column) ? 'error' : 'warning',
              detail: { column },
            },
          ]
        : [],
    ),
} satisfies AnswerCheck;
