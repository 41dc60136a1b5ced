import type { Row } from '../../intake.js';
import { sizeOf, textOf } from '../kernel/byte-dictionary.js';
import type { Column } from '../column.js';
import { type ColumnTable, rowAt, rowCount } from '../column-table.js';
import { at } from '../growing.js';
import { countForm, formOf, type ReferenceForm, type ReferenceForms } from './reference-forms.js';

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
  const rows = rowCount(table);
  const seen = new Uint8Array(sizeOf(dictionary));
  for (let row = 0; row < rows; row += 1) seen[at(column.rows, row)] = 1;
  const forms: ReferenceForms = new Map();
  for (let number = 1; number < seen.length; number += 1) {
    if (seen[number] === 1) countForm(forms, dictionary, number);
  }
  const odd = new Set([...forms.values()].flat().filter(hasShorter));
  if (odd.size === 0) return [];
  const found: Row[] = [];
  for (let row = 0; row < rows; row += 1) {
    const number = at(column.rows, row);
    if (number === 0 || seen[number] !== 1) continue;
    seen[number] = 2;
    if (!odd.has(formOf(forms, dictionary, number))) continue;
    const { row: sheetRow, line, status, aligned } = rowAt(table, row);
    const values = { [column.plan.field]: textOf(dictionary, number) };
    found.push({ row: sheetRow, line, status, aligned, values, cells: [] });
  }
  return found;
}

/** As the check has it: nine in ten of one length, some of them with a zero in front, and a shorter one. */
function hasShorter({ runs, total }: ReferenceForm): boolean {
  return runs.some(({ lengths, padded }) => {
    const usual = [...lengths].find(([, count]) => count >= total * 0.9)?.[0];
    if (usual === undefined || total < 10 || !padded.has(usual)) return false;
    return [...lengths.keys()].some((length) => length < usual);
  });
}
