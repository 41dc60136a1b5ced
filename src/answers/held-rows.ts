import type { Setting } from './check.js';
import { openColumns, type IssuedRow } from './issued-checklist.js';
import { readAnswerRow, type AnswerRow } from './rows/answer-row.js';
import { findRows, type FoundRow } from './rows/find-rows.js';
import { lineIndex } from './rows/line-index.js';
import { readRegisterRow, type RegisterRow } from './rows/register-row.js';
import { refusedRows, runChecks, type Raised } from './run-checks.js';
import type { LaidSheet } from './sheets/lay-sheet.js';

/** The rows that came back, each held against the row that was issued. */
export interface HeldRows {
  readonly checklistRows: readonly FoundRow<IssuedRow>[];
  /** Those of them that were issued, and those of registers. */
  readonly answerRows: readonly AnswerRow[];
  readonly registerRows: readonly RegisterRow[];
  /** Of these it is sure what they are about: of this draw, and locked cells are as issued. */
  readonly claims: readonly AnswerRow[];
  readonly statements: readonly RegisterRow[];
  /** The rows that have an error, and all rows of a sheet that has one. */
  readonly refused: ReadonlySet<FoundRow>;
  readonly raised: readonly Raised[];
}

/** Finds the rows of all sheets and runs every check of single rows. */
export function holdRows(sheets: readonly LaidSheet[], setting: Setting): HeldRows {
  const { issued } = setting;
  const ofSheets = runChecks('sheets', sheets, setting);
  const findRow = lineIndex(issued.rows);
  const findCase = lineIndex(issued.register);
  const checklistRows = sheets.flatMap((sheet) => findRows(sheet, 'checklist', findRow, issued));
  const caseRows = sheets.flatMap((sheet) =>
    findRows(sheet, 'register', (unitId) => findCase(unitId, ''), issued),
  );
  const answerRows = checklistRows.flatMap((row) => readAnswerRow(row, issued) ?? []);
  const registerRows = caseRows.flatMap((row) => readRegisterRow(row, issued) ?? []);

  const rows: readonly FoundRow[] = [...checklistRows, ...caseRows];
  const closed = refusedSheets(ofSheets);
  const ofRows = rows
    .filter(({ sheet }) => !closed.has(sheet))
    .flatMap((row) => runChecks('row', row, setting, row));
  const torn = new Set([
    ...rows.filter(({ sheet, belongs }) => closed.has(sheet) || !belongs),
    ...refusedRows(ofRows.filter(isLocked)),
  ]);
  const claims = answerRows.filter(({ found }) => !torn.has(found));
  const statements = registerRows.filter(({ found }) => !torn.has(found));
  const raised = [
    ...ofRows,
    ...claims.flatMap((row) => runChecks('answer', row, setting, row.found)),
    ...statements.flatMap((row) => runChecks('register', row, setting, row.found)),
  ];
  return {
    checklistRows,
    answerRows,
    registerRows,
    claims,
    statements,
    refused: new Set([...torn, ...refusedRows(raised)]),
    raised: [...ofSheets, ...raised],
  };
}

function refusedSheets(raised: readonly Raised[]): ReadonlySet<LaidSheet> {
  return new Set(
    raised.flatMap(({ finding: { sheet }, issue: { severity } }) =>
      sheet === undefined || severity === 'warning' ? [] : [sheet],
    ),
  );
}

function isLocked({ finding: { row }, issue: { column } }: Raised): boolean {
  return row === undefined || column === null || !openColumns[row.table].includes(column);
}
