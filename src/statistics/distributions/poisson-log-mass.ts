import { deviancePart } from './deviance-part.js';
import { stirlingError } from './stirling-error.js';

/**
 * The logarithm of the probability of exactly `events` where `mean` are expected, by Loader's saddle
 * point (2000). Events need not be whole: with the gamma function for the factorial it is
 * mean^x e^-mean / Γ(x + 1).
 */
export function poissonLogMass(events: number, mean: number): number {
  if (events === 0) return -mean;
  if (mean === 0) return -Infinity;
  return -stirlingError(events) - deviancePart(events, mean) - 0.5 * Math.log(2 * Math.PI * events);
}
