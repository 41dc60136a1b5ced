import { isUnderReview } from './cases/account.js';
import type { SettledCase } from './cases/settle-cases.js';
import type { IssuedRow } from './issued-checklist.js';
import type { Placement } from './readings/placement.js';
import type { FoundRow } from './rows/find-rows.js';

/**
 * What became of the rows of checklists that came back. Each is in one count, so rows = used +
 * unanswered + repeated + set aside + refused + extra; blank rows and headings are no rows.
 */
export interface ReturnedRows {
  readonly rows: number;
  readonly used: number;
  readonly unanswered: number;
  /** The same answer of the same reader once more. */
  readonly repeated: number;
  /** Usable, but of a case that is out of scope, not produced, or a reserve not in use. */
  readonly setAside: number;
  /** Each has an issue that is an error. */
  readonly refused: number;
  /** Of no row that was issued for this draw and question set; each has an issue, too. */
  readonly extra: number;
}

type Fate = Exclude<keyof ReturnedRows, 'rows'>;

export function countReturned(
  rows: readonly FoundRow<IssuedRow>[],
  refused: ReadonlySet<FoundRow>,
  { placed, repeated }: Placement,
  cases: readonly SettledCase[],
): ReturnedRows {
  const open = new Set(cases.filter((each) => isUnderReview(each)).map(({ unitId }) => unitId));
  const placedRows = new Set(placed.map(({ row }) => row.found));
  const repeatedRows = new Set(repeated.map(({ row }) => row.found));
  const fateOf = (row: FoundRow<IssuedRow>): Fate => {
    if (row.issued === null || !row.belongs) return 'extra';
    if (refused.has(row)) return 'refused';
    if (repeatedRows.has(row)) return 'repeated';
    if (!placedRows.has(row)) return 'unanswered';
    return open.has(row.issued.unitId) ? 'used' : 'setAside';
  };
  const fates = rows.map(fateOf);
  const count = (fate: Fate): number => fates.filter((each) => each === fate).length;
  return {
    rows: rows.length,
    used: count('used'),
    unanswered: count('unanswered'),
    repeated: count('repeated'),
    setAside: count('setAside'),
    refused: count('refused'),
    extra: count('extra'),
  };
}
