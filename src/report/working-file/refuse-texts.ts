import { UserError } from '../../errors.js';
import type { Table } from '../../format/table.js';
import { fitsSomewhere } from './fitted-widths.js';

/**
 * Refuses a table with a text that no spreadsheet could show as a whole, however wide its column, or
 * that holds half a character: nothing is cut in silence. It names the column and the row.
 *
 * @throws UserError CHECKLIST_TEXT_UNSHOWABLE
 */
export function refuseTexts({ columns, rows, name }: Table): void {
  const faulty = columns.flatMap(({ label }, index) => {
    const row = rows.findIndex((cells) => !isShowable(cells[index] ?? null));
    const text = rows[row]?.[index];
    return typeof text === 'string' ? [{ label, row: row + 1, length: text.length }] : [];
  });
  const [first] = faulty;
  if (first === undefined) return;
  throw new UserError(
    'CHECKLIST_TEXT_UNSHOWABLE',
    `${name}: the text under "${first.label}" in row ${first.row} has ${first.length} characters and cannot be shown in a cell as a whole.`,
    'Shorten the text in the question set (or in the export, where it comes from there); a cell shows some 6,000 characters.',
  );
}

function isShowable(cell: string | number | null): boolean {
  return (
    typeof cell !== 'string' ||
    ((cell.length <= 5000 || fitsSomewhere(cell)) && !/\p{Cs}/u.test(cell))
  );
}
