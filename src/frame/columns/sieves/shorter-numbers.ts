import type { Row } from '../../intake.js';
import type { Column } from '../column.js';
import { type ColumnTable, rowAt } from '../column-table.js';
import { runSize, runsOf } from '../growing.js';
import { byteDictionary, sizeOf, textOf } from '../kernel/byte-dictionary.js';
import { countForms, oddForms } from './reference-forms.js';

/**
 * Rows of references some of which may have lost leading zeros: for each field the first row of each
 * reference, with that field alone, of the forms in which a number is shorter than is usual.
 */
export function shorterNumbers(table: ColumnTable): readonly Row[] {
  return ['case_ref', 'subject_id'].flatMap((field) => {
    const column = table.columns[table.places.get(field) ?? -1];
    return column === undefined ? [] : ofColumn(table, column);
  });
}

function ofColumn(table: ColumnTable, column: Column): readonly Row[] {
  const { dictionary } = column;
  const forms = byteDictionary(table.kernel);
  for (const { numbers } of firstsOf(column)) countForms(forms, dictionary, numbers);
  const odd = oddForms(forms);
  if (odd.size === 0) return [];
  const found: Row[] = [];
  for (const { numbers, rows } of firstsOf(column)) {
    for (const [index, form] of countForms(forms, dictionary, numbers).entries()) {
      if (!odd.has(form)) continue;
      const { row, line, status, aligned } = rowAt(table, rows[index] ?? 0);
      const values = { [column.plan.field]: textOf(dictionary, numbers[index] ?? 0) };
      found.push({ row, line, status, aligned, values, cells: [] });
    }
  }
  return found;
}

/** The references of a column in runs that hold until the next, each once, with the first row of each. */
function* firstsOf({
  rows: values,
  dictionary,
}: Column): Generator<{ readonly numbers: Uint32Array; readonly rows: Uint32Array }> {
  const seen = new Uint8Array(sizeOf(dictionary));
  const [numbers, rows] = [new Uint32Array(runSize), new Uint32Array(runSize)];
  for (const { first, run } of runsOf(values)) {
    let count = 0;
    for (let index = 0; index < run.length; index += 1) {
      const number = run[index] ?? 0;
      if (number === 0 || seen[number] === 1) continue;
      seen[number] = 1;
      numbers[count] = number;
      rows[count] = first + index;
      count += 1;
    }
    yield { numbers: numbers.subarray(0, count), rows: rows.subarray(0, count) };
  }
}
