import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/frame/dates.js';

const two = (number: number): string => String(number).padStart(2, '0');
const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat(
  ['September', 'October', 'November', 'December'], // prettier-ignore
);

/** How many days a month has, by the rule that is taught. */
function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ways in which exports write a day, with the order that a profile declares. */
const forms = [
  ['iso', (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}`],
  ['iso', (y: number, m: number, d: number) => `${y}${two(m)}${two(d)}`],
  ['iso', (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}T00:00:00+01:00`],
  ['day-first', (y: number, m: number, d: number) => `${two(d)}/${two(m)}/${y}`],
  ['day-first', (y: number, m: number, d: number) => `${d}.${m}.${y}`],
  ['day-first', (y: number, m: number, d: number) => `${two(d)}-${two(m)}-${y} 00:00`],
  ['day-first', (y: number, m: number, d: number) => `${d} ${names[m - 1]} ${y}`],
  ['day-first', (y: number, m: number, d: number) => `${two(d)}-${names[m - 1]!.slice(0, 3)}-${y}`],
  ['month-first', (y: number, m: number, d: number) => `${m}/${d}/${y}`],
  ['month-first', (y: number, m: number, d: number) => `${m}/${d}/${y} 12:00:00 AM`],
] as const;

describe('every day from 1900 to 2100, and every day that there never was', () => {
  it('is read as that day in each of ten ways of writing it, or refused', () => {
    let [right, refused] = [0, 0];
    const wrong: string[] = [];
    for (let year = 1900; year <= 2100; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const there = day <= lengthOf(year, month);
          for (const [order, write] of forms) {
            const text = write(year, month, day);
            const { value, faults } = readDate(text, order, true);
            const expected = there ? `${year}-${two(month)}-${two(day)}` : undefined;
            const isRight =
              value === expected && (there ? faults.length === 0 : faults.length === 1);
            if (!isRight) wrong.push(`${text} (${order})`);
            else if (there) right += 1;
            else refused += 1;
          }
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect([right, refused]).toEqual([734_140, 13_580]);
  });
});
