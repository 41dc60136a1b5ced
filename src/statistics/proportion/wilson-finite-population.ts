import { normalQuantile } from '../distributions/normal-quantile.js';
import type { Interval } from '../interval.js';
import { scoreLimits } from './wilson-interval.js';

/**
 * Wilson's interval for a proportion of a finite population, from a sample drawn without
 * replacement: z² is multiplied by (N - n)/(N - 1), so that it narrows as the sample grows and is a
 * point once everyone is in it. Nobody sampled gives no interval (null).
 */
export function wilsonFinitePopulation(
  events: number,
  sampled: number,
  population: number,
  level = 0.95,
): Interval | null {
  if (sampled === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const left = sampled === population ? 0 : (population - sampled) / (population - 1);
  return scoreLimits(events, sampled, z * Math.sqrt(left));
}
