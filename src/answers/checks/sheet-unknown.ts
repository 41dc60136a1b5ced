import type { AnswerCheck } from '../check.js';
import { folded } from '../sheets/cell-text.js';

export const sheetUnknown = {
  code: 'SHEET_UNKNOWN',
  severity: 'warning',
  title: 'Sheet that was not issued',
  sentence: 'The sheet has neither the headings of the checklist nor those of the register.',
  cause: 'A reviewer added a sheet, or changed the headings of one.',
  fix: 'Move answers that stand there to the checklist. Nothing need be done if the sheet holds none.',
  explain:
    'A sheet is known by its headings. What stands on any other sheet is not read, as nothing says which case and question it is about. The sheets that the workbook was issued with beside the checklist and the register are passed over.',
  sheets: (sheets, { issued }) => {
    const others = new Set(issued.otherSheets.map(folded));
    const withAnswers = new Set(
      sheets.filter(({ table }) => table !== null).map(({ file }) => file),
    );
    return sheets
      .filter(
        ({ file, sheet, table }) =>
          table === null && withAnswers.has(file) && !others.has(folded(sheet ?? '')),
      )
      .map((sheet) => ({ sheet }));
  },
} satisfies AnswerCheck;
