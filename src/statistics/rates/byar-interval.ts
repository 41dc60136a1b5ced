import { normalQuantile } from '../distributions/normal-quantile.js';
import type { Interval } from '../interval.js';

/**
 * Byar's approximation to the exact interval for the mean of a Poisson count (Breslow and Day 1987):
 * x (1 - 1/9x - z/3√x)³, and the same with + and x + 1. No events give a lower limit of 0.
 *
 * For 10 events or more: below that the lower limit is off, and may be negative.
 */
export function byarInterval(events: number, level = 0.95): Interval {
  const z = normalQuantile((1 + level) / 2);
  return { low: events === 0 ? 0 : cubed(events, -z), high: cubed(events + 1, z) };
}

function cubed(events: number, z: number): number {
  const root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
  return events * root * root * root;
}
