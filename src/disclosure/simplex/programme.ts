/**
 * A search for the cheapest change: minimise the sum of price times |change| over variables and lines,
 * each within its bounds. A line is a sum of variables, some with a minus sign.
 *
 * No change at all must satisfy the bounds of all variables (they contain 0, in whole numbers); lines
 * whose bounds do not contain 0 are the goal of the search.
 */
export interface Programme {
  readonly variables: readonly Priced[];
  readonly lines: readonly ProgrammeLine[];
}

export interface Priced {
  readonly low: number;
  readonly high: number;
  /** What a change by one costs, up or down; not negative. */
  readonly price: number;
}

export interface ProgrammeLine extends Priced {
  readonly terms: readonly Term[];
}

export interface Term {
  readonly variable: number;
  readonly sign: number;
}
