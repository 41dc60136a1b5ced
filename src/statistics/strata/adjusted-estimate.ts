import type { Interval } from '../interval.js';

/** A comparison of two groups across strata; no interval where the value or its variance is at an edge. */
export interface AdjustedEstimate {
  /** A ratio may be 0 or Infinity. */
  readonly value: number;
  readonly interval: Interval | null;
}

/** A ratio of two sums with the interval of its logarithm; 0 / 0 is no ratio (null). */
export function estimateOfRatio(
  numerator: number,
  denominator: number,
  logVariance: number,
  z: number,
): AdjustedEstimate | null {
  if (denominator === 0) return numerator === 0 ? null : { value: Infinity, interval: null };
  const value = numerator / denominator;
  if (value === 0 || !(logVariance > 0)) return { value, interval: null };
  const factor = Math.exp(z * Math.sqrt(logVariance));
  return { value, interval: { low: value / factor, high: value * factor } };
}
