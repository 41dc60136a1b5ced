import { balanceLoads } from './balance-loads.js';
import { dealReadings } from './deal-readings.js';
import { type Desk, layOut, type Reading, spreadOf } from './desk.js';
import type { Reviewer, ReviewUnit } from './reviewer.js';

export interface Placement extends Desk {
  /** The first round whose readings cannot be balanced to within one, where placing ended; else null. */
  readonly stuck: { readonly round: number; readonly open: readonly Reading[] } | null;
}

/**
 * Places all readings, round by round: dealt, then balanced, then fixed. What a round is given
 * depends on it and on the rounds before it alone.
 */
export function placeReadings(
  reviewers: readonly Reviewer[],
  units: readonly ReviewUnit[],
): Placement {
  const desk = layOut(reviewers, units);
  const readings = desk.files.flatMap((file) => file.readings);
  const rounds = [...new Set(readings.map(({ round }) => round))].sort((a, b) => a - b);
  for (const round of rounds) {
    const open = readings.filter((reading) => reading.round === round);
    dealReadings(open, desk.readers);
    balanceLoads(open, desk.readers);
    if (spreadOf(desk.readers) > 1) return { ...desk, stuck: { round, open } };
  }
  return { ...desk, stuck: null };
}
