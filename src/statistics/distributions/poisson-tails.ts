import type { Tails } from './hypergeometric-tails.js';
import { outwardSum } from './outward-sum.js';
import { poissonLogMass } from './poisson-log-mass.js';

/**
 * The Poisson distribution split at `events` where `mean` are expected, summed from the nearer end, so
 * that small tails keep their digits; `below + at` is R's ppois(events, mean).
 */
export function poissonTails(events: number, mean: number): Tails {
  if (events < 0) return { below: 0, at: 0, above: 1 };
  const at = Math.exp(poissonLogMass(events, mean));
  const low = events <= mean;
  if (at === 0) return { below: low ? 0 : 1, at, above: low ? 1 : 0 };
  if (low) {
    const below = at * outwardSum(events, 0, (count) => count / mean);
    return { below, at, above: Math.max(0, 1 - below - at) };
  }
  const above = at * outwardSum(events, Infinity, (count) => mean / (count + 1));
  return { below: Math.max(0, 1 - above - at), at, above };
}
