import { hypergeometricMass } from './hypergeometric-mass.js';
import { outwardSum } from './outward-sum.js';

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
  if (at === 0) return { below: events <= mode ? 0 : 1, at, above: events <= mode ? 1 : 0 };
  const left = unmarked - drawn;
  if (events <= mode) {
    const below =
      at *
      outwardSum(
        events,
        Math.max(0, -left),
        (count) => (count / (marked - count + 1)) * ((left + count) / (drawn - count + 1)),
      );
    return { below, at, above: Math.max(0, 1 - below - at) };
  }
  const above =
    at *
    outwardSum(
      events,
      Math.min(marked, drawn),
      (count) => ((marked - count) / (count + 1)) * ((drawn - count) / (left + count + 1)),
    );
  return { below: Math.max(0, 1 - above - at), at, above };
}
