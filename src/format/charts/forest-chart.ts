import type { ChartWords } from './chart-kind.js';

/**
 * Ratios with their intervals on a log axis, a row a group in the order given. A row may have two
 * ratios, told apart by the shape of their mark: the crude one and an adjusted one.
 */
export interface ForestChart extends ChartWords {
  readonly kind: 'forest';
  /** What the ratio is of, e.g. "Ratio of rates (log scale)". */
  readonly axis: string;
  /** What a ratio of 1 means, e.g. "same as White". */
  readonly reference: string;
  /** What the marks are called; `adjusted` is null where no row has an adjusted ratio. */
  readonly crude: string;
  readonly adjusted: string | null;
  readonly rows: readonly ForestRow[];
}

/** A group of a forest chart; `adjusted` is null where it was not adjusted for anything. */
export interface ForestRow {
  readonly label: string;
  readonly crude: ChartEstimate;
  readonly adjusted: ChartEstimate | null;
}

/**
 * A ratio with its limits, each null where it is not shown. Zero and Infinity are ratios like any
 * other. The note stands in the place of a ratio that is not shown, and behind one that is.
 */
export interface ChartEstimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string;
}
