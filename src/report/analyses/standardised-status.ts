import type { GroupInStratum } from '../../disparity/adjusted-strata.js';
import type { Count } from '../../disparity/count.js';
import type { Standardisation } from '../../disparity/standardise.js';
import type { IndirectResult } from '../../disparity/standardised-indirect.js';
import type { StandardisedRow } from '../../disparity/standardised-row.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { correctedFamily } from '../../disparity/adjusted-family.js';

/** The counts that a group's own rate comes from; they are printed. */
export function ownCounts({ events, members }: StandardisedRow): readonly Count[] {
  return [events, members];
}

/**
 * Whether what is held against the comparator's rates by stratum may be said. Strata without anybody
 * of the group are no concern of its row: that they exist at all could tell of other groups.
 */
export function tellsIndirect(row: StandardisedRow, edition: Edition): boolean {
  const { comparator } = row;
  if (comparator === null) return edition.shows(...ownCounts(row));
  const counts = peopled(row).flatMap((stratum) => [
    stratum.events,
    stratum.members,
    ...(stratum.comparator === null ? [] : [stratum.comparator.events, stratum.comparator.members]),
  ]);
  const isTold = edition.tells(...counts);
  return edition.shows(...ownCounts(row), comparator.events, comparator.members) && isTold;
}

/** Whether the rate at the mix of all members may be said. */
export function tellsDirect(row: StandardisedRow, edition: Edition): boolean {
  const counts = peopled(row).flatMap(({ events, members }) => [events, members]);
  const isTold = edition.tells(...counts, ...row.direct.mix);
  return edition.shows(...ownCounts(row)) && isTold;
}

function peopled({ strata }: StandardisedRow): readonly GroupInStratum[] {
  return strata.filter(({ members }) => members.value > 0);
}

/** Whether there is nobody on one side, or nobody on both in any stratum. */
export function isEmpty({ comparator, expected }: IndirectResult, row: StandardisedRow): boolean {
  return row.members.value === 0 || comparator.members.value === 0 || expected === 0;
}

/** Shorthand for a row: `[c]` something hidden, `[u]` too few to rely on, `[z]` not compared. */
export function standardisedStatus(row: StandardisedRow, edition: Edition): string {
  const isTold = tellsIndirect(row, edition);
  if (!tellsDirect(row, edition) || !isTold) return hiddenMark;
  if (row.members.value === 0) return '[z]';
  if (row.indirect === null) return row.direct.withheld === null ? '' : '[u]';
  if (isEmpty(row.indirect, row)) return '[z]';
  return row.indirect.reliability === 'fair' ? '' : '[u]';
}

/** Why there is no directly standardised rate. */
export const withheldBecause = {
  'fewer than 10 events': 'fewer than 10 events',
  'a stratum without members': 'too many are in strata in which the group has nobody',
} as const;

/** What stands in for the figures of a row, and why. */
export function standardisedNote(row: StandardisedRow, edition: Edition): string {
  const [isTold, isDirectTold] = [tellsIndirect(row, edition), tellsDirect(row, edition)];
  if (!edition.shows(...ownCounts(row))) return 'suppressed';
  const { indirect, direct } = row;
  const against = !isTold
    ? ['observed against expected suppressed']
    : indirect === null
      ? ['reference group']
      : isEmpty(indirect, row)
        ? ['not compared: nothing is expected']
        : indirect.reliability === 'fair'
          ? []
          : ['too few to compare'];
  const rate = !isDirectTold
    ? ['standardised rate suppressed']
    : direct.withheld === null
      ? []
      : [`standardised rate withheld: ${withheldBecause[direct.withheld]}`];
  return [...against, ...rate].join('; ');
}

/** The p-values of observed against expected that the edition tells, corrected for their number. */
export function correctedOf(
  { rows, settings }: Standardisation,
  edition: Edition,
): ReadonlyMap<StandardisedRow, number> {
  const pValueOf = (row: StandardisedRow): number | null => {
    const isTold = tellsIndirect(row, edition);
    const { indirect } = row;
    return isTold && indirect?.reliability !== 'none' ? (indirect?.pValue ?? null) : null;
  };
  return correctedFamily(rows, pValueOf, settings.correction);
}
