import type { AnswerCheck, Finding } from './check.js';
import type { AnswerIssue } from './issue.js';
import { shortened } from './sheets/cell-text.js';

/** Makes an issue of what a check found: where it stands, and what may be shown of it to whom. */
export function raise(check: AnswerCheck, finding: Finding): AnswerIssue {
  const { row, column, was, now } = finding;
  const sheet = row?.sheet ?? finding.sheet;
  return {
    code: check.code,
    severity: finding.severity ?? check.severity,
    file: sheet?.file ?? finding.file ?? null,
    sheet: sheet?.sheet ?? null,
    row: row?.row ?? (finding.letters === undefined ? null : (sheet?.headerRow ?? null)),
    column: column ?? null,
    cell: cellOf(finding),
    detail: finding.detail ?? {},
    restricted: {
      unitId: finding.unitId ?? row?.issued?.unitId ?? null,
      questionId: finding.questionId ?? row?.issued?.questionId ?? null,
      was: was === undefined ? null : shortened(was),
      now: now === undefined ? null : shortened(now),
    },
  };
}

function cellOf({ row, sheet, column, letters }: Finding): string | null {
  if (row !== undefined) {
    const found = column === undefined ? undefined : row.sheet.columns.get(column);
    return found === undefined ? null : `${found}${row.row}`;
  }
  const headerRow = sheet?.headerRow ?? null;
  return letters === undefined || headerRow === null ? null : `${letters}${headerRow}`;
}
