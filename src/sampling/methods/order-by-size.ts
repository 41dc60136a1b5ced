import { extendedInclusion } from './extended-inclusion.js';
import { inclusionBySize } from './inclusion-by-size.js';
import type { OrderedUnit, StratumContext, TicketedUnit } from './method.js';
import { compareTickets } from '../compare-tickets.js';

/** How a method of sampling by size ranks units. */
export interface SizeRanking {
  /** What units are ranked by, from u, the share n x and the total T. */
  readonly score: (u: number, share: number, total: number) => number;
  /**
   * The chance that a score is below a threshold. Only where it is not min(1, threshold n x / T),
   * for then a larger sample of the same ranking has the probabilities of its own size.
   */
  readonly below?: (threshold: number, share: number, total: number) => number;
}

/**
 * Ranks the units of a stratum for sampling by size: those taken with certainty first, by ticket,
 * then the rest by a score of their u, their share n x and the total T, ties by ticket.
 *
 * Certainty and scores are those of the planned size for ever, so an extension goes on in the same
 * order; the inclusion probabilities are those that this order gives at the present size.
 */
export function orderBySize(
  units: readonly TicketedUnit[],
  { plannedSize, sampleSize }: StratumContext,
  { score, below }: SizeRanking,
): readonly OrderedUnit[] {
  const sizes = units.map(({ size }) => size);
  // A stratum from which nothing was planned is ranked as if one unit had been.
  const ranked = Math.max(1, plannedSize);
  const planned = inclusionBySize(sizes, ranked);
  const { certain, left, total } = planned;
  const probabilities =
    below === undefined || sampleSize <= ranked
      ? inclusionBySize(sizes, sampleSize).probabilities
      : extendedInclusion(sizes, planned, sampleSize, below);
  return units
    .map((unit, index) => ({
      unit,
      inclusion: probabilities[index] ?? 0,
      certain: certain.has(index),
      score: certain.has(index) || left === 0 ? 0 : score(unit.u, left * unit.size, total),
    }))
    .sort(
      (one, other) =>
        Number(other.certain) - Number(one.certain) ||
        one.score - other.score ||
        compareTickets(one.unit, other.unit),
    )
    .map(({ unit, inclusion }) => ({ unit, inclusion }));
}
