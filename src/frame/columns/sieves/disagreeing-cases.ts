import { type ColumnTable, rowCount, rowStates } from '../column-table.js';
import { at } from '../growing.js';
import { fieldNumbers, numbersOf } from './field-numbers.js';

/** The rows of cases whose rows have several values of a field that is one to a case. */
export function disagreeingCases(table: ColumnTable): readonly number[] {
  const caseOf = fieldNumbers(table, 'case_ref');
  if (caseOf === null) return [];
  const cases = numbersOf(table, 'case_ref');
  const found = new Uint8Array(cases);
  const firsts = new Uint32Array(cases);
  const rows = rowCount(table);
  for (const { plan, rows: values } of table.columns) {
    if (plan.schema.perCase !== true) continue;
    firsts.fill(0);
    for (let row = 0; row < rows; row += 1) {
      if ((at(table.states, row) & rowStates.rejected) !== 0) continue;
      const own = caseOf(row);
      const value = at(values, row);
      if (own === 0 || value === 0) continue;
      const first = firsts[own] ?? 0;
      if (first === 0) firsts[own] = value;
      else if (first !== value) found[own] = 1;
    }
  }
  if (!found.includes(1)) return [];
  const places: number[] = [];
  for (let row = 0; row < rows; row += 1) if (found[caseOf(row)] === 1) places.push(row);
  return places;
}
