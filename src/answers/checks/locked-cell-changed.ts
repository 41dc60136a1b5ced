import type { AnswerCheck, Finding } from '../check.js';
import { changeOf } from '../rows/change-of.js';
import { textIn } from '../rows/find-rows.js';

export const lockedCellChanged = {
  code: 'LOCKED_CELL_CHANGED',
  severity: 'error',
  title: 'Locked cell changed',
  sentence: 'The cell under {column} is not as it was issued ({how}).',
  cause:
    'Some columns were sorted and others not, a cell was typed over, or a program saved the file in its own way.',
  fix: 'Copy the answers into the checklist as it was issued. Nothing need be done where only the writing differs.',
  explain:
    'Every cell that is not there to be filled in is compared with what was issued. A row with other words or figures may be the torn half of two rows, so its answer is not used; what differs only in case, spaces, or signs that a wrong encoding spoils is told, and the answer is used. Reports always show what was issued.',
  row: (row) => {
    const { issued, sheet } = row;
    if (issued === null || !row.belongs) return [];
    return [...issued.locked].flatMap(([column, was]): readonly Finding[] => {
      const change = sheet.columns.has(column) ? changeOf(was, textIn(row, column)) : 'same';
      if (change === 'same') return [];
      const cosmetic = change === 'written otherwise';
      return [
        {
          column,
          severity: cosmetic ? 'warning' : 'error',
          detail: { column, how: cosmetic ? 'written otherwise' : 'other words or figures' },
          was: String(was ?? ''),
          now: textIn(row, column),
        },
      ];
    });
  },
} satisfies AnswerCheck;
