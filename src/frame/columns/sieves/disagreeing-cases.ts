import { type ColumnTable, rowCount, rowStates } from '../column-table.js';
import { at, type Growing, runSize, runsOf } from '../growing.js';
import { type FieldNumbers, fieldNumbers, numbersOf } from './field-numbers.js';

/** The rows of cases whose rows have several values of a field that is one to a case. */
export function disagreeingCases(table: ColumnTable): readonly number[] {
  const caseOf = fieldNumbers(table, 'case_ref');
  if (caseOf === null) return [];
  const later = laterRows(table, caseOf);
  const found = new Uint8Array(numbersOf(table, 'case_ref'));
  for (const { plan, rows: values } of table.columns) {
    if (plan.schema.perCase === true) findDifferences(later, caseOf, values, found);
  }
  if (!found.includes(1)) return [];
  const places: number[] = [];
  const rows = rowCount(table);
  for (let row = 0; row < rows; row += 1) if (found[caseOf.at(row)] === 1) places.push(row);
  return places;
}

/** Accepted rows that are not the first of their case, each behind the one of its case before it. */
interface LaterRows {
  readonly rows: Uint32Array;
  readonly before: Uint32Array;
}

function laterRows(table: ColumnTable, caseOf: FieldNumbers): LaterRows {
  const count = rowCount(table);
  const latest = new Uint32Array(numbersOf(table, 'case_ref'));
  // What of them is not written to takes up no memory.
  const [rows, before] = [new Uint32Array(count), new Uint32Array(count)];
  let length = 0;
  const cases = new Uint32Array(runSize);
  for (const { first, run: states } of runsOf(table.states)) {
    caseOf.readInto(first, cases);
    for (let index = 0; index < states.length; index += 1) {
      const own = cases[index] ?? 0;
      if (own === 0 || ((states[index] ?? 0) & rowStates.rejected) !== 0) continue;
      const last = latest[own] ?? 0;
      if (last !== 0) {
        rows[length] = first + index;
        before[length] = last - 1;
        length += 1;
      }
      latest[own] = first + index + 1;
    }
  }
  return { rows: rows.subarray(0, length), before };
}

/**
 * Marks the cases in which a value follows another. Where a blank stands between two values nothing is
 * compared with it, and the values are looked at case by case.
 */
function findDifferences(
  { rows, before }: LaterRows,
  caseOf: FieldNumbers,
  values: Growing,
  found: Uint8Array,
): void {
  let firsts: Uint32Array | null = null;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const value = at(values, row);
    const last = at(values, before[index] ?? 0);
    if (value === last) continue;
    const own = caseOf.at(row);
    if (value !== 0 && last !== 0) {
      found[own] = 1;
      continue;
    }
    firsts ??= new Uint32Array(found.length);
    const first = firsts[own] ?? 0;
    const known = value === 0 ? last : value;
    if (first === 0) firsts[own] = known;
    else if (first !== known) found[own] = 1;
  }
}
