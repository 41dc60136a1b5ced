import type { Profile } from '../../../src/frame/profile.js';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that a cell says, YYYY-MM-DD, or null where it says none or two. No Date object, no library. */
export function dayOf(cell: string, order: Profile['dates']): string | null {
  const text = cell.replace(/[T ]+\d{1,2}:\d\d.*$/i, '').trim();
  const iso = /^(\d{4})([-/]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) return day(iso[1], iso[3], iso[4]);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[-/ .]*([a-z]{3})[a-z]*[-/ .,]*(\d{4})$/i.exec(text);
  if (named !== null) {
    return day(named[3], String(1 + months.indexOf((named[2] ?? '').toLowerCase())), named[1]);
  }
  const [, one, two, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const [british, american] = [day(year, two, one), day(year, one, two)];
  if (order === 'day-first') return british;
  if (order === 'month-first') return american;
  return british === null || american === null || british === american
    ? (british ?? american)
    : null;
}

function day(year?: string, month?: string, date?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  if (!(y >= 1900 && d >= 1 && d <= last)) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(y)}-${two(m)}-${two(d)}`;
}
