import type { IssuedLine } from '../issued-checklist.js';
import { folded } from '../sheets/cell-text.js';

/** Finds the row that was issued for a case and a question; null where there is none. */
export type FindLine<Line> = (unitId: string, questionId: string) => Line | null;

/**
 * Finds rows by case and question: as they were issued, or else whatever their case and spaces, as
 * long as that is one row and not two.
 */
export function lineIndex<Line extends IssuedLine>(lines: readonly Line[]): FindLine<Line> {
  const exact = new Map<string, Line>();
  const loose = new Map<string, Line | null>();
  for (const line of lines) {
    const { unitId, questionId = '' } = line;
    exact.set(lineKey(unitId, questionId), line);
    const key = lineKey(folded(unitId), folded(questionId));
    loose.set(key, loose.has(key) ? null : line);
  }
  return (unitId, questionId) =>
    exact.get(lineKey(unitId, questionId)) ??
    loose.get(lineKey(folded(unitId), folded(questionId))) ??
    null;
}

/** One text for a case and a question, which no other pair has. */
export function lineKey(unitId: string, questionId: string): string {
  return `${unitId.length} ${unitId} ${questionId}`;
}
