import type { UnitCounts } from '../../frame.js';
import type { GroupedRows } from './grouped-rows.js';
import { numberPairs } from './number-pairs.js';
import type { RowField } from './row-field.js';

export interface CountedFields {
  readonly allegation: RowField;
  readonly subject: RowField;
  readonly force: RowField;
}

/** Counts rows, cases, allegations, subjects and persons as `countUnits` does, over cases by number. */
export function countInCases(
  cases: Uint32Array,
  { starts, rows }: GroupedRows,
  { allegation, subject, force }: CountedFields,
  isPlaceholder: (row: number) => boolean,
  severalForces: boolean,
): UnitCounts {
  let [rowsCounted, allegations, subjects, persons, placeholderRows] = [0, 0, 0, 0, 0];
  const allegationsOf = new Uint32Array(allegation.size);
  const subjectsOf = new Uint32Array(subject.size);
  // By subject: one more than the number of the force that it was first met in.
  const firstForces = new Uint32Array(subject.size);
  const furtherForces = numberPairs();
  cases.forEach((group, index) => {
    const mark = index + 1;
    const end = starts[group + 1] ?? 0;
    for (let place = starts[group] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      rowsCounted += 1;
      const number = allegation.numberAt(row);
      if (number !== 0 && allegationsOf[number] !== mark) {
        allegationsOf[number] = mark;
        allegations += 1;
      }
      if (isPlaceholder(row)) {
        placeholderRows += 1;
        continue;
      }
      const person = subject.numberAt(row);
      if (person === 0) continue;
      if (subjectsOf[person] !== mark) {
        subjectsOf[person] = mark;
        subjects += 1;
      }
      const own = severalForces ? force.numberAt(row) + 1 : 1;
      const first = firstForces[person];
      if (first === own) continue;
      if (first === 0) {
        firstForces[person] = own;
        persons += 1;
      } else furtherForces.add(own, person);
    }
  });
  return {
    rows: rowsCounted,
    cases: cases.length,
    allegations,
    subjects,
    persons: persons + furtherForces.size(),
    placeholderRows,
  };
}

/** Whether accepted rows name more than one force, in scope or not. */
export function namesSeveral(
  { numberAt }: RowField,
  count: number,
  isAccepted: (row: number) => boolean,
): boolean {
  let first = 0;
  for (let row = 0; row < count; row += 1) {
    const number = numberAt(row);
    if (number === 0 || number === first || !isAccepted(row)) continue;
    if (first !== 0) return true;
    first = number;
  }
  return false;
}
