import { cellText, folded } from '../sheets/cell-text.js';
import type { SheetCell } from '../sheets/sheet-rows.js';

/** A cell for the time that a reading took. */
export interface MinutesCell {
  readonly typed: string;
  /** Null for a blank and for what cannot be read. */
  readonly minutes: number | null;
}

/** Reads minutes: a number from 0 to 6,000, with or without the word. Hours are not worked out. */
export function readMinutes(cell: SheetCell | undefined): MinutesCell {
  const typed = cellText(cell);
  const [, digits] =
    /^(\d{1,4}(?:\.\d{1,2})?) ?(?:m|mins?|minutes?)?\.?$/.exec(folded(typed)) ?? [];
  const minutes = Number(digits);
  return { typed, minutes: digits !== undefined && minutes <= most ? minutes : null };
}

/** A hundred hours; more is a slip. */
const most = 6000;
