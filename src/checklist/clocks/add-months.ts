import { isCalendarDay, isoDate } from '../../frame/calendar.js';

/**
 * The same day of the month so many months on, or the last day of a month that is too short for it:
 * twelve months after 29 February 2024 is 28 February 2025. Months of 0 or more.
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const since = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(since / 12), month: (since % 12) + 1 };
  let last = day;
  while (!isCalendarDay(target.year, target.month, last)) last -= 1;
  return isoDate(target.year, target.month, last);
}
