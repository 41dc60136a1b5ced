import type { Detail } from '../frame/issue.js';

/**
 * One problem in what came back, as a value. What may be shown on a terminal stands apart from what
 * may not: references of cases and whatever was typed are in `restricted` alone.
 */
export interface AnswerIssue {
  readonly code: string;
  /** An error means that what the row or the file says is not used; a warning that it is. */
  readonly severity: 'error' | 'warning';
  /** Null where it stands in no file, as a case of which nothing came back. */
  readonly file: string | null;
  /** Null for a CSV file, and for a file as a whole. */
  readonly sheet: string | null;
  /** As the spreadsheet numbers it; null for a whole sheet. */
  readonly row: number | null;
  /** The machine name of the column; null for a whole row, and for a column that was not issued. */
  readonly column: string | null;
  /** Such as J12; null for a whole row. */
  readonly cell: string | null;
  /** Words that the message needs: counts, names of columns and questions; nothing that was typed. */
  readonly detail: Detail;
  readonly restricted: RestrictedPart;
}

/** For restricted outputs only. Long texts are shortened. */
export interface RestrictedPart {
  readonly unitId: string | null;
  readonly questionId: string | null;
  /** What was issued, or what is expected. */
  readonly was: string | null;
  /** What came back. */
  readonly now: string | null;
}
