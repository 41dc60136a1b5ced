import { isoDate } from '../../frame/calendar.js';
import { calendarDate, dayNumber } from '../../frame/day-number.js';

/** The day that lies so many days after another (before it, where the number is below 0). */
export function addDays(date: string, days: number): string {
  const { year, month, day } = calendarDate(dayNumber(date) + days);
  return isoDate(year, month, day);
}
