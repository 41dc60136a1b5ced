import type { IssueCode } from '../checks/index.js';
import { tableChecks } from '../checks/hooks.js';
import { alikeRows } from './alike-rows.js';
import type { ColumnTable } from './column-table.js';
import { type ByteDictionary, sizeOf } from './kernel/byte-dictionary.js';
import { at, runsOf } from './growing.js';
import { type RowsFor, rowsAt } from './rows-in-question.js';
import { hasShorterForms } from './sieves/reference-forms.js';
import { repeated } from './sieves/repeated.js';

/** So many rows in question may be read again, each by itself. */
const mostRows = 1 << 16;
/** So many forms of references are looked at. */
const mostForms = 1 << 12;

/** Whether it shows already that the rows of a table, which are not kept, must be. */
export function mustBeKept(table: ColumnTable): boolean {
  const { calls } = table.kernel;
  return (
    calls.disagreeing.value > mostRows || formsOf(table).some((forms) => sizeOf(forms) > mostForms)
  );
}

/**
 * The rows of which each check of the table could say anything, where only their places are kept; null
 * where they are too many, where a check needs all rows, or where references may have lost zeros, which
 * only all references together show.
 */
export function placesInQuestion(table: ColumnTable): RowsFor | null {
  if (mustBeKept(table) || formsOf(table).some(hasShorterForms)) return null;
  const repeats = ofOneCase(table, alikeRows(table.digests));
  const places: Partial<Record<IssueCode, readonly number[]>> = {
    REFERENCE_VARIANTS: rowsOfCases(table, likeSpellings),
    DUPLICATE_ROW: repeats,
    CONFLICTING_VALUES: rowsOfCases(table, disagreeing),
    CONFLICTING_DUPLICATE: repeats,
    LOST_LEADING_ZEROS: [],
  };
  if (!tableChecks.every(({ code }) => (places[code]?.length ?? Infinity) <= mostRows)) return null;
  return (code) => rowsAt(table, places[code] ?? []);
}

/** Of rows that share a hash those that share their case as well: by chance hardly any do. */
function ofOneCase(
  { digests, kept: [column] }: ColumnTable,
  rows: readonly number[],
): readonly number[] {
  const keyOf = (row: number): string =>
    `${String(at(digests, row))} ${column === undefined ? '' : String(at(column.rows, row))}`;
  const times = new Map<string, number>();
  for (const row of rows) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => (times.get(keyOf(row)) ?? 0) > 1);
}

function formsOf({ kernel, columns }: ColumnTable): readonly ByteDictionary[] {
  return columns
    .map(({ place }) => ({ kernel, handle: kernel.calls.formsOf(place) }))
    .filter(({ handle }) => handle !== 0);
}

/** Cases as numbers of references, which the kernel knows by a hash alone. */
function likeSpellings(cases: ByteDictionary): readonly number[] {
  const { calls } = cases.kernel;
  return repeated(sizeOf(cases), (first, hashes) => {
    for (let index = 0; index < hashes.length; index += 1) {
      hashes[index] = calls.spellingOf(cases.handle, first + index);
    }
  });
}

function disagreeing(cases: ByteDictionary): readonly number[] {
  const { calls } = cases.kernel;
  const found: number[] = [];
  if (calls.disagreeing.value === 0) return found;
  for (let number = 1; number < sizeOf(cases); number += 1) {
    if (calls.mayDisagree(cases.handle, number) !== 0) found.push(number);
  }
  return found;
}

/** The rows of some cases. */
function rowsOfCases(
  { kernel, kept: [column] }: ColumnTable,
  find: (cases: ByteDictionary) => readonly number[],
): readonly number[] {
  if (column === undefined) return [];
  const cases = { kernel, handle: kernel.calls.identityOf(column.place) };
  const wanted = find(cases);
  if (wanted.length === 0) return [];
  const found = new Uint8Array(sizeOf(cases));
  for (const number of wanted) found[number] = 1;
  const rows: number[] = [];
  for (const { first, run } of runsOf(column.rows)) {
    for (let index = 0; index < run.length; index += 1) {
      if (found[run[index] ?? 0] === 1) rows.push(first + index);
    }
  }
  return rows;
}
