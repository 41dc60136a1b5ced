import { dayNumber } from '../frame/day-number.js';
import { isCalendarDay, isoDate } from '../frame/calendar.js';
import type { Period } from '../frame/period.js';

/** The stretches of time that figures stand side by side for; null where there is none beside the period. */
export interface Spans {
  readonly period: Period;
  /**
   * From the start of its year to the end of the period; null where that is the period itself, or the
   * list holds nothing from before the period.
   */
  readonly yearToDate: Period | null;
  /** The same dates a year before; null where the list does not reach back so far. */
  readonly lastYear: Period | null;
}

export type SpanName = 'period' | 'year-to-date' | 'last-year';

/**
 * Where a day falls, each day in one place: `earlier` is in the year to date and before the period,
 * so that the year to date is `period` and `earlier` together.
 */
export type Place = (typeof places)[number];

export const places = ['period', 'earlier', 'last-year', 'other'] as const;

/** A span by the places that it is made of. */
export interface NamedSpan extends Period {
  readonly name: SpanName;
  readonly places: readonly Place[];
}

/**
 * The spans of a list whose first day is known (null for an empty one). Throws a RangeError where the
 * year to date does not end with the period or starts after it.
 */
export function spansOf(period: Period, yearToDate: Period | null, firstDay: string | null): Spans {
  if (yearToDate !== null && (yearToDate.to !== period.to || yearToDate.from > period.from)) {
    throw new RangeError('the year to date does not hold the period and end with it');
  }
  const isLonger = yearToDate !== null && yearToDate.from < period.from;
  const holdsEarlier = firstDay !== null && firstDay < period.from;
  const year = isLonger && holdsEarlier ? yearToDate : null;
  const lastYear = sameDatesLastYear(period);
  const isApart = lastYear.to < (year ?? period).from;
  return {
    period,
    yearToDate: year,
    lastYear: isApart && reaches(firstDay, lastYear) ? lastYear : null,
  };
}

export function placeOf(day: string | null, { period, yearToDate, lastYear }: Spans): Place {
  if (day === null) return 'other';
  if (isWithin(day, period)) return 'period';
  if (yearToDate !== null && isWithin(day, yearToDate)) return 'earlier';
  return lastYear !== null && isWithin(day, lastYear) ? 'last-year' : 'other';
}

/** The spans there are, in the order in which they stand. */
export function namedSpans({ period, yearToDate, lastYear }: Spans): readonly NamedSpan[] {
  return [
    { ...period, name: 'period', places: ['period'] },
    ...(yearToDate === null
      ? []
      : [{ ...yearToDate, name: 'year-to-date', places: ['period', 'earlier'] } as const]),
    ...(lastYear === null
      ? []
      : [{ ...lastYear, name: 'last-year', places: ['last-year'] } as const]),
  ];
}

function sameDatesLastYear({ from, to }: Period): Period {
  const [first, last] = [yearBefore(from), yearBefore(to)];
  return { label: `the same dates a year before, ${first} to ${last}`, from: first, to: last };
}

/** The same day of the year before; 28 February for the 29th. */
function yearBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return isoDate(year - 1, month, isCalendarDay(year - 1, month, date) ? date : date - 1);
}

/**
 * A list that starts more than a fortnight into a span does not hold it: its figures would look small
 * for want of rows.
 */
function reaches(firstDay: string | null, { from }: Period): boolean {
  return firstDay !== null && dayNumber(firstDay) <= dayNumber(from) + 14;
}

function isWithin(day: string, { from, to }: Period): boolean {
  return from <= day && day <= to;
}
