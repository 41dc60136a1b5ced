import type { ChartWords } from './chart-kind.js';
import type { Measure } from './chart-number.js';

/** Small charts, one a theme or group, over the same periods; in the order given. */
export interface MultiplesChart extends ChartWords {
  readonly kind: 'multiples';
  /** What the values are, with their unit, e.g. "Allegations a quarter". */
  readonly up: string;
  readonly measure: Measure;
  /** Each panel on an axis of its own, where a few large ones would flatten all others; one for all without it. */
  readonly scales?: 'own';
  /** The names of the periods, in their order. */
  readonly periods: readonly string[];
  readonly panels: readonly MultiplesPanel[];
}

export interface MultiplesPanel {
  readonly label: string;
  /** What is to be said of the whole panel, or why none of it is shown. */
  readonly note: string;
  /** One for each period. */
  readonly points: readonly MultiplesPoint[];
}

/** A value and its limits, each null where there is none or it is not shown. */
export interface MultiplesPoint {
  readonly value: number | null;
  readonly lower: number | null;
  readonly centre: number | null;
  readonly upper: number | null;
  /** Beyond a limit, or one of a run on one side of the centre; null for no signal. */
  readonly signal: 'above' | 'below' | 'run' | null;
  /** Names the signal in words, or says why the value is not shown. */
  readonly note: string;
}
