import type { Print, Sheet, SheetCell } from '../../format/workbook.js';
import { cell, headedSheet } from './headed-sheet.js';
import type { PlacedTable } from './notes-sheet.js';
import type { PublishedTable } from './published-contents.js';
import { contentsName, notesName } from './sheet-names.js';

/** The list of the tables, each with a link to its sheet and the name of its file; and of those too large to have one. */
export function contentsSheet(
  tables: readonly PlacedTable[],
  leftOut: readonly PublishedTable[],
  print: Omit<Print, 'orientation'>,
): Sheet {
  const link = (
    sheet: string,
  ): { value: string; style: 'link'; link: { sheet: string; cell: string } } => ({
    value: sheet,
    style: 'link',
    link: { sheet, cell: 'A1' },
  });
  const files = [...tables.map(({ table }) => table), ...leftOut];
  const hasFiles = files.some(({ file }) => file !== undefined);
  const withFile = (cells: readonly SheetCell[], file: string): readonly SheetCell[] =>
    hasFiles ? [...cells, cell(file)] : cells;
  return headedSheet({
    name: contentsName,
    lines: ['Contents', 'One table stands on each sheet.'],
    headings: [
      'Sheet',
      'What it holds',
      { value: 'Rows', style: 'number-heading' },
      ...(hasFiles ? ['The same as a file'] : []),
    ],
    widths: [36, 90, 12, ...(hasFiles ? [62] : [])],
    table: 'contents',
    rows: [
      withFile(
        [
          link(notesName),
          cell('Notes, and what the shorthand means'),
          { value: '', style: 'count' },
        ],
        '',
      ),
      ...tables.map(({ table, sheet }, index) =>
        withFile(
          [
            link(sheet),
            cell(`Table ${index + 1}: ${table.caption}`),
            { value: table.rows.length, style: 'count' },
          ],
          table.file ?? '',
        ),
      ),
      ...leftOut.map(({ name, file = `${name}.csv`, caption, rows }) =>
        withFile(
          [
            cell(hasFiles ? 'None' : file),
            cell(`${caption}: too large for a workbook, see the file`),
            { value: rows.length, style: 'count' },
          ],
          file,
        ),
      ),
    ],
    print,
  });
}
