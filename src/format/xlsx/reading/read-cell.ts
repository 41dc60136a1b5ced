import { cellAddress } from '../../cell-address.js';
import { limits } from '../limits.js';
import { unreadableCell } from '../refusal.js';
import { hasLoneSurrogate } from '../safe-text.js';
import type { ScannedCell } from './scan-sheet.js';

/** A cell of a workbook that came in. */
export interface ReadCell {
  /** Such as B7; row and column count from 1. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** A day is 2026-03-29, with a time 2026-03-29T18:00:00; an error is its text, #N/A. */
  readonly value: string | number | boolean | null;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'blank';
  /** The formula, which may be the empty text; its value is what the sender's program made of it. */
  readonly formula: string | null;
}

/**
 * A cell from what stands in its sheet and what hucre reads there; where the two differ, or the value
 * is none that a spreadsheet program could hold, the workbook is refused and the cell named.
 */
export function readCell(
  scanned: ScannedCell,
  read: { readonly value: unknown; readonly formula: string | undefined },
  sheet: string,
): ReadCell {
  const found = valueOf(scanned, read.value);
  if (found === null) throw unreadableCell(scanned, `sheet "${sheet}"`);
  const { row, column } = scanned;
  const address = cellAddress(row, column);
  const formula = read.formula ?? (scanned.formula ? '' : null);
  return { address, row, column, ...found, formula };
}

function valueOf({ holds }: ScannedCell, value: unknown): Pick<ReadCell, 'value' | 'kind'> | null {
  if (holds === 'nothing')
    return value === null || value === '' ? { value: null, kind: 'blank' } : null;
  if (holds === 'boolean') return typeof value === 'boolean' ? { value, kind: 'boolean' } : null;
  if (holds === 'number') {
    if (value instanceof Date) return moment(value);
    return Number.isFinite(value) ? { value: value as number, kind: 'number' } : null;
  }
  const whole = typeof value === 'string' && value.length <= limits.textLength;
  return whole && !hasLoneSurrogate(value) ? { value, kind: holds } : null;
}

/** Spreadsheet programs know no day after the year 9999, and none before they begin to count. */
function moment(date: Date): Pick<ReadCell, 'value' | 'kind'> | null {
  const time = date.getTime();
  if (!(time >= Date.UTC(1899, 11, 31) && time < Date.UTC(10_000, 0, 1))) return null;
  const text = date.toISOString().replace(/(?:\.000)?Z$/, '');
  return { value: text.replace(/T00:00:00$/, ''), kind: 'date' };
}
