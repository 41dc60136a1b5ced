import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/checklist/clocks/add-days.js';
import { addMonths } from '../../../src/checklist/clocks/add-months.js';
import { endOfMonths } from '../../../src/checklist/clocks/end-of-months.js';
import { isCalendarDay, isIsoDate } from '../../../src/frame/calendar.js';

const date = fc
  .record({
    year: fc.integer({ min: 1990, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => isCalendarDay(year, month, day))
  .map(({ year, month, day }) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );
const months = fc.integer({ min: 0, max: 60 });

describe('addMonths', () => {
  it('lands in the month meant, on the same day or on the last of a shorter month', () => {
    fc.assert(
      fc.property(date, months, (from, count) => {
        const to = addMonths(from, count);
        expect(isIsoDate(to)).toBe(true);
        const apart =
          (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
          (Number(to.slice(5, 7)) - Number(from.slice(5, 7)));
        expect(apart).toBe(count);
        if (to.slice(8) === from.slice(8)) return;
        expect(Number(to.slice(8))).toBeLessThan(Number(from.slice(8)));
        expect(addDays(to, 1).slice(8)).toBe('01');
      }),
    );
  });

  it.each([
    ['2025-07-01', 12, '2026-07-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-12-15', 0, '2025-12-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });
});

describe('endOfMonths', () => {
  it('gives twelve months beginning with 1 February 2024 until 31 January 2025', () => {
    expect(endOfMonths('2024-02-01', 12, true)).toBe('2025-01-31');
    expect(endOfMonths('2024-02-01', 12, false)).toBe('2025-02-01');
  });

  it('ends on the last day of a month that is too short, either way', () => {
    expect(endOfMonths('2024-02-29', 12, true)).toBe('2025-02-28');
    expect(endOfMonths('2024-02-29', 12, false)).toBe('2025-02-28');
    expect(endOfMonths('2025-08-31', 6, true)).toBe('2026-02-28');
  });

  it('ends a day earlier where the first day is counted and the month has the day', () => {
    fc.assert(
      fc.property(date, months, (first, count) => {
        const without = endOfMonths(first, count, false);
        const short = without.slice(8) !== first.slice(8);
        expect(endOfMonths(first, count, true)).toBe(short ? without : addDays(without, -1));
      }),
    );
  });
});
