import type { ChartWords } from './chart-kind.js';

/** Figures of groups with their intervals on an axis from 0. */
export interface IntervalChart extends ChartWords {
  readonly kind: 'interval';
  readonly axis: string;
  /** What the figures are, and so how they are written. */
  readonly measure: IntervalMeasure;
  readonly points: readonly IntervalPoint[];
}

/** Proportions, or means of days. */
export type IntervalMeasure = 'rate' | 'days';

/** A figure with its interval; one that is null keeps its label and says why in its note. */
export interface IntervalPoint {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string;
}
