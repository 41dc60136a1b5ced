import { describe, expect, it } from 'vitest';

import { britishDate, calendarDate, dayNumber, isWeekday } from '../../src/frame/day-number.js';

describe('day numbers', () => {
  it('step by one over the ends of months, leap days and years', () => {
    const steps: readonly (readonly [string, string])[] = [
      ['2026-06-30', '2026-07-01'],
      ['2023-12-31', '2024-01-01'],
      ['2024-02-28', '2024-02-29'],
      ['2024-02-29', '2024-03-01'],
      ['2026-02-28', '2026-03-01'],
      ['1900-02-28', '1900-03-01'],
      ['2000-02-29', '2000-03-01'],
    ];
    for (const [before, after] of steps) expect(dayNumber(after) - dayNumber(before)).toBe(1);
  });

  it('are the days since 1 March of the year 0', () => {
    expect(dayNumber('0000-03-01')).toBe(0);
    expect(dayNumber('1970-01-01')).toBe(719_468);
  });

  it('turn back into the dates they came from', () => {
    for (let day = dayNumber('2019-12-30'); day <= dayNumber('2029-03-02'); day += 1) {
      const { year, month, day: dayOfMonth } = calendarDate(day);
      const iso = [
        String(year),
        String(month).padStart(2, '0'),
        String(dayOfMonth).padStart(2, '0'),
      ];
      expect(dayNumber(iso.join('-'))).toBe(day);
    }
  });

  it('are written as dd/mm/yyyy', () => {
    expect(britishDate(dayNumber('2026-07-01'))).toBe('01/07/2026');
    expect(britishDate(dayNumber('2024-02-29'))).toBe('29/02/2024');
  });

  it('know weekdays from weekends', () => {
    const week = ['2026-06-29', '2026-07-03', '2026-07-04', '2026-07-05', '2026-07-06'];
    expect(week.map((date) => isWeekday(dayNumber(date)))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});
