import { dayOfExcelSerial, isCalendarDay, isoDate } from './calendar.js';
import type { Detail } from './issue.js';
import type { Profile } from './profile.js';

/** A date as read: an ISO date, or the code of what is wrong with it. */
export interface DateReading {
  readonly value?: string;
  readonly faults: readonly { readonly code: DateFault; readonly detail: Detail }[];
}

export type DateFault =
  | 'AMBIGUOUS_DATE'
  | 'IMPOSSIBLE_DATE'
  | 'EXCEL_SERIAL_DATE'
  | 'DATE_BEFORE_1900'
  | 'UNREADABLE_DATE'
  | 'TIME_OF_DAY';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const time =
  /(?:[T ]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(AM|PM)?\s*(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/**
 * Reads a date by pattern and by the calendar, never by a date library: YYYY-MM-DD always; numbers
 * with slashes, dots or hyphens in the declared order; days with the month's English name. Midnight
 * may follow; another time of day is dropped with a warning. An offset from UTC never moves the day:
 * the day stands as it is written. Without a declared order a date that reads both ways is a fault.
 */
export function readDate(text: string, order: Profile['dates'], showValues: boolean): DateReading {
  const clock = time.exec(text);
  const day = clock === null ? text : text.slice(0, clock.index).trim();
  const reading = readDay(day, order, showValues);
  if (reading.value === undefined || clock === null) return reading;
  if (!isTimeOfDay(clock)) return fault('UNREADABLE_DATE', { reason: 'there is no such time' });
  if (isMidnight(clock)) return reading;
  return { ...reading, faults: [...reading.faults, { code: 'TIME_OF_DAY', detail: {} }] };
}

function isTimeOfDay([, hour, minute, second = '0', half]: RegExpExecArray): boolean {
  const lastHour = half === undefined ? 23 : 12;
  return Number(hour) <= lastHour && Number(minute) <= 59 && Number(second) <= 59;
}

function isMidnight(clock: RegExpExecArray): boolean {
  const [, hour = '', minute = '', second = '00', half = ''] = clock;
  const midnight = half.toUpperCase() === 'AM' ? [12, 0] : [0];
  return (
    midnight.includes(Number(hour)) &&
    half.toUpperCase() !== 'PM' &&
    Number(minute) === 0 &&
    Number(second) === 0
  );
}

function readDay(text: string, order: Profile['dates'], showValues: boolean): DateReading {
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[-/ .]*([A-Za-z]{3,9})[-/ .,]*(\d{4})$/.exec(text);
  if (named !== null) {
    const word = (named[2] ?? '').toLowerCase();
    const month = Math.max(months.indexOf(word), longMonths.indexOf(word)) + 1;
    if (month > 0) return checked(Number(named[3]), month, Number(named[1]));
  }
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numbers !== null) {
    return inOrder(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), order);
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) {
    return fault('UNREADABLE_DATE', { reason: 'its year has two digits' });
  }
  if (/^\d{1,5}(?:\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    return fault(
      'EXCEL_SERIAL_DATE',
      showValues && serial > 0 ? { date: dayOfExcelSerial(serial) } : {},
    );
  }
  return fault('UNREADABLE_DATE', { reason: 'it follows no known pattern' });
}

function inOrder(
  first: number,
  second: number,
  year: number,
  order: Profile['dates'],
): DateReading {
  switch (order) {
    case 'day-first':
      return checked(
        year,
        second,
        first,
        isCalendarDay(year, first, second) ? 'month first' : undefined,
      );
    case 'month-first':
      return checked(
        year,
        first,
        second,
        isCalendarDay(year, second, first) ? 'day first' : undefined,
      );
    case 'iso':
    case undefined: {
      const dayFirst = isCalendarDay(year, second, first);
      const monthFirst = isCalendarDay(year, first, second);
      if (dayFirst && monthFirst && first !== second) return fault('AMBIGUOUS_DATE', {});
      return monthFirst ? checked(year, first, second) : checked(year, second, first);
    }
  }
}

/** `otherwise`: the order in which the same numbers would be a date, for the message. */
function checked(year: number, month: number, day: number, otherwise?: string): DateReading {
  if (!isCalendarDay(year, month, day)) {
    return fault('IMPOSSIBLE_DATE', otherwise === undefined ? {} : { otherwise });
  }
  if (year < 1900) return fault('DATE_BEFORE_1900', { year });
  return { value: isoDate(year, month, day), faults: [] };
}

function fault(code: DateFault, detail: Detail): DateReading {
  return { faults: [{ code, detail }] };
}
