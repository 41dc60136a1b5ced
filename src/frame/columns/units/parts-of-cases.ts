import { at, growing, push } from '../growing.js';
import type { GroupedRows } from './grouped-rows.js';

/** The parts of cases (allegations, subjects), numbered as they come, with their rows. */
export interface PartsOfCases {
  readonly groups: GroupedRows;
  readonly caseOf: (part: number) => number;
  /** By part: its number among the values of the field that makes the parts. */
  readonly numberOf: (part: number) => number;
  readonly count: number;
  /** Rows that belong to no part. */
  readonly left: number;
}

/** Splits the rows of cases by a number, 0 being no part. */
export function partsOfCases(
  cases: Uint32Array,
  { starts, rows }: GroupedRows,
  numbers: number,
  numberAt: (row: number) => number,
): PartsOfCases {
  const caseOf = growing();
  const numberOf = growing();
  // By number: the part of the case at hand that has it, counted from 1.
  const latest = new Uint32Array(numbers);
  const parts = new Uint32Array(rows.length);
  let left = 0;
  for (const group of cases) {
    const first = numberOf.length;
    const end = starts[group + 1] ?? 0;
    for (let place = starts[group] ?? 0; place < end; place += 1) {
      const number = numberAt(rows[place] ?? 0);
      if (number === 0) {
        left += 1;
        continue;
      }
      if ((latest[number] ?? 0) <= first) {
        push(caseOf, group);
        push(numberOf, number);
        latest[number] = numberOf.length;
      }
      parts[place] = latest[number] ?? 0;
    }
  }
  return {
    groups: rowsByPart(cases, { starts, rows }, parts, numberOf.length),
    caseOf: (part) => at(caseOf, part),
    numberOf: (part) => at(numberOf, part),
    count: numberOf.length,
    left,
  };
}

/** `parts` has, by place among the rows of the cases, the part from 1; 0 for none. */
function rowsByPart(
  cases: Uint32Array,
  { starts, rows }: GroupedRows,
  parts: Uint32Array,
  count: number,
): GroupedRows {
  const begins = new Uint32Array(count + 1);
  for (const part of parts) if (part > 0) begins[part] = (begins[part] ?? 0) + 1;
  for (let part = 0; part < count; part += 1) {
    begins[part + 1] = (begins[part + 1] ?? 0) + (begins[part] ?? 0);
  }
  const ordered = new Uint32Array(begins[count] ?? 0);
  const next = begins.slice();
  for (const group of cases) {
    const end = starts[group + 1] ?? 0;
    for (let place = starts[group] ?? 0; place < end; place += 1) {
      const part = (parts[place] ?? 0) - 1;
      if (part < 0) continue;
      ordered[next[part] ?? 0] = rows[place] ?? 0;
      next[part] = (next[part] ?? 0) + 1;
    }
  }
  return { starts: begins, rows: ordered };
}
