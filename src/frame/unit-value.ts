import type { Row } from './intake.js';

/** A value that a unit has of its rows; it depends on one field, and on which rows are placeholders. */
export interface UnitValue {
  readonly name: string;
  /** The field of the row. */
  readonly base: string;
  readonly collapse: (rows: readonly Row[]) => string;
}
