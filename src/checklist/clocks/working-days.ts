import { isWeekday, dayNumber } from '../../frame/day-number.js';
import { addDays } from './add-days.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * The day on which so many working days (1 or more) have passed after a day, which itself is not
 * counted: it is a working day. Null where a day in between lies outside the years of the calendar.
 */
export function addWorkingDays(
  date: string,
  days: number,
  calendar: WorkingCalendar,
): string | null {
  let day = date;
  for (let counted = 0; counted < days;) {
    day = addDays(day, 1);
    if (!isKnown(day, calendar)) return null;
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
}

/**
 * The working days after one day up to another, the last one counted: 0 from a day to itself. Null
 * where a day in between lies outside the years of the calendar.
 */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: WorkingCalendar,
): number | null {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (!isKnown(day, calendar)) return null;
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return counted;
}

function isWorkingDay(day: string, { holidays }: WorkingCalendar): boolean {
  return isWeekday(dayNumber(day)) && !holidays.some(({ date }) => date === day);
}

function isKnown(day: string, { years }: WorkingCalendar): boolean {
  const year = Number(day.slice(0, 4));
  return year >= years.from && year <= years.to;
}
