import type { Row } from '../../intake.js';
import { type GroupedRows, rowsOfGroup } from './grouped-rows.js';
import { keptValues } from './kept-values.js';
import type { RowField } from './row-field.js';

/** What makes one value of the rows of a group. */
export interface FieldOfGroups {
  readonly groups: GroupedRows;
  /** The field whose values it is made of; null where they have no numbers. */
  readonly field: RowField | null;
  /** Of each row, a number below 16 that counts beside the value: 0 where nothing else counts. */
  readonly besideOf: (row: number) => number;
  /**
   * It must look at nothing but value and `beside` of each row, and gain nothing from a pair that came
   * before: such are all rules of collapse.
   */
  readonly collapse: (rows: readonly Row[]) => string;
  readonly rowAt: (row: number) => Row;
}

const mostSequences = 1 << 16;

/**
 * One value for each group of rows. Groups whose values come in the same sequence, repeats left out,
 * have the same one, so that the rule is asked once for each sequence and not for each group.
 */
export function collapsedField(parts: FieldOfGroups): (group: number) => string {
  const { groups, field, besideOf, collapse, rowAt } = parts;
  const read = (group: number): string =>
    collapse(Array.from(rowsOfGroup(groups, group), (row) => rowAt(row)));
  if (field === null) return read;
  const single = new Map<number, string>();
  const sequences = new Map<string, string>();
  const met: number[] = [];
  const find = (group: number): string => {
    const end = groups.starts[group + 1] ?? 0;
    met.length = 0;
    for (let place = groups.starts[group] ?? 0; place < end; place += 1) {
      const row = groups.rows[place] ?? 0;
      const pair = field.numberAt(row) * 16 + besideOf(row);
      if (met[0] !== pair && !met.includes(pair)) met.push(pair);
    }
    const [first = 0] = met;
    return met.length === 1
      ? remembered(single, first, () => read(group))
      : remembered(sequences, met.join(), () => read(group));
  };
  return keptValues(groups.starts.length - 1, find);
}

function remembered<Key>(known: Map<Key, string>, key: Key, find: () => string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  if (known.size === mostSequences) known.clear();
  known.set(key, value);
  return value;
}
