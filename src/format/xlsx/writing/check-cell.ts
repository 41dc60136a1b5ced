import { cellAddress, parseCellAddress } from '../../cell-address.js';
import type { CellValue, Sheet, SheetCell } from '../../workbook.js';
import { daySerial } from './day-serial.js';
import { limits } from '../limits.js';
import { hasLoneSurrogate } from '../safe-text.js';

/** Throws a RangeError, which names the cell, for a value or a link that cannot be written as it is. */
export function checkCell(
  { value, link }: SheetCell,
  sheet: Sheet,
  row: number,
  column: number,
  sheets: readonly Sheet[],
): void {
  const fault = faultOfValue(value) ?? faultOfLink(link, sheets);
  if (fault === null) return;
  throw new RangeError(`Sheet "${sheet.name}", cell ${cellAddress(row, column)}: ${fault}`);
}

function faultOfValue(value: CellValue): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return `${value} is no number.`;
  if (typeof value === 'string') {
    if (hasLoneSurrogate(value)) return 'half a character stands alone.';
    if (value.length > limits.textLength) {
      return `${value.length} characters; a cell holds at most ${limits.textLength}.`;
    }
  }
  if (typeof value === 'object' && value !== null) daySerial(value.date);
  return null;
}

function faultOfLink(link: SheetCell['link'], sheets: readonly Sheet[]): string | null {
  if (link === undefined) return null;
  if ('url' in link) {
    return /^https:\/\/[!-~]+$/.test(link.url) ? null : `"${link.url}" is no https address.`;
  }
  if (parseCellAddress(link.cell) === null) return `"${link.cell}" is no cell.`;
  return sheets.some(({ name }) => name === link.sheet) ? null : `"${link.sheet}" is no sheet.`;
}
