import type { AnswerCheck, Finding } from '../check.js';
import { neededColumns } from '../issued-checklist.js';

export const formulaInCell = {
  code: 'FORMULA_IN_CELL',
  severity: 'error',
  title: 'Formula in a cell',
  sentence: 'The cell under {column} holds a formula.',
  cause: 'A cell refers to another one, or a text was begun with an equals sign.',
  fix: 'Copy the cell and paste it as a value; begin a text with a letter.',
  explain:
    'What a formula shows depends on the cells it refers to and on the program that last opened the file, so it is no record of what a reviewer answered. Under answer or status, or in a cell that says which row it is, the row is not used; anywhere else the cell alone is not.',
  row: (row) =>
    [...row.cells].flatMap(([column, { formula, value }]): readonly Finding[] => {
      // A CSV file has no formulas: a text that was issued with = is not one for having come back.
      const asIssued = formula === value && formula === row.issued?.locked.get(column);
      if (formula === null || asIssued) return [];
      const severity = neededColumns[row.table].includes(column) ? 'error' : 'warning';
      return [{ column, severity, detail: { column } }];
    }),
} satisfies AnswerCheck;
