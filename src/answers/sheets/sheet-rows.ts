/** A sheet that came back, the same for a sheet of a workbook and for a CSV file. */
export interface SheetRows {
  /** The file as the user named it; no two files may have the same name. */
  readonly file: string;
  /** The name of the sheet; null for a CSV file, which has but one. */
  readonly sheet: string | null;
  /** The cells of the row of headings; empty where the sheet has none. */
  readonly header: readonly SheetCell[];
  readonly rows: readonly SheetLine[];
}

/** A row below the header. A cell that is not here is blank. */
export interface SheetLine {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** A cell as the reader of workbooks gives it. */
export interface SheetCell {
  /** Such as J12. */
  readonly address: string;
  /** A day is 2026-03-29, with a time 2026-03-29T18:00:00; an error is its text, #N/A. */
  readonly value: string | number | boolean | null;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'blank';
  /** The formula, which may be the empty text; null where there is none. */
  readonly formula: string | null;
}

/** The letters of the column of an address: J of J12. */
export function columnOf({ address }: SheetCell): string {
  return address.replace(/[0-9]+$/, '');
}

/** The row of an address: 12 of J12. */
export function rowOf({ address }: SheetCell): number {
  return Number(/[0-9]+$/.exec(address)?.[0] ?? 0);
}
