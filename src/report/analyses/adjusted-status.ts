import type { Adjustment } from '../../disparity/adjust.js';
import type { AdjustedRow } from '../../disparity/adjusted-row.js';
import type { Count } from '../../disparity/count.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { correctedFamily } from '../../disparity/adjusted-family.js';

/** The counts that the crude comparison comes from; they are printed. */
export function crudeCounts({ events, members, comparator }: AdjustedRow): readonly Count[] {
  return [events, members, comparator.events, comparator.members];
}

/** Whether adjusted figures may be said: they come from counts by stratum, which are not printed. */
export function tellsAdjusted(row: AdjustedRow, edition: Edition): boolean {
  const counts = row.strata.flatMap(({ events, members, comparator }) => [
    events,
    members,
    comparator.events,
    comparator.members,
  ]);
  const isTold = edition.tells(...counts);
  return edition.shows(...crudeCounts(row)) && isTold;
}

/** Whether there is nobody on one side. */
export function isEmpty({ members, comparator }: AdjustedRow): boolean {
  return members.value === 0 || comparator.members.value === 0;
}

/** Shorthand for a row: `[c]` hidden, `[u]` too few to rely on, `[z]` not compared. */
export function adjustedStatus(row: AdjustedRow, edition: Edition): string {
  if (!tellsAdjusted(row, edition)) return hiddenMark;
  if (isEmpty(row)) return '[z]';
  return row.reliability === 'fair' ? '' : '[u]';
}

export function adjustedNote(row: AdjustedRow, edition: Edition): string {
  const isTold = tellsAdjusted(row, edition);
  if (!edition.shows(...crudeCounts(row))) return 'suppressed';
  if (!isTold) return 'adjusted figures suppressed';
  if (isEmpty(row)) return 'not compared: no members';
  const used = row.strata.some(({ dropped }) => dropped === null);
  return [
    ...(row.reliability === 'fair' ? [] : ['too few to compare']),
    ...(used ? [] : ['no stratum has events and both groups']),
    ...(used && row.ratio.value === null
      ? ['adjusted ratio not estimable: no events in the reference']
      : []),
    ...(row.test?.test === 'exact conditional'
      ? ['strata sparse: exact odds ratio and p-value']
      : []),
  ].join('; ');
}

/** The p-values of the adjusted comparisons that the edition tells, corrected for their number. */
export function correctedOf(
  { rows, settings }: Adjustment,
  edition: Edition,
): ReadonlyMap<AdjustedRow, number> {
  const pValueOf = (row: AdjustedRow): number | null => {
    const isTold = tellsAdjusted(row, edition);
    return isTold && row.reliability !== 'none' ? (row.test?.pValue ?? null) : null;
  };
  return correctedFamily(rows, pValueOf, settings.correction);
}
