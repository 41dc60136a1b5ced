import type { RegisterRow, Remarks } from '../rows/register-row.js';

/** What one reviewer says of a case as a whole. */
export interface CaseRemarks extends Pick<
  Remarks,
  'summary' | 'learning' | 'goodPractice' | 'recommendation' | 'owner'
> {
  /** Null for a register that names nobody. */
  readonly reviewer: string | null;
  /** By when the recommendation is to be carried out, YYYY-MM-DD; null where nobody says. */
  readonly due: string | null;
}

/** The remarks of each register that has any, in the order of the rows; the same twice counts once. */
export function remarksOn(rows: readonly RegisterRow[]): readonly CaseRemarks[] {
  const distinct = new Map<string, CaseRemarks>();
  for (const { reviewer, remarks } of rows) {
    const { summary, learning, goodPractice, recommendation, owner, due } = remarks;
    const words = { summary, learning, goodPractice, recommendation, owner };
    if (Object.values(words).every((text) => text === '') && due.day === null) continue;
    const made = { reviewer: reviewer.code, ...words, due: due.day };
    distinct.set(JSON.stringify(made), made);
  }
  return [...distinct.values()];
}
