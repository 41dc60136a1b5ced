import type { GroupRow } from '../../disparity/comparison.js';
import type { EventCounts } from '../../disparity/count-groups.js';
import type { Count } from '../../disparity/count.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';

/** The counts that a row's own figures come from, and those of its comparison. */
export function ownCounts({ events, members }: GroupRow): readonly Count[] {
  return [events, members];
}

export function comparedCounts(row: GroupRow): readonly Count[] {
  const { comparator } = row;
  return comparator === null
    ? ownCounts(row)
    : [...ownCounts(row), comparator.events, comparator.members];
}

/** Whether one of the sides has nobody in it. */
export function isEmpty({ members, comparator }: GroupRow): boolean {
  return members.value === 0 || comparator?.members.value === 0;
}

/** Shorthand for a row: `[c]` hidden, `[u]` too few to rely on, `[z]` not compared. */
export function rowStatus(row: GroupRow, edition: Edition): '' | '[c]' | '[u]' | '[z]' {
  if (!edition.shows(...comparedCounts(row))) return hiddenMark;
  if (row.role === 'not-known' || isEmpty(row)) return '[z]';
  return row.reliability === 'fair' ? '' : '[u]';
}

/** What is to be said of a row beside its figures, in a few words. */
export function rowNote(row: GroupRow, unknown: EventCounts | null, edition: Edition): string {
  const isReference = row.role === 'reference';
  if (!edition.shows(...ownCounts(row))) {
    return isReference ? 'reference group; suppressed' : 'suppressed';
  }
  if (!edition.shows(...comparedCounts(row))) return 'comparison suppressed';
  if (row.role === 'not-known') return 'not compared: not known';
  if (isReference) {
    return row.reliability === 'fair' ? 'reference group' : 'reference group; too few to compare';
  }
  if (isEmpty(row)) return 'not compared: no members';
  return [
    ...(row.reliability === 'fair' ? [] : ['too few to compare']),
    ...(row.reliability !== 'none' && row.estimates.ratio.value === null
      ? [openRatio(row.estimates.ratio)]
      : []),
    ...(unknown !== null &&
    edition.shows(unknown.events, unknown.members) &&
    row.worstCase?.couldReverse === true
      ? ['the unknown could reverse it']
      : []),
  ].join('; ');
}

function openRatio({ low }: Estimate): string {
  return low === null || low === 0
    ? 'ratio not estimable: no events'
    : `ratio not estimable: no events in the reference, more than ${low.toFixed(2)}`;
}
