import { binomialLogMass } from './binomial-log-mass.js';
import type { Tails } from './hypergeometric-tails.js';
import { outwardSum } from './outward-sum.js';

/**
 * The binomial distribution split at `events` of `trials`, summed from the nearer end, so that small
 * tails keep their digits; `below + at` is R's pbinom(events, trials, chance).
 */
export function binomialTails(events: number, trials: number, chance: number): Tails {
  if (events < 0) return { below: 0, at: 0, above: 1 };
  if (events > trials) return { below: 1, at: 0, above: 0 };
  if (trials === 0) return { below: 0, at: 1, above: 0 };
  const at = binomialMass(events, trials, chance);
  const low = events <= trials * chance;
  if (at === 0) return { below: low ? 0 : 1, at, above: low ? 1 : 0 };
  const odds = chance / (1 - chance);
  if (low) {
    const below = at * outwardSum(events, 0, (count) => count / (trials - count + 1) / odds);
    return { below, at, above: Math.max(0, 1 - below - at) };
  }
  const above = at * outwardSum(events, trials, (count) => ((trials - count) / (count + 1)) * odds);
  return { below: Math.max(0, 1 - above - at), at, above };
}

/** The probability of exactly `events` in `trials`, which are at least 1. */
export function binomialMass(events: number, trials: number, chance: number): number {
  return Math.exp(binomialLogMass(events, trials, chance, 1 - chance));
}
