import type { ChartWords } from './chart-kind.js';

/** Proportions with their intervals on an axis from 0. */
export interface IntervalChart extends ChartWords {
  readonly kind: 'interval';
  readonly axis: string;
  readonly points: readonly IntervalPoint[];
}

/** A proportion with its interval; one that is null keeps its label and says why in its note. */
export interface IntervalPoint {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string;
}
