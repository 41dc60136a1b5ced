/**
 * Days counted from 1 March of the year 0 (proleptic Gregorian), so that dates are whole numbers
 * and no clock, time zone or Date object is near. Howard Hinnant's `days_from_civil`, years from 0 on.
 */
export function dayNumber(isoDate: string): number {
  const [year, month, day] = isoDate.split('-').map(Number) as [number, number, number];
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  return daysBeforeYear(marchYear) + daysBeforeMonth(marchMonth) + day - 1;
}

/** The calendar date of a day number. */
export function calendarDate(days: number): CalendarDate {
  let marchYear = Math.floor(days / 365.2425);
  while (daysBeforeYear(marchYear) > days) marchYear -= 1;
  while (daysBeforeYear(marchYear + 1) <= days) marchYear += 1;
  const dayOfYear = days - daysBeforeYear(marchYear);
  let marchMonth = 11;
  while (daysBeforeMonth(marchMonth) > dayOfYear) marchMonth -= 1;
  const month = ((marchMonth + 2) % 12) + 1;
  return {
    year: month <= 2 ? marchYear + 1 : marchYear,
    month,
    day: dayOfYear - daysBeforeMonth(marchMonth) + 1,
  };
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day number as British forms write it, dd/mm/yyyy. */
export function britishDate(days: number): string {
  const { year, month, day } = calendarDate(days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}`;
}

/** Whether the day falls from Monday to Friday; 1 March of the year 0 was a Wednesday. */
export function isWeekday(days: number): boolean {
  return (days + 2) % 7 < 5;
}

function daysBeforeYear(marchYear: number): number {
  return (
    marchYear * 365 +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400)
  );
}

/** Months run 31 30 31 30 31 days from March, and again from August. */
function daysBeforeMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5);
}
