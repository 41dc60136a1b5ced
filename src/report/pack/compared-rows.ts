import type { Cell, Table } from '../../format/table.js';
import type { EditionName, QueryResult } from '../audit-result.js';

/** A row of a comparison as one edition prints it: numbers, or the shorthand that stands for them. */
export interface PrintedRow {
  readonly group: Cell;
  readonly role: Cell;
  readonly events: Cell;
  readonly members: Cell;
  readonly rate: Cell;
  readonly rateLow: Cell;
  readonly rateHigh: Cell;
  /** The p-value after correction for all comparisons of the table. */
  readonly pAdjusted: Cell;
}

/**
 * The comparison of groups with a reference that a query has, row by row, read from its table: what a
 * sentence says of it can then be nothing that the edition does not print. Null where the edition has none.
 */
export function printedRows(
  { said }: QueryResult,
  edition: EditionName,
): readonly PrintedRow[] | null {
  const table = said[edition]
    .flatMap(({ tables }) => tables)
    .find((each) => places(each, ['group', 'members', 'p_adjusted', 'role']) !== null);
  if (table === undefined) return null;
  const columns = [
    'group',
    'role',
    'events',
    'members',
    'rate',
    'rate_low',
    'rate_high',
    'p_adjusted',
  ];
  const at = places(table, columns);
  if (at === null) return null;
  return table.rows.map((row) => {
    const cell = (index: number): Cell => row[at[index] ?? -1] ?? null;
    return {
      group: cell(0),
      role: cell(1),
      events: cell(2),
      members: cell(3),
      rate: cell(4),
      rateLow: cell(5),
      rateHigh: cell(6),
      pAdjusted: cell(7),
    };
  });
}

/** Where columns stand in a table; null where it lacks one. */
function places({ columns }: Table, names: readonly string[]): readonly number[] | null {
  const at = names.map((name) => columns.findIndex((column) => column.name === name));
  return at.includes(-1) ? null : at;
}

/** For how many the group is one that is compared, and for how many it is not known or several. */
export function unknownOf(
  rows: readonly PrintedRow[],
): { readonly notKnown: number; readonly all: number } | null {
  const total = rows.find(({ role }) => role === 'total')?.members;
  const parts = rows.filter(({ role }) => role === 'not-known').map(({ members }) => members);
  if (typeof total !== 'number' || total === 0) return null;
  const numbers = parts.filter((part) => typeof part === 'number');
  if (numbers.length < parts.length) return null;
  return { notKnown: numbers.reduce((sum, each) => sum + each, 0), all: total };
}
