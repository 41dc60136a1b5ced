import { gammaQuantile } from '../distributions/gamma-quantile.js';
import type { Interval } from '../interval.js';

/**
 * The exact interval for the mean of a Poisson count (Garwood 1936; R's poisson.test): half of
 * chi-square quantiles on 2x and 2x + 2 degrees of freedom. No events give a lower limit of 0.
 */
export function garwoodInterval(events: number, level = 0.95): Interval {
  const risk = (1 - level) / 2;
  return {
    low: events === 0 ? 0 : gammaQuantile(risk, events),
    high: gammaQuantile(1 - risk, events + 1),
  };
}
