import type { WorkingCalendar } from '../checklist/clocks/working-calendar.js';
import { workingDaysBetween } from '../checklist/clocks/working-days.js';
import { dayNumber } from '../frame/day-number.js';

/** How long it took from one day to another. */
export interface Elapsed {
  readonly days: number;
  /** The first day not counted; null where the calendar does not know all of the years between. */
  readonly workingDays: number | null;
}

/** Null where a day is not known, or the second lies before the first. */
export function elapsed(
  from: string | null,
  to: string | null,
  calendar: WorkingCalendar,
): Elapsed | null {
  if (from === null || to === null || to < from) return null;
  return {
    days: dayNumber(to) - dayNumber(from),
    workingDays: workingDaysBetween(from, to, calendar),
  };
}
