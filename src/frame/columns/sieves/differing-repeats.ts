import type { Column } from '../column.js';
import { type ColumnTable, rowCount, rowStates } from '../column-table.js';
import { at, readInto } from '../growing.js';
import { fieldNumbers } from './field-numbers.js';
import { type HashWriter, repeated } from './repeated.js';

/** Rows of one case, allegation and subject that may differ, each with the first of its kind. */
export function differingRepeats(table: ColumnTable): readonly number[] {
  const keys = ['case_ref', 'allegation_no', 'subject_id'].flatMap(
    (field) => fieldNumbers(table, field) ?? [],
  );
  if (keys.length < 3) return [];
  const writeHashes: HashWriter = (first, hashes) => {
    const numbers = new Uint32Array(hashes.length);
    hashes.fill(1);
    for (const [place, key] of keys.entries()) {
      key.readInto(first, numbers);
      mixInto(hashes, numbers, multipliers[place] ?? 1);
    }
    readInto(table.states, first, numbers);
    for (let index = 0; index < numbers.length; index += 1) {
      if (((numbers[index] ?? 0) & rowStates.rejected) !== 0) hashes[index] = 0;
    }
  };
  const firsts = new Map<string, number>();
  const found = new Set<number>();
  for (const row of repeated(rowCount(table), writeHashes)) {
    const key = keys.map((each) => each.at(row)).join(' ');
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else if (table.columns.some((column) => mayDiffer(column, first, row))) {
      found.add(first).add(row);
    }
  }
  return [...found].sort((one, other) => one - other);
}

const multipliers = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];

/** Takes numbers into hashes; a number of 0 makes the hash 0 for good, and nothing else does. */
function mixInto(hashes: Uint32Array, numbers: Uint32Array, multiplier: number): void {
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index] ?? 0;
    const number = numbers[index] ?? 0;
    if (hash === 0 || number === 0) hashes[index] = 0;
    else hashes[index] = Math.imul(hash ^ (hash >>> 15) ^ number, multiplier) || 1;
  }
}

/** Texts that are left in the file may always differ. */
function mayDiffer({ rows, looseFrom }: Column, first: number, row: number): boolean {
  return row >= looseFrom || at(rows, first) !== at(rows, row);
}
