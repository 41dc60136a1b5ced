import type { Table } from '../../format/table.js';
import type { Print, Sheet } from '../../format/workbook.js';
import { cell, headedSheet } from './headed-sheet.js';
import type { PlacedTable } from './notes-sheet.js';
import { contentsName, notesName } from './sheet-names.js';

/** The list of the tables, each with a link to its sheet; and of those too large to have one. */
export function contentsSheet(
  tables: readonly PlacedTable[],
  leftOut: readonly Table[],
  print: Omit<Print, 'orientation'>,
): Sheet {
  const link = (
    sheet: string,
  ): { value: string; style: 'link'; link: { sheet: string; cell: string } } => ({
    value: sheet,
    style: 'link',
    link: { sheet, cell: 'A1' },
  });
  return headedSheet({
    name: contentsName,
    lines: ['Contents', 'One table stands on each sheet.'],
    headings: ['Sheet', 'What it holds', { value: 'Rows', style: 'number-heading' }],
    widths: [36, 90, 12],
    table: 'contents',
    rows: [
      [link(notesName), cell('Notes, and what the shorthand means'), { value: '', style: 'count' }],
      ...tables.map(
        ({ table, sheet }, index) =>
          [
            link(sheet),
            cell(`Table ${index + 1}: ${table.caption}`),
            { value: table.rows.length, style: 'count' },
          ] as const,
      ),
      ...leftOut.map(
        ({ name, caption, rows }) =>
          [
            cell(`${name}.csv`),
            cell(`${caption}: too large for a workbook, see the file`),
            { value: rows.length, style: 'count' },
          ] as const,
      ),
    ],
    print,
  });
}
