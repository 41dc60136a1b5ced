import type { Interval } from '../interval.js';
import { poissonInterval } from './poisson-interval.js';

/** How many persons had exactly so many events. */
export interface EventFrequency {
  readonly events: number;
  readonly persons: number;
}

/**
 * The interval for a count of events of which a person can have several (Public Health England's rule
 * for events that are not independent): the Poisson limits of the count, their distances from it
 * widened by √(Σ f² x_f / Σ f x_f) (Dobson and others 1991, Statistics in Medicine 10: 457-462).
 *
 * Once per person it is the Poisson interval itself. For a rate, divide it by the exposure; for a
 * standardised rate each stratum's sum takes its w²/n².
 */
export function repeatEventInterval(
  frequencies: readonly EventFrequency[],
  level = 0.95,
): Interval {
  const count = frequencies.reduce((sum, { events, persons }) => sum + events * persons, 0);
  const poisson = poissonInterval(count, level);
  if (count === 0) return poisson;
  const widening = Math.sqrt(repeatEventVariance(frequencies) / count);
  return {
    low: Math.max(0, count + widening * (poisson.low - count)),
    high: count + widening * (poisson.high - count),
  };
}

/** Σ f² x_f: the variance of the count where persons, not events, are independent of one another. */
export function repeatEventVariance(frequencies: readonly EventFrequency[]): number {
  return frequencies.reduce((sum, { events, persons }) => sum + events * events * persons, 0);
}
