import type { Column } from '../column.js';
import { type ColumnTable, rowCount, rowStates } from '../column-table.js';
import { at } from '../growing.js';
import { fieldNumbers } from './field-numbers.js';

/** Rows of one case, allegation and subject that may differ, each with the first of its kind. */
export function differingRepeats(table: ColumnTable): readonly number[] {
  const [ofCase, ofAllegation, ofSubject] = ['case_ref', 'allegation_no', 'subject_id'].map(
    (field) => fieldNumbers(table, field),
  );
  if (!ofCase || !ofAllegation || !ofSubject) return [];
  const rows = rowCount(table);
  let length = 64;
  while (length < rows * 2) length *= 2;
  const slots = new Uint32Array(length);
  const found = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    if ((at(table.states, row) & rowStates.rejected) !== 0) continue;
    const [own, allegation, subject] = [ofCase(row), ofAllegation(row), ofSubject(row)];
    if (own === 0 || allegation === 0 || subject === 0) continue;
    let hash = Math.imul(own, 0x85ebca6b) ^ Math.imul(allegation, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15) ^ subject, 0x27d4eb2f);
    let slot = (hash ^ (hash >>> 13)) & (length - 1);
    for (;;) {
      const first = (slots[slot] ?? 0) - 1;
      if (first < 0) {
        slots[slot] = row + 1;
        break;
      }
      if (
        ofCase(first) === own &&
        ofAllegation(first) === allegation &&
        ofSubject(first) === subject
      ) {
        if (table.columns.some((column) => mayDiffer(column, first, row))) {
          found.add(first).add(row);
        }
        break;
      }
      slot = (slot + 1) & (length - 1);
    }
  }
  return [...found].sort((one, other) => one - other);
}

/** Texts that are left in the file may always differ. */
function mayDiffer({ rows, looseFrom }: Column, first: number, row: number): boolean {
  return row >= looseFrom || at(rows, first) !== at(rows, row);
}
