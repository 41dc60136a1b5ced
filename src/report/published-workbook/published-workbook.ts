import type { Sheet, Workbook } from '../../format/workbook.js';
import { contentsSheet } from './contents-sheet.js';
import { coverSheet } from './cover-sheet.js';
import { fittingTables } from './fitting-tables.js';
import { notesSheet, numberedNotes } from './notes-sheet.js';
import type { PublishedContents } from './published-contents.js';
import { sheetNames } from './sheet-names.js';
import { tableSheet } from './table-sheet.js';

/**
 * A workbook after the guidance of the Government Analysis Function: cover, contents with links,
 * numbered notes, then one table a sheet from its first cell on, no merged cells, numbers as numbers,
 * shorthand explained. Sheets are not protected.
 */
export function publishedWorkbook(contents: PublishedContents): Workbook {
  const { title, marking } = contents;
  const tables = fittingTables(contents.tables);
  const leftOut = contents.tables.filter((table) => !tables.includes(table));
  const names = sheetNames(tables.map(({ name, sheet = name }) => sheet));
  const placed = tables.map((table, index) => ({ table, sheet: names[index] ?? table.name }));
  const notes = numberedNotes(contents.notes, placed);
  const print = {
    fitWidth: true,
    header: marking === '' ? title : `${marking}. ${title}`.slice(0, 200),
  };
  const sheets: readonly Sheet[] = [
    coverSheet(contents, print),
    contentsSheet(placed, leftOut, print),
    notesSheet(notes, print),
    ...placed.map(({ table, sheet }, index) =>
      tableSheet(
        { table, sheet, number: index + 1, openRows: contents.openRows?.[table.name] ?? 0 },
        notes,
        print,
      ),
    ),
  ];
  return {
    properties: {
      title,
      ...(marking === '' ? {} : { subject: marking }),
      creator: 'dipsample',
      language: 'en-GB',
    },
    sheets,
  };
}
