import type { IssueCode } from '../checks/index.js';
import { alikeRows } from './sieves/alike-rows.js';
import type { Row } from '../intake.js';
import { type ColumnTable, rowAt } from './column-table.js';
import { differingRepeats } from './sieves/differing-repeats.js';
import { disagreeingCases } from './sieves/disagreeing-cases.js';
import { likeSpellings } from './sieves/like-spellings.js';
import { shorterNumbers } from './sieves/shorter-numbers.js';
import { rowsOf } from './rows-view.js';

/**
 * For each check of the table, how to find the rows of which it could say anything; with them it says
 * what it would say of all rows. A check that has none here is given all rows.
 */
const sieves: Partial<Record<IssueCode, (table: ColumnTable) => readonly Row[]>> = {
  REFERENCE_VARIANTS: (table) => rowsAt(table, likeSpellings(table)),
  DUPLICATE_ROW: (table) => rowsAt(table, alikeRows(table.digests)),
  CONFLICTING_VALUES: (table) => rowsAt(table, disagreeingCases(table)),
  CONFLICTING_DUPLICATE: (table) => rowsAt(table, differingRepeats(table)),
  LOST_LEADING_ZEROS: shorterNumbers,
};

/** The rows that a check of the table is given. */
export type RowsFor = (code: IssueCode) => readonly Row[];

export function rowsInQuestion(table: ColumnTable): RowsFor {
  return (code) => sieves[code]?.(table) ?? rowsOf(table);
}

/** Rows by their places, in ascending order. */
function rowsAt(table: ColumnTable, places: readonly number[]): readonly Row[] {
  return places.map((place) => rowAt(table, place));
}
