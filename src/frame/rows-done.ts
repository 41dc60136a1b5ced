/** How far a file is read: rows that are done, of so many where that is known by then. */
export interface RowsDone {
  readonly done: number;
  readonly of: number | null;
}

/** Hears how far a file is read, every thousand rows; for people who wait, never for a result. */
export type RowTeller = (rows: RowsDone) => void;

/** Tells of every thousandth row. */
export function tellThousands(tell: RowTeller | undefined, rows: RowsDone): void {
  if (rows.done % 1000 === 0) tell?.(rows);
}
