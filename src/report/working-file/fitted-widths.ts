import type { SheetCell } from '../../format/workbook.js';
import { rowHeight, tallestRow } from '../../format/xlsx/writing/row-height.js';

/** A column as it is wished for, in digits. */
export interface WishedColumn {
  /** For texts that are short enough. */
  readonly width: number;
  /** How wide it may become so that its rows stay low; without it as wide as it is. */
  readonly most?: number;
}

/**
 * The widths at which every cell is shown as a whole: wider than wished where a text would make a row
 * tall, up to `most`, and beyond where it would need a row taller than programs make one. A column
 * of questions in which nothing stands is narrow. The first row holds the headings.
 */
export function fittedWidths(
  columns: readonly WishedColumn[],
  rows: readonly (readonly SheetCell[])[],
): readonly { readonly width: number }[] {
  return columns.map(({ width, most = width }, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    const empty = cells
      .slice(1)
      .every(({ value, style }) => style === 'question' && (value === '' || value === null));
    if (empty) return { width: Math.min(width, narrow) };
    const low = grown(cells, { from: width, to: most, tallest: comfortable });
    return { width: grown(cells, { from: low, to: widest, tallest: tallestRow - 1 }) };
  });
}

/** Whether a text can be shown as a whole in some column. */
export function fitsSomewhere(text: string): boolean {
  return height({ value: text, style: 'text' }, widest) < tallestRow;
}

/** The first width at which no cell needs a taller row, or the last one allowed. */
function grown(
  cells: readonly SheetCell[],
  { from, to, tallest }: { readonly from: number; readonly to: number; readonly tallest: number },
): number {
  let width = from;
  while (width < to && cells.some((cell) => height(cell, width) > tallest)) {
    width = Math.min(to, Math.ceil(width * 1.15));
  }
  return width;
}

function height(cell: SheetCell, width: number): number {
  return rowHeight({ cells: [cell] }, [{ width }]);
}

/** Eight lines, in points. */
const comfortable = 125;
/** In digits. */
const [narrow, widest] = [10, 200];
