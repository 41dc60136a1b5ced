import type { Intersection } from '../../disparity/intersect.js';
import type { PairRow } from '../../disparity/intersect-row.js';
import type { Count } from '../../disparity/count.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { correctedFamily } from '../../disparity/adjusted-family.js';

/** The counts that a pair's own figures come from. */
export function ownCounts({ events, members }: PairRow): readonly Count[] {
  return [events, members];
}

/** The counts that its comparison comes from; its own where it is not compared. */
export function comparedCounts(row: PairRow): readonly Count[] {
  const { comparison } = row;
  return comparison === null
    ? ownCounts(row)
    : [...ownCounts(row), comparison.from.events, comparison.from.members];
}

/** Whether there is nobody on one side. */
export function isEmpty({ members, comparison }: PairRow): boolean {
  return members.value === 0 || comparison?.comparator.members === 0;
}

/** Shorthand for a row: `[c]` hidden, `[u]` too few to rely on, `[z]` not compared. */
export function pairStatus(row: PairRow, edition: Edition): string {
  if (!edition.shows(...comparedCounts(row))) return hiddenMark;
  if (row.role === 'not-known' || isEmpty(row)) return '[z]';
  return row.reliability === 'fair' ? '' : '[u]';
}

export function pairNote(row: PairRow, edition: Edition): string {
  if (!edition.shows(...ownCounts(row))) return 'suppressed';
  if (!edition.shows(...comparedCounts(row))) return 'comparison suppressed';
  if (row.role === 'not-known') return 'not compared: not known';
  if (isEmpty(row)) return 'not compared: no members';
  const few = row.reliability === 'fair' ? [] : ['too few to compare'];
  if (row.role === 'reference') return ['reference pair', ...few].join('; ');
  const isOpen = row.reliability !== 'none' && row.comparison?.ratio.value === null;
  return [...few, ...(isOpen ? ['ratio not estimable: no events in the reference'] : [])].join(
    '; ',
  );
}

/** The p-values of the comparisons that the edition shows, corrected for their number. */
export function correctedOf(
  { rows, settings }: Intersection,
  edition: Edition,
): ReadonlyMap<PairRow, number> {
  const pValueOf = (row: PairRow): number | null => {
    const isShown = edition.shows(...comparedCounts(row));
    return isShown && row.reliability !== 'none' ? (row.comparison?.test?.pValue ?? null) : null;
  };
  return correctedFamily(rows, pValueOf, settings.correction);
}
