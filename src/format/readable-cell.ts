import { readableNumber } from './numbers.js';
import type { Cell, ColumnKind } from './table.js';

/** A cell as people read it, not yet escaped; null is the empty text. */
export function readableCell(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? readableNumber(cell, kind) : cell;
}
