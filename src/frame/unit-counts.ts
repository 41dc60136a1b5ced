import type { UnitCounts } from './frame.js';
import type { Row } from './intake.js';
import type { PersonOf } from './persons.js';

/** Counts rows, cases, allegations, subjects and persons over the rows of the cases in scope. */
export function countUnits(
  cases: ReadonlyMap<string, readonly Row[]>,
  isPlaceholder: (row: Row) => boolean,
  personOf: PersonOf,
): UnitCounts {
  let rows = 0;
  let allegations = 0;
  let subjects = 0;
  let placeholderRows = 0;
  const persons = new Set<string>();
  for (const rowsOfCase of cases.values()) {
    const numbers = new Set<string>();
    const people = new Set<string>();
    for (const row of rowsOfCase) {
      const number = row.values['allegation_no'];
      const subject = row.values['subject_id'];
      if (number !== undefined) numbers.add(number);
      if (isPlaceholder(row)) placeholderRows += 1;
      else if (subject !== undefined) people.add(subject);
      const person = personOf(row);
      if (person !== undefined) persons.add(person);
    }
    rows += rowsOfCase.length;
    allegations += numbers.size;
    subjects += people.size;
  }
  return { rows, cases: cases.size, allegations, subjects, persons: persons.size, placeholderRows };
}
