import type { Cell, CellStyle } from 'hucre/xlsx';
import type { CellValue, SheetCell } from '../../workbook.js';
import { cellStyles, dayFormat, openStyles } from './cell-styles.js';
import { daySerial } from './day-serial.js';
import { looksLikeError, looksLikeFormula, safeText } from '../safe-text.js';
import { quotedSheet } from './sheet-reference.js';

/** A cell as hucre takes it. Blank cells are written too, as only a written cell can be open. */
export function writeCell(cell: SheetCell): Partial<Cell> {
  const { value, style, locked = !openStyles.has(style), link } = cell;
  return {
    ...content(value),
    style: { ...cellStyles[style], ...numberFormat(value), protection: { locked } },
    ...(link === undefined ? {} : { hyperlink: hyperlink(link) }),
  };
}

/** hucre makes an error of a text that looks like one, but not of a text in runs. */
function content(value: CellValue): Partial<Cell> {
  if (value === null || value === '') return { value: null };
  if (typeof value === 'object') return { value: daySerial(value.date) };
  if (typeof value !== 'string') return { value };
  const text = safeText(value);
  return looksLikeError(text) ? { value: text, richText: [{ text }] } : { value: text };
}

function numberFormat(value: CellValue): CellStyle {
  if (typeof value === 'object' && value !== null) return { numFmt: dayFormat };
  return typeof value === 'string' && looksLikeFormula(value) ? { numFmt: '@' } : {};
}

function hyperlink(link: NonNullable<SheetCell['link']>): NonNullable<Cell['hyperlink']> {
  return 'url' in link
    ? { target: link.url }
    : { target: '', location: `${quotedSheet(link.sheet)}!${link.cell}` };
}
