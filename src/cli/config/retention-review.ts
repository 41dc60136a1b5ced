import { addMonths } from '../../checklist/clocks/add-months.js';
import { isIsoDate } from '../../frame/calendar.js';
import type { Period } from '../../frame/period.js';

/**
 * The day of review, YYYY-MM-DD: as it was given, or so many years or months after the last day of the
 * period (2026-09-30 and "6 years": 2032-09-30). No clock is read. Throws a RangeError where
 * `retentionFault` names a fault.
 */
export function retentionReview(asked: string, period: Period | null): string {
  const months = monthsOf(asked);
  if (months === undefined) return asked;
  if (period === null) throw new RangeError('a length of time after a period that is none');
  return addMonths(period.to, months);
}

/** What is wrong with a day or length of time that fits its schema, as a clause. */
export function retentionFault(asked: string, period: Period | null): string | undefined {
  if (monthsOf(asked) !== undefined && period === null) {
    return `${asked} is counted from the end of a period, and there is none: give a date`;
  }
  const review = retentionReview(asked, period);
  if (!isIsoDate(review)) return `${asked} is no date`;
  if (period === null || review > period.to) return undefined;
  return `${asked} is not after the end of the period, ${period.to}`;
}

function monthsOf(asked: string): number | undefined {
  const [, number, unit] = /^(\d{1,3}) (year|month)s?$/.exec(asked) ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit === 'year' ? 12 : 1);
}
