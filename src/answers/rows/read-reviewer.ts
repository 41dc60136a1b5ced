import { cellText, folded } from '../sheets/cell-text.js';
import type { SheetCell } from '../sheets/sheet-rows.js';

/** A cell for the code of a reviewer. */
export interface ReviewerCell {
  readonly typed: string;
  /** The code as the draw has it; null for a blank and for a code that the draw does not know. */
  readonly code: string | null;
}

/**
 * Reads a reviewer's code whatever its case and spaces. Where the draw names no reviewers any code
 * is taken, in capitals, so that r1 and R1 are one.
 */
export function readReviewer(
  cell: SheetCell | undefined,
  reviewers: readonly string[],
): ReviewerCell {
  const typed = cellText(cell);
  const wanted = folded(typed);
  if (wanted === '') return { typed: '', code: null };
  if (reviewers.length === 0) return { typed, code: wanted.toUpperCase() };
  const same = reviewers.filter((code) => folded(code) === wanted);
  const code =
    reviewers.find((each) => each === typed) ?? (same.length === 1 ? same[0] : undefined);
  return { typed, code: code ?? null };
}
