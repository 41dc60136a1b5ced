import { isoDate } from '../../frame/calendar.js';

/**
 * The day (YYYY-MM-DD) and the time (HH:MM:SS) in UTC of a number of seconds since 1970, from 1970
 * on. By the days_from_civil scheme of Howard Hinnant, in which a year begins in March.
 */
export function utcTime(seconds: number): { readonly day: string; readonly time: string } {
  const shifted = Math.floor(seconds / 86_400) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const second = seconds % 86_400;
  return {
    day: isoDate(year, month, dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1),
    time: [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':'),
  };
}
