import type { ChartWords } from './chart-kind.js';

/** What each group's cases came to: bars of 100%, a row a group in the order given. */
export interface StackedChart extends ChartWords {
  readonly kind: 'stacked';
  /** What the shares are of, e.g. "Share of allegations". */
  readonly axis: string;
  /** What is counted, as it stands behind a number: "allegations". */
  readonly unit: string;
  /** The categories in the order of the segments, each with a letter in the legend. */
  readonly categories: readonly string[];
  readonly rows: readonly StackedRow[];
}

/** A group of a stacked chart. */
export interface StackedRow {
  readonly label: string;
  /** How many the shares are of, or null where that is not shown. */
  readonly total: number | null;
  /**
   * The share of each category in the order of the legend, together 1; null for one not shown. The
   * rest of a bar with shares not shown is left blank, as all can subtract. Null: no bar at all.
   */
  readonly shares: readonly (number | null)[] | null;
  /** Why something is not shown, or what else is to be said of the group. */
  readonly note: string;
}
