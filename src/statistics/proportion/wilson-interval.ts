import type { Interval } from '../interval.js';
import { normalQuantile } from '../distributions/normal-quantile.js';

/**
 * Wilson's score interval for a proportion, without continuity correction (Wilson 1927; R's
 * `prop.test(correct = FALSE)`; the interval of PHE's indicator methods).
 *
 * No events give a lower limit of exactly 0, events only an upper limit of exactly 1, no members no
 * interval (null). Counts need not be whole: effective numbers do.
 */
export function wilsonInterval(events: number, members: number, level = 0.95): Interval | null {
  if (members === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  return scoreLimits(events, members, z);
}

/** The proportions that lie z standard errors of their own from the observed one. */
export function scoreLimits(events: number, members: number, z: number): Interval {
  const square = z * z;
  const centre = 2 * events + square;
  const spread = z * Math.sqrt(square + 4 * events * (1 - events / members));
  const scale = 2 * (members + square);
  return {
    low: events === 0 ? 0 : (centre - spread) / scale,
    high: events === members ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
