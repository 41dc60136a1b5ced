import type { IssuedCase } from '../issued-checklist.js';
import { isAnswered, type AnswerRow } from '../rows/answer-row.js';

/** An answered row and who answered it. */
export interface ReadRow {
  readonly row: AnswerRow;
  /** The code of the reader; '' for a reader who need not be known; null where it cannot be told. */
  readonly reader: string | null;
  /** The row itself says who, or it was told from elsewhere, or not at all. */
  readonly told: 'by the row' | 'by the case' | 'not';
}

/**
 * Who answered each answered row. A row that names nobody is taken for that of the one reviewer who
 * stands on the other rows of its case in the same sheet. Failing that, who read it matters only
 * where a case is read twice; there it is not guessed.
 */
export function readersOfRows(
  rows: readonly AnswerRow[],
  cases: ReadonlyMap<string, IssuedCase>,
): readonly ReadRow[] {
  const answered = rows.filter(isAnswered);
  const named = new Map<string, Set<string>>();
  for (const { found, issued, reviewer } of answered) {
    if (reviewer.code === null) continue;
    const place = sheetAndCase(found.sheet, issued.unitId);
    named.set(place, (named.get(place) ?? new Set()).add(reviewer.code));
  }
  return answered.map((row): ReadRow => {
    const { found, issued, reviewer } = row;
    if (reviewer.code !== null) return { row, reader: reviewer.code, told: 'by the row' };
    if (reviewer.typed !== '') return { row, reader: null, told: 'not' };
    const others = [...(named.get(sheetAndCase(found.sheet, issued.unitId)) ?? [])];
    if (others.length === 1) return { row, reader: others[0] ?? null, told: 'by the case' };
    const readings = cases.get(issued.unitId)?.readings ?? [];
    if (readings.length > 1) return { row, reader: null, told: 'not' };
    return { row, reader: readings[0] ?? '', told: 'by the case' };
  });
}

function sheetAndCase(
  { file, sheet }: { readonly file: string; readonly sheet: string | null },
  unitId: string,
): string {
  return JSON.stringify([file, sheet, unitId]);
}
