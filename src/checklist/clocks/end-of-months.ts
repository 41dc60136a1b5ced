import { addDays } from './add-days.js';
import { addMonths } from './add-months.js';

/**
 * The last day of a period of months. Where the first day is counted, twelve months beginning with
 * 1 February 2024 end on 31 January 2025; where it is not, on 1 February 2025. A month too short for
 * the day ends the period on its own last day, either way.
 */
export function endOfMonths(first: string, months: number, firstDayCounted: boolean): string {
  const end = addMonths(first, months);
  const sameDay = end.slice(8) === first.slice(8);
  return firstDayCounted && sameDay ? addDays(end, -1) : end;
}
