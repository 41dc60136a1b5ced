import type { Status } from '../cases/statuses.js';
import type { IssuedCase, IssuedChecklist } from '../issued-checklist.js';
import { cellText } from '../sheets/cell-text.js';
import { typedCells, type FoundRow } from './find-rows.js';
import { readDay, type DayCell } from './read-day.js';
import { readMinutes, type MinutesCell } from './read-minutes.js';
import { readReviewer, type ReviewerCell } from './read-reviewer.js';
import { readStatus } from './read-status.js';

/** A row of the register that was issued and came back, its open cells read. */
export interface RegisterRow {
  readonly found: FoundRow<IssuedCase>;
  readonly issued: IssuedCase;
  /** What stands under status; '' for a blank, which says nothing. */
  readonly typed: string;
  /** Null for a blank and for what is no status. */
  readonly status: Status | null;
  /** Why the case is not examined. */
  readonly reason: string;
  readonly reviewer: ReviewerCell;
  readonly requested: DayCell;
  readonly received: DayCell;
  readonly minutes: MinutesCell;
  readonly remarks: Remarks;
}

/** What a reviewer says of the case as a whole; '' for a blank. */
export interface Remarks {
  readonly summary: string;
  readonly learning: string;
  readonly goodPractice: string;
  readonly recommendation: string;
  /** Who should do it. */
  readonly owner: string;
  /** By when. */
  readonly due: DayCell;
}

export function readRegisterRow(
  found: FoundRow<IssuedCase>,
  { reviewers }: IssuedChecklist,
): RegisterRow | null {
  const { issued } = found;
  if (issued === null) return null;
  const cells = typedCells(found);
  const text = (column: string): string => cellText(cells.get(column));
  const typed = text('status');
  return {
    found,
    issued,
    typed,
    status: readStatus(typed),
    reason: text('reason_not_examined'),
    reviewer: readReviewer(cells.get('reviewer'), reviewers),
    requested: readDay(cells.get('date_requested')),
    received: readDay(cells.get('date_file_received')),
    minutes: readMinutes(cells.get('minutes')),
    remarks: {
      summary: text('summary'),
      learning: text('learning'),
      goodPractice: text('good_practice'),
      recommendation: text('recommendation'),
      owner: text('recommendation_owner'),
      due: readDay(cells.get('recommendation_due')),
    },
  };
}
