import type { CellStyle } from 'hucre/xlsx';
import type { Sheet, SheetRow } from '../../workbook.js';
import { cellStyles, usualFont } from './cell-styles.js';
import { arialWidth } from './letter-widths.js';

/** No spreadsheet program makes a row taller; more text in one cell cannot be shown as a whole. */
export const tallestRow = 409;

/**
 * The height in points in which the wrapped text of a row shows as a whole, at most `tallestRow`. As
 * programs break lines a little differently, on paper again otherwise, some room is kept to spare.
 */
export function rowHeight(row: SheetRow, columns: Sheet['columns']): number {
  const heights = row.cells.map(({ value, style }, index) => {
    const text = typeof value === 'string' ? value : '';
    return textHeight(text, columns[index]?.width ?? 0, cellStyles[style]);
  });
  return Math.min(tallestRow, Math.max(textHeight('', 1, {}), ...heights));
}

function textHeight(text: string, width: number, { font, alignment }: CellStyle): number {
  const { size = usualFont.size, bold = false } = font ?? {};
  const room = (width * digitWidth - cellPadding) / pixels(size) / spare;
  const lines = text
    .split(/\r\n|[\r\n]/)
    .map((line) => (alignment?.wrapText === true ? linesOf(line, room, bold) : 1))
    .reduce((sum, count) => sum + count, 0);
  return Math.ceil(lines * size * linePitch + rowPadding);
}

/** How many lines a text takes that is broken at spaces, and within a word that is too long. */
function linesOf(text: string, room: number, bold: boolean): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[ \t-])/)) {
    const fits = used + arialWidth(word.trimEnd(), bold) <= room;
    const width = arialWidth(word, bold);
    if (!fits) lines += Number(used > 0) + Math.floor(width / room);
    used = fits ? used + width : width % room;
  }
  return lines;
}

function pixels(points: number): number {
  return (points * 4) / 3;
}

/** Of the usual font, in pixels; the width of a column is said in these. */
const digitWidth = 8.8;
/** Pixels that the text of a cell cannot use. */
const cellPadding = 8;
/** By how much a line may come out longer than it is reckoned. */
const spare = 1.08;
/** From line to line, in parts of the size of the letters. */
const linePitch = 1.25;
/** Points above and below the text. */
const rowPadding = 3;
