import { UserError } from '../errors.js';
import { isIsoDate } from './calendar.js';

/** A span of days, both ends included, and the name it has in reports. */
export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The year that a year to date begins with: the UK reporting year, from 1 April, or the calendar year. */
export type YearKind = 'financial' | 'calendar';

const quarterStarts = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/**
 * Reads a period: a calendar quarter `2026-Q3`, a quarter of the UK reporting year `FY2026/27-Q2`
 * (which starts on 1 April), a year to date `2026-Q1..Q3` or `FY2026/27-Q1..Q2`, or explicit dates
 * `2026-07-01..2026-09-30`.
 *
 * @throws UserError PERIOD_INVALID
 */
export function parsePeriod(text: string): Period {
  const period =
    calendarQuarter(text) ?? financialQuarter(text) ?? firstQuarters(text) ?? explicitDates(text);
  if (period !== undefined) return period;
  throw new UserError(
    'PERIOD_INVALID',
    `${text} is no period.`,
    'Write a calendar quarter (2026-Q3), a financial quarter (FY2026/27-Q2), a year to date (2026-Q1..Q3, FY2026/27-Q1..Q2) or two dates (2026-07-01..2026-09-30).',
  );
}

function calendarQuarter(text: string): Period | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(text);
  if (match === null) return undefined;
  return quarter(
    Number(match[1]),
    Number(match[2]),
    `${match[1] ?? ''} Q${match[2] ?? ''} (calendar quarter)`,
  );
}

function financialQuarter(text: string): Period | undefined {
  const match = /^FY(\d{4})\/(\d{2})-Q([1-4])$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if ((year + 1) % 100 !== Number(match[2])) return undefined;
  const financial = Number(match[3]);
  const label = `${match[1] ?? ''}/${match[2] ?? ''} Q${financial} (financial quarter)`;
  return financial === 4 ? quarter(year + 1, 1, label) : quarter(year, financial + 1, label);
}

function quarter(year: number, number: number, label: string): Period | undefined {
  const ends = quarterStarts[number - 1];
  if (ends === undefined) return undefined;
  return { label, from: `${year}-${ends[0]}`, to: `${year}-${ends[1]}` };
}

/** The first quarters of a year together: `2026-Q1..Q3`. */
function firstQuarters(text: string): Period | undefined {
  const [, year = '', last = ''] = /^(\d{4}|FY\d{4}\/\d{2})-Q1\.\.Q([2-4])$/.exec(text) ?? [];
  const read = year.startsWith('FY') ? financialQuarter : calendarQuarter;
  const [first, end] = [read(`${year}-Q1`), read(`${year}-Q${last}`)];
  if (first === undefined || end === undefined) return undefined;
  const kind = year.startsWith('FY') ? 'financial' : 'calendar';
  return {
    label: `${year.replace('FY', '')} Q1 to Q${last} (${kind} year to date)`,
    from: first.from,
    to: end.to,
  };
}

/** The year from its first day to the end of the period; null where the period begins with the year. */
export function yearToDateOf({ from, to }: Period, kind: YearKind): Period | null {
  const start = kind === 'financial' ? '04-01' : '01-01';
  const year = Number(to.slice(0, 4)) - (to.slice(5) < start ? 1 : 0);
  const first = `${String(year).padStart(4, '0')}-${start}`;
  if (first >= from) return null;
  return { label: `${first} to ${to} (${kind} year to date)`, from: first, to };
}

function explicitDates(text: string): Period | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  const [, from, to] = match ?? [];
  if (from === undefined || to === undefined || from > to) return undefined;
  if (!isIsoDate(from) || !isIsoDate(to)) return undefined;
  return { label: `${from} to ${to}`, from, to };
}
