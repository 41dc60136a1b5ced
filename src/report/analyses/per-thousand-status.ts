import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import type { PerThousand } from '../../disparity/per-thousand.js';
import type { Count } from '../../disparity/count.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { correctedFamily } from '../../disparity/adjusted-family.js';

/** The counts that a row's rate comes from. */
export function ownCounts({ events }: Pick<PeopleRow, 'events'>): readonly Count[] {
  return events === null ? [] : [events];
}

/** The counts that its comparison comes from; its own where it is not compared. */
export function comparedCounts(row: PeopleRow): readonly Count[] {
  const from = row.comparison?.from.events ?? null;
  return from === null ? ownCounts(row) : [...ownCounts(row), from];
}

/** Whether there are no people on one side. */
export function isEmpty({ people, comparison }: PeopleRow): boolean {
  return people === 0 || comparison?.from.people === 0;
}

/** Whether a rate can be given: there are people, and not only a handful. */
export function hasRate({ people }: PeopleRow): boolean {
  return people !== null && people >= fewestForRate;
}

/** Shorthand for a row: `[c]` hidden, `[u]` too few to rely on, `[z]` not compared. */
export function peopleStatus(row: PeopleRow, edition: Edition): string {
  if (!edition.shows(...comparedCounts(row))) return hiddenMark;
  if (row.role === 'not-known' || isEmpty(row)) return '[z]';
  return row.reliability === 'fair' ? '' : '[u]';
}

export function peopleNote(
  row: PeopleRow,
  { unknown }: Pick<PerThousand, 'unknown'>,
  edition: Edition,
): string {
  if (!edition.shows(...ownCounts(row))) return 'suppressed';
  if (!edition.shows(...comparedCounts(row))) return 'comparison suppressed';
  if (row.role === 'not-known') return 'not compared: not known';
  if (isEmpty(row)) return 'not compared: no people';
  const few = row.reliability === 'fair' ? [] : ['too few to compare'];
  if (row.role === 'reference') return ['reference group', ...few].join('; ');
  const isOpen = row.reliability !== 'none' && row.comparison?.ratio.value === null;
  const unknownShown = unknown !== null && edition.shows(unknown);
  return [
    ...few,
    ...(isOpen ? ['ratio not estimable: no events in the reference'] : []),
    ...(unknownShown && row.worstCase?.couldReverse === true
      ? ['the unknown could reverse it']
      : []),
  ].join('; ');
}

/** The p-values of the comparisons that the edition shows, corrected for their number. */
export function correctedOf(
  { rows, settings }: Pick<PerThousand, 'rows' | 'settings'>,
  edition: Edition,
): ReadonlyMap<PeopleRow, number> {
  const pValueOf = (row: PeopleRow): number | null => {
    const isShown = edition.shows(...comparedCounts(row));
    return isShown && row.reliability !== 'none' ? (row.comparison?.pValue ?? null) : null;
  };
  return correctedFamily(rows, pValueOf, settings.correction);
}
