import type { IssueCode } from '../checks/index.js';
import { tableChecks } from '../checks/hooks.js';
import { blockMarks, rowsOfBlocks, sharingBlocks } from './blocks.js';
import type { Row } from '../intake.js';
import { type ColumnTable, rowAt } from './column-table.js';
import { type ByteDictionary, sizeOf } from './kernel/byte-dictionary.js';
import type { RowsFor } from './rows-in-question.js';
import { hasShorterForms } from './sieves/reference-forms.js';

/** So many rows in question may be read again, each by itself. */
const mostRows = 1 << 16;
/** So many forms of references are looked at. */
const mostForms = 1 << 12;
/** At so many blocks of rows it is looked whether too many belong to a case that was there before. */
const enoughBlocks = 1 << 17;

/** Tells, as rows come in, whether it shows already that those of a table, which are not kept, must be. */
export function keepingTest(table: ColumnTable): () => boolean {
  const { calls } = table.kernel;
  let isMixed: boolean | undefined;
  return () => {
    if (calls.blocks.value >= enoughBlocks)
      isMixed ??= sharingBlocks(table.kernel, mostRows) === null;
    return isMixed === true || hasTooMany(table);
  };
}

function hasTooMany(table: ColumnTable): boolean {
  const { disagreeing, repeating } = table.kernel.calls;
  if (Math.max(disagreeing.value, repeating.value) > mostRows) return true;
  return formsOf(table).some((forms) => sizeOf(forms) > mostForms);
}

/**
 * The rows of which each check of the table could say anything, where they are not kept; null where
 * they are too many, where a check needs all rows, or where references may have lost zeros, which only
 * all references together show.
 */
export function placesInQuestion(table: ColumnTable): RowsFor | null {
  const { kernel } = table;
  if (hasTooMany(table) || formsOf(table).some(hasShorterForms)) return null;
  const sharing = sharingBlocks(kernel, mostRows);
  if (sharing === null) return null;
  const rowsOf = (mark: number): readonly number[] | null =>
    rowsOfBlocks(kernel, sharing, mark, mostRows);
  const repeats = rowsOf(blockMarks.repeats);
  const places: Partial<Record<IssueCode, readonly number[] | null>> = {
    REFERENCE_VARIANTS: rowsOf(0),
    DUPLICATE_ROW: repeats,
    CONFLICTING_VALUES: rowsOf(blockMarks.disagrees),
    CONFLICTING_DUPLICATE: repeats,
    LOST_LEADING_ZEROS: [],
  };
  if (!tableChecks.every(({ code }) => Array.isArray(places[code]))) return null;
  // What one check has a row read for, the next need not read again.
  const rows = new Map<number, Row>();
  const rowOf = (place: number): Row => {
    const row = rows.get(place) ?? rowAt(table, place);
    rows.set(place, row);
    return row;
  };
  return (code) => (places[code] ?? []).map(rowOf);
}

function formsOf({ kernel, columns }: ColumnTable): readonly ByteDictionary[] {
  return columns
    .map(({ place }) => ({ kernel, handle: kernel.calls.formsOf(place) }))
    .filter(({ handle }) => handle !== 0);
}
