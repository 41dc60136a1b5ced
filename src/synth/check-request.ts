import { UserError } from '../errors.js';
import { britishDate, dayNumber } from '../frame/day-number.js';
import type { SynthRequest } from './request.js';

const mostCases = 50_000;

/** Refuses a number of cases or a period from which no export can be made. */
export function checkRequest({ cases, quarter }: SynthRequest): void {
  if (!Number.isInteger(cases) || cases < 1 || cases > mostCases) {
    throw new UserError(
      'SYNTH_CASES',
      `${String(cases)} is no number of cases that can be made up.`,
      `Give a whole number from 1 to ${String(mostCases)}, such as --cases 360.`,
    );
  }
  if (!isDate(quarter.from) || !isDate(quarter.to)) {
    throw new UserError(
      'SYNTH_PERIOD',
      `The period from ${quarter.from} to ${quarter.to} does not lie between two dates of the calendar.`,
      'Write both dates as YYYY-MM-DD, in a year from 2021 to 2098.',
    );
  }
  if (dayNumber(quarter.to) - dayNumber(quarter.from) < 6) {
    throw new UserError(
      'SYNTH_PERIOD',
      `The period from ${quarter.from} to ${quarter.to} is shorter than a week.`,
      'Give a period of seven days or more, such as 2026-07-01 to 2026-09-30.',
    );
  }
}

/** A real date, late enough for the present categories and early enough for a two-figure year. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-') as [string, string, string];
  if (year < '2021' || year > '2098' || month < '01' || month > '12' || day < '01') return false;
  return britishDate(dayNumber(text)) === `${day}/${month}/${year}`;
}
