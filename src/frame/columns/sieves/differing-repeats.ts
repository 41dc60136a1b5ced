import type { Column } from '../column.js';
import { type ColumnTable, rowCount, rowStates } from '../column-table.js';
import { at } from '../growing.js';
import { fieldNumbers } from './field-numbers.js';
import { repeated } from './repeated.js';

/** Rows of one case, allegation and subject that may differ, each with the first of its kind. */
export function differingRepeats(table: ColumnTable): readonly number[] {
  const [ofCase, ofAllegation, ofSubject] = ['case_ref', 'allegation_no', 'subject_id'].map(
    (field) => fieldNumbers(table, field),
  );
  if (!ofCase || !ofAllegation || !ofSubject) return [];
  const hashOf = (row: number): number | null => {
    if ((at(table.states, row) & rowStates.rejected) !== 0) return null;
    const [own, allegation, subject] = [ofCase(row), ofAllegation(row), ofSubject(row)];
    if (own === 0 || allegation === 0 || subject === 0) return null;
    const hash = Math.imul(own, 0x85ebca6b) ^ Math.imul(allegation, 0xc2b2ae35);
    return Math.imul(hash ^ (hash >>> 15) ^ subject, 0x27d4eb2f);
  };
  const firsts = new Map<string, number>();
  const found = new Set<number>();
  for (const row of repeated(rowCount(table), hashOf)) {
    const key = `${ofCase(row)} ${ofAllegation(row)} ${ofSubject(row)}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else if (table.columns.some((column) => mayDiffer(column, first, row))) {
      found.add(first).add(row);
    }
  }
  return [...found].sort((one, other) => one - other);
}

/** Texts that are left in the file may always differ. */
function mayDiffer({ rows, looseFrom }: Column, first: number, row: number): boolean {
  return row >= looseFrom || at(rows, first) !== at(rows, row);
}
