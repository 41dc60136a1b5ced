import { columnLetters } from '../../format/cell-address.js';

/** Where the columns and rows of a table stand in its sheet, for rules and formulas. */
export interface Place {
  readonly headings: number;
  /** The first and the last row below the headings; there is none where last is before first. */
  readonly first: number;
  readonly last: number;
  /** The letters of a column by its name. */
  readonly letters: (name: string) => string;
  /** All cells of a column below its heading: L4:L28. */
  readonly cells: (name: string) => string;
}

/** A table of these columns, in order, with its headings below a title and a line of words. */
export function placeOf(names: readonly string[], rows: number): Place {
  const letters = (name: string): string => {
    const index = names.indexOf(name);
    if (index < 0) throw new RangeError(`no column ${name}`);
    return columnLetters(index + 1);
  };
  const [headings, first, last] = [headingRow, headingRow + 1, headingRow + rows];
  const cells = (name: string): string => `${letters(name)}${first}:${letters(name)}${last}`;
  return { headings, first, last, letters, cells };
}

/** The row of the headings on every sheet with a table. */
export const headingRow = 3;
