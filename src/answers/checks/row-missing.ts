import type { AnswerCheck, Finding, Setting, Whole } from '../check.js';
import type { AnswerRow } from '../rows/answer-row.js';
import { lineKey } from '../rows/line-index.js';
import type { LaidSheet } from '../sheets/lay-sheet.js';

export const rowMissing = {
  code: 'ROW_MISSING',
  severity: 'error',
  title: 'Row that did not come back',
  sentence: 'A row of the {table} that was issued is not there{question}.',
  cause: 'The row was deleted, or a reference or question number was typed over.',
  fix: 'Put the row back from the checklist or register as it was issued, with its answer.',
  explain:
    'Told where other rows of the case came back on the sheet, and fewer sheets than the case has readings hold the row; in a register, where the case has answers. A row that is not there is outstanding. A case of which nothing came back is told once, as CASE_MISSING.',
  whole: (whole, setting) => [...missingAnswerRows(whole, setting), ...missingRegisterRows(whole)],
} satisfies AnswerCheck;

function missingAnswerRows({ answerRows }: Whole, { issued }: Setting): readonly Finding[] {
  const readings = new Map(issued.register.map((entry) => [entry.unitId, entry.readings.length]));
  const holding = new Map<string, Set<LaidSheet>>();
  const onSheet = new Map<LaidSheet, Set<string>>();
  for (const { found, issued: line } of answerRows) {
    const key = keyOf(line);
    holding.set(key, (holding.get(key) ?? new Set()).add(found.sheet));
    onSheet.set(found.sheet, (onSheet.get(found.sheet) ?? new Set()).add(line.unitId));
  }
  return [...onSheet].flatMap(([sheet, units]) =>
    issued.rows
      .filter(({ unitId }) => units.has(unitId))
      .filter((line) => {
        const sheets = holding.get(keyOf(line)) ?? new Set();
        return !sheets.has(sheet) && sheets.size < (readings.get(line.unitId) ?? 1);
      })
      .map(({ unitId, questionId }) => ({
        sheet,
        unitId,
        questionId,
        detail: { table: 'checklist', question: `: question ${questionId}` },
      })),
  );
}

/** Registers may be shared out over files, so only a case with answers is sure to belong in one. */
function missingRegisterRows({
  sheets,
  answerRows,
  registerRows,
  cases,
}: Whole): readonly Finding[] {
  const [sheet] = sheets.filter(({ table }) => table === 'register');
  if (sheet === undefined) return [];
  const there = new Set(registerRows.map(({ issued }) => issued.unitId));
  const read = new Set(answerRows.map(({ issued }: AnswerRow) => issued.unitId));
  return cases
    .filter(({ unitId }) => read.has(unitId) && !there.has(unitId))
    .map(({ unitId }) => ({ sheet, unitId, detail: { table: 'register', question: '' } }));
}

function keyOf({ unitId, questionId }: AnswerRow['issued']): string {
  return lineKey(unitId, questionId);
}
