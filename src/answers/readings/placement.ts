import type { AnswerRow } from '../rows/answer-row.js';
import type { ReadRow } from './readers-of-rows.js';

/** Where every answered row went: each stands in exactly one of the lists, or its reader is not known. */
export interface Placement {
  /** Every answered row of this draw, those without a known reader included. */
  readonly read: readonly ReadRow[];
  readonly placed: readonly PlacedRow[];
  /** The same answer by the same reader once more. */
  readonly repeated: readonly RepeatedRow[];
  /** Different answers by the same reader to the same row; none is placed. */
  readonly conflicting: readonly AnswerRow[];
  /** By a reader beyond those who were to read the case; not placed. */
  readonly surplus: readonly ReadRow[];
}

/** The answer of a reading, which may yet be one that cannot be used. */
export interface PlacedRow {
  readonly row: AnswerRow;
  /** 1, or 2 for the second reading. */
  readonly reading: number;
  readonly reader: string;
  /** The reader to whom the row was issued, where another has answered it. */
  readonly insteadOf: string | null;
}

export interface RepeatedRow {
  readonly row: AnswerRow;
  /** The row that counts. */
  readonly first: AnswerRow;
}
