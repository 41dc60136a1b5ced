import type { Detail } from './issue.js';
import type { ColumnPlan, TablePlan } from './plan.js';
import type { Row } from './intake.js';
import type { RowSchema } from './row-schema.js';

/** What a check of one cell is given. */
export interface CellContext {
  /** The cell as the file has it, spaces at its ends included. */
  readonly raw: string;
  readonly column: ColumnPlan;
}

/** What a check of one row is given. */
export interface RowContext {
  readonly plan: TablePlan;
  readonly schema: RowSchema;
  /** Field to value, faulty and blank ones absent. */
  readonly values: Readonly<Record<string, string>>;
  /** The date after which a date is in the future; absent when the run names none. */
  readonly asAt?: string;
}

export interface RowFinding {
  readonly field: string | null;
  readonly detail: Detail;
}

/** What a check of the whole table is given. */
export interface TableContext {
  readonly plan: TablePlan;
  readonly schema: RowSchema;
  readonly rows: readonly Row[];
}

export interface TableFinding extends RowFinding {
  readonly row: Row;
}
