import { processSignals, type ProcessSignal } from './process-signals.js';

/** One series of figures over time, and what in it is more than the usual to and fro. */
export interface ProcessLimits {
  readonly centre: number;
  /** Natural process limits: figures within them need no explanation of their own. */
  readonly low: number;
  readonly high: number;
  /** Differences between neighbours, one fewer than the figures. */
  readonly movingRanges: readonly number[];
  readonly averageMovingRange: number;
  readonly movingRangeLimit: number;
  readonly signals: readonly ProcessSignal[];
  /** Positions of the figures that are further from the one before than the limit. */
  readonly jumps: readonly number[];
}

/**
 * The limits of an individuals and moving range (XmR) chart: mean ± 2.66 times the average moving range,
 * and 3.267 times it for the ranges, with Wheeler's signals (2000, Understanding Variation, 2nd ed.).
 *
 * For figures of equal standing, one a period; rates over changing numbers of people need
 * `proportionChart`. With fewer than about ten figures the limits are provisional. `floor` is the least
 * value possible, 0 for counts. Fewer than two figures give null.
 */
export function processLimits(values: readonly number[], floor = -Infinity): ProcessLimits | null {
  if (values.length < 2) return null;
  const movingRanges = values
    .slice(1)
    .map((value, index) => Math.abs(value - (values[index] ?? value)));
  const centre = mean(values);
  const averageMovingRange = mean(movingRanges);
  const reach = 2.66 * averageMovingRange;
  const movingRangeLimit = 3.267 * averageMovingRange;
  return {
    centre,
    low: Math.max(floor, centre - reach),
    high: centre + reach,
    movingRanges,
    averageMovingRange,
    movingRangeLimit,
    signals: processSignals(values.map((value) => ({ fromCentre: value - centre, reach }))),
    jumps: movingRanges.flatMap((range, index) => (range > movingRangeLimit ? [index + 1] : [])),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
