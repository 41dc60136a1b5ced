import { readDate, type DateFault } from '../../frame/dates.js';
import type { Detail } from '../../frame/issue.js';
import { cellText, folded } from '../sheets/cell-text.js';
import type { SheetCell } from '../sheets/sheet-rows.js';

/** A cell for a day. */
export interface DayCell {
  readonly typed: string;
  /** YYYY-MM-DD; null for a blank and for what cannot be read. */
  readonly day: string | null;
  /** Why it cannot be read, as a clause; null where it can or is blank. */
  readonly fault: string | null;
}

/**
 * Reads a day: a date of the spreadsheet, YYYY-MM-DD, or numbers with the day first. A year of two
 * digits, a bare number and the name of a day of the week are refused; a time of day is let go.
 */
export function readDay(cell: SheetCell | undefined): DayCell {
  const typed = cellText(cell);
  if (typed === '') return { typed, day: null, fault: null };
  const { value, faults } = readDate(folded(typed), 'day-first', false);
  if (value !== undefined) return { typed, day: value, fault: null };
  return { typed, day: null, fault: faults[0] === undefined ? '' : clause(faults[0]) };
}

function clause({ code, detail }: { readonly code: DateFault; readonly detail: Detail }): string {
  switch (code) {
    case 'IMPOSSIBLE_DATE': {
      const { otherwise } = detail;
      return `there is no such day${otherwise === undefined ? '' : `; ${otherwise} there would be`}`;
    }
    case 'EXCEL_SERIAL_DATE':
      return 'it is a bare number';
    case 'DATE_BEFORE_1900':
      return 'it lies before 1900';
    case 'AMBIGUOUS_DATE':
    case 'TIME_OF_DAY':
    case 'UNREADABLE_DATE':
      return String(detail['reason'] ?? 'it follows no known pattern');
  }
}
