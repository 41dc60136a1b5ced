import type { Print, Sheet, SheetCell } from '../../format/workbook.js';
import { columnWidth } from './column-width.js';
import { cell, headedSheet } from './headed-sheet.js';
import type { NumberedNote, PlacedTable } from './notes-sheet.js';
import { contentsName } from './sheet-names.js';
import { headingStyle, tableCell } from './table-cell.js';

/** A table with its place in the workbook. */
export interface NumberedTable extends PlacedTable {
  readonly number: number;
  /** Blank rows at its end, framed to be typed in. */
  readonly openRows: number;
}

/** A sheet with one table: title, which notes it has, the way back, then headings and rows. */
export function tableSheet(
  { table, sheet, number, openRows }: NumberedTable,
  notes: readonly NumberedNote[],
  print: Omit<Print, 'orientation'>,
): Sheet {
  const own = notes.filter(({ sheets }) => sheets.includes(sheet)).map((note) => note.number);
  const rows = table.rows.map((row) =>
    table.columns.map(({ kind }, index) => tableCell(row[index] ?? null, kind)),
  );
  const blank = table.columns.map((): SheetCell => ({ value: null, style: 'answer' }));
  const empty = [table.columns.map((_, index) => cell(index === 0 ? 'No rows.' : ''))];
  const filled = rows.length + openRows === 0 ? empty : rows;
  const widths = table.columns.map((column, index) =>
    columnWidth(
      column,
      table.rows.map((row) => row[index] ?? null),
    ),
  );
  const [first = 0] = widths;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return headedSheet({
    name: sheet,
    lines: [`Table ${number}: ${table.caption}`, notesInWords(own), back],
    headings: headingsOf(table),
    widths: [Math.max(first, widthOfLink), ...widths.slice(1)],
    table: `${number}_${table.name.replaceAll(/[^A-Za-z0-9]/g, '_')}`,
    rows: [...filled, ...Array.from({ length: openRows }, () => blank)],
    print: { ...print, fitWidth: print.fitWidth && total <= widestOnPage },
    keptColumns: first <= widestKept && table.columns.length > 1 ? 1 : 0,
  });
}

const back: SheetCell = {
  value: 'Back to the contents',
  style: 'link',
  link: { sheet: contentsName, cell: 'A1' },
};

/** The labels of the columns; ones that are the same, which a table may not have, with their names. */
function headingsOf({ columns }: NumberedTable['table']): readonly SheetCell[] {
  const labels = columns.map(({ label }) => label.toLowerCase());
  return columns.map(({ label, name, kind }) => {
    const isOnly = labels.filter((each) => each === label.toLowerCase()).length === 1;
    return { value: isOnly ? label : `${label} (${name})`, style: headingStyle(kind) };
  });
}

function notesInWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'This sheet holds one table, to which no note belongs.';
  const last = numbers.slice(-1).join('');
  const named =
    numbers.length === 1 ? `note ${last}` : `notes ${numbers.slice(0, -1).join(', ')} and ${last}`;
  return `This sheet holds one table; see ${named} on the sheet Notes.`;
}

const widthOfLink = 24;
/** A wider sheet shrunk to one page could not be read; it is printed on several side by side. */
const widestOnPage = 260;
/** A wider first column that stayed in sight would leave no room for the others. */
const widestKept = 30;
