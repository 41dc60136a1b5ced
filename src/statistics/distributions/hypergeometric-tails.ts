import { hypergeometricMass } from './hypergeometric-mass.js';

/** The probabilities of fewer than, exactly and more than a number of events; they sum to 1. */
export interface Tails {
  readonly below: number;
  readonly at: number;
  readonly above: number;
}

/**
 * The hypergeometric distribution split at `events` (arguments as for `hypergeometricMass`), summed
 * from the nearer end, so that small tails keep their digits.
 */
export function hypergeometricTails(
  events: number,
  marked: number,
  unmarked: number,
  drawn: number,
): Tails {
  const at = hypergeometricMass(events, marked, unmarked, drawn);
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (marked + unmarked + 2));
  if (events <= mode) {
    const below = sumOutwards(events, -1, marked, unmarked, drawn);
    return { below, at, above: Math.max(0, 1 - below - at) };
  }
  const above = sumOutwards(events, 1, marked, unmarked, drawn);
  return { below: Math.max(0, 1 - above - at), at, above };
}

/** Sums the masses beyond `events` in one direction, away from the mode, until they add nothing. */
function sumOutwards(
  events: number,
  step: 1 | -1,
  marked: number,
  unmarked: number,
  drawn: number,
): number {
  let sum = 0;
  for (let count = events + step; ; count += step) {
    const mass = hypergeometricMass(count, marked, unmarked, drawn);
    const next = sum + mass;
    if (next === sum) return sum;
    sum = next;
  }
}
