import { binomialLogMass } from './binomial-log-mass.js';
import type { Tails } from './hypergeometric-tails.js';

/**
 * The binomial distribution split at `events` of `trials`, summed from the nearer end, so that small
 * tails keep their digits; `below + at` is R's pbinom(events, trials, chance).
 */
export function binomialTails(events: number, trials: number, chance: number): Tails {
  if (events < 0) return { below: 0, at: 0, above: 1 };
  if (events > trials) return { below: 1, at: 0, above: 0 };
  if (trials === 0) return { below: 0, at: 1, above: 0 };
  const at = binomialMass(events, trials, chance);
  if (events <= trials * chance) {
    const below = sumOutwards(events, -1, trials, chance);
    return { below, at, above: Math.max(0, 1 - below - at) };
  }
  const above = sumOutwards(events, 1, trials, chance);
  return { below: Math.max(0, 1 - above - at), at, above };
}

/** The probability of exactly `events` in `trials`, which are at least 1. */
export function binomialMass(events: number, trials: number, chance: number): number {
  return Math.exp(binomialLogMass(events, trials, chance, 1 - chance));
}

/** Sums the masses beyond `events` in one direction, away from the mode, until they add nothing. */
function sumOutwards(events: number, step: 1 | -1, trials: number, chance: number): number {
  let sum = 0;
  for (let count = events + step; count >= 0 && count <= trials; count += step) {
    const next = sum + binomialMass(count, trials, chance);
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}
