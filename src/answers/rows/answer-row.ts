import type { AnswerCode } from '../../checklist/question-set.js';
import { scaleOf } from '../../checklist/scale-of.js';
import type { IssuedChecklist, IssuedRow } from '../issued-checklist.js';
import { cellText } from '../sheets/cell-text.js';
import { typedCells, type FoundRow } from './find-rows.js';
import { readAnswer } from './read-answer.js';
import { readDay, type DayCell } from './read-day.js';
import { readReviewer, type ReviewerCell } from './read-reviewer.js';

/** A row of the checklist that was issued and came back, its open cells read. */
export interface AnswerRow {
  readonly found: FoundRow<IssuedRow>;
  readonly issued: IssuedRow;
  /** What stands under answer; '' for a blank and for a formula. */
  readonly typed: string;
  /** Null for a blank and for what is no answer. */
  readonly answer: AnswerCode | null;
  readonly reason: string;
  readonly evidence: string;
  readonly comment: string;
  readonly reviewer: ReviewerCell;
  readonly date: DayCell;
}

export function readAnswerRow(
  found: FoundRow<IssuedRow>,
  { set, reviewers }: IssuedChecklist,
): AnswerRow | null {
  const { issued } = found;
  if (issued === null) return null;
  const cells = typedCells(found);
  const text = (column: string): string => cellText(cells.get(column));
  const typed = text('answer');
  return {
    found,
    issued,
    typed,
    answer: readAnswer(typed, scaleOf(set, issued.question)),
    reason: text('reason_not_applicable'),
    evidence: text('evidence'),
    comment: text('comment'),
    reviewer: readReviewer(cells.get('reviewer'), reviewers),
    date: readDay(cells.get('date')),
  };
}

/** Whether somebody answered the row, be it in a way that cannot be used. */
export function isAnswered({ found }: AnswerRow): boolean {
  return found.cells.has('answer');
}
