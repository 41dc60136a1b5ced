import { cellAddress } from '../../format/cell-address.js';
import type { Print, Sheet, SheetCell } from '../../format/workbook.js';

/** What a sheet with one table is made of: lines above, headings, rows. */
export interface HeadedSheet {
  readonly name: string;
  /** The first is the title of the sheet; each runs on over the blank cells to its right. */
  readonly lines: readonly (string | SheetCell)[];
  readonly headings: readonly (string | SheetCell)[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** By what programs know the table. */
  readonly table: string;
  readonly print: Omit<Print, 'orientation'> & Partial<Pick<Print, 'orientation'>>;
  /** Columns at the left that stay in sight. */
  readonly keptColumns?: number;
}

/** A sheet with one table that begins in the first column, below its lines; its headings stay in sight. */
export function headedSheet(headed: HeadedSheet): Sheet {
  const { name, lines, headings, rows, widths, print, keptColumns = 0 } = headed;
  const headingRow = lines.length + 1;
  const lastRow = headingRow + rows.length;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      ...lines.map((line, index) => ({
        cells: [
          typeof line === 'string'
            ? ({ value: line, style: index === 0 ? 'title' : 'section' } as const)
            : line,
        ],
      })),
      {
        cells: headings.map((heading) =>
          typeof heading === 'string' ? ({ value: heading, style: 'heading' } as const) : heading,
        ),
      },
      ...rows.map((cells) => ({ cells })),
    ],
    frozen: { rows: headingRow, columns: keptColumns },
    protect: false,
    validations: [],
    highlights: [],
    print: {
      orientation: 'landscape',
      ...print,
      titleRows: [headingRow, headingRow],
      ...(keptColumns === 0 || print.fitWidth ? {} : { titleColumns: [1, keptColumns] }),
    },
    tables: [
      {
        name: `table_${headed.table}`,
        cells: `${cellAddress(headingRow, 1)}:${cellAddress(lastRow, headings.length)}`,
      },
    ],
  };
}

/** A cell of text. */
export function cell(value: string): SheetCell {
  return { value, style: 'text' };
}
