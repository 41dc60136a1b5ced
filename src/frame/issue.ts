/**
 * One problem in a data file, as a value. It carries no cell value: what is wrong is told by the
 * code, the place and the shape of the value.
 */
export interface Issue {
  readonly code: string;
  /** An error rejects its row (or, with no row, the file); a warning keeps it. */
  readonly severity: 'error' | 'warning';
  /** The field, or the column's header where no field is mapped; null for the whole row or file. */
  readonly field: string | null;
  /** The row as a spreadsheet numbers it, the header being row 1; null for the whole file. */
  readonly row: number | null;
  /** The line of the file on which that row begins, from 1. */
  readonly line: number | null;
  /** Words that the message needs: shapes, counts, names of columns and fields; never a sensitive value. */
  readonly detail: Detail;
}

/** The words of an issue by name. */
export type Detail = Readonly<Record<string, string | number>>;
