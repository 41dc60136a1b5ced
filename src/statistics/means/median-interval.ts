import { binomialTails } from '../distributions/binomial-tails.js';
import type { Interval } from '../interval.js';
import { sortedAmounts } from './sorted-amounts.js';

/**
 * The distribution-free interval for a median, from the r-th smallest to the r-th largest amount, r
 * the largest rank with P(Bin(n, 1/2) < r) at most half of what the level leaves (Thompson 1936, Annals
 * of Mathematical Statistics 7: 122-128): R's qbinom((1 - level) / 2, n, 1/2), unless that is met exactly.
 *
 * It holds the median at least as often as its level says, whatever the distribution and however many
 * ties, for units that are independent; units in clusters are not. Too few units (below 6 at 95 %)
 * give no interval (null).
 */
export function medianInterval(amounts: readonly number[], level = 0.95): Interval | null {
  const rank = lowestRank(amounts.length, (1 - level) / 2);
  if (rank === 0) return null;
  const sorted = sortedAmounts(amounts);
  return { low: sorted[rank - 1] ?? NaN, high: sorted[sorted.length - rank] ?? NaN };
}

/** The largest rank, 0 for none, below which a median leaves so few units with at most this risk. */
function lowestRank(units: number, risk: number): number {
  // Equality within rounding does not exceed: 1 in 32 is not above 0.03125.
  const isAllowed = (rank: number): boolean =>
    binomialTails(rank, units, 0.5).below <= risk * (1 + 1e-10);
  let held = 0;
  let refused = Math.ceil(units / 2) + 1;
  while (refused - held > 1) {
    const middle = Math.floor((held + refused) / 2);
    if (isAllowed(middle)) held = middle;
    else refused = middle;
  }
  return held;
}
