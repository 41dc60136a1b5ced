/** A table as values: what is said, not yet how it is written. */
export interface Table {
  /** File name stem, in lower case with hyphens. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
}

export interface Column {
  /** The machine name, as the header of the CSV file. */
  readonly name: string;
  /** The heading that people read. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** A page draws a bar from 0% to 100% under each rate of the column; files do not. */
  readonly bar?: true;
}

/**
 * How a column's numbers are written. A `rate` or `difference` is a proportion (0.25 reads 25.0% or
 * 25.0 points on a page), `days` a mean with one decimal there; `number` is written with at most six decimals.
 */
export type ColumnKind =
  'text' | 'count' | 'rate' | 'difference' | 'ratio' | 'days' | 'p-value' | 'number';

/**
 * A text, a number (Infinity allowed in a ratio column), null for nothing to show, or shorthand for
 * a number that is not shown: `[c]` suppressed, `[u]` unreliable, `[z]` not applicable.
 */
export type Cell = string | number | null;
