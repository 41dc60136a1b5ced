import type { IssuedChecklist, TableName } from '../issued-checklist.js';
import { cellText } from '../sheets/cell-text.js';
import type { LaidSheet } from '../sheets/lay-sheet.js';
import type { SheetCell } from '../sheets/sheet-rows.js';
import { changeOf } from './change-of.js';

/** A cell that says that the row is of another draw or of another question set. */
export interface IdentityFault {
  readonly column: 'run_id' | 'question_set' | 'question_set_version';
  readonly was: string;
  readonly now: string;
}

/** What of a row is of another draw or set; a blank is, a column that the sheet lacks is not. */
export function identityFaults(
  sheet: LaidSheet,
  table: TableName,
  cells: ReadonlyMap<string, SheetCell>,
  { runId, set, tables }: IssuedChecklist,
): readonly IdentityFault[] {
  const expected = [
    { column: 'run_id', was: runId },
    { column: 'question_set', was: set.name },
    { column: 'question_set_version', was: set.version },
  ] as const;
  return expected.flatMap(({ column, was }) => {
    const there = tables[table].some(({ name }) => name === column) && sheet.columns.has(column);
    const now = cellText(cells.get(column));
    return there && changeOf(was, now) === 'changed' ? [{ column, was: String(was), now }] : [];
  });
}
