import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/checklist/clocks/add-days.js';
import { addWorkingDays, workingDaysBetween } from '../../../src/checklist/clocks/working-days.js';
import { englandAndWales } from '../calendar.js';

const holidays = new Set(englandAndWales.holidays.map(({ date }) => date));

/** A working day by the engine's own calendar, which the code under test does not use. */
function worked(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** Every day of 2018 to 2027. */
const days: string[] = [];
for (let time = Date.UTC(2018, 0, 1); time <= Date.UTC(2027, 11, 31); time += 86_400_000) {
  days.push(new Date(time).toISOString().slice(0, 10));
}

const day = fc.nat({ max: days.length - 1 });

describe('addWorkingDays', () => {
  it('is the day on which a count of working days, one by one, comes to the number', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, number) => {
        const later = days.slice(from + 1).filter(worked);
        const expected = later[number - 1] ?? null;
        expect(addWorkingDays(days[from]!, number, englandAndWales)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['Wednesday, a week without holidays', '2026-07-01', '2026-07-08'],
    ['Friday: the weekend does not count', '2026-07-03', '2026-07-10'],
    ['Saturday: counting begins on Monday', '2026-07-04', '2026-07-10'],
    ['before Easter 2026', '2026-04-01', '2026-04-10'],
    ['before Christmas 2026, Boxing Day on Monday the 28th', '2026-12-23', '2027-01-04'],
    ['over the moved early May holiday of 2020', '2020-05-06', '2020-05-14'],
    ['over the jubilee of 2022', '2022-05-31', '2022-06-09'],
    ['over the State Funeral of 2022', '2022-09-15', '2022-09-23'],
    ['over the coronation of 2023', '2023-05-04', '2023-05-12'],
  ])('five working days after a %s', (_, from, due) => {
    expect(addWorkingDays(from, 5, englandAndWales)).toBe(due);
  });

  it('does not go beyond the years that the calendar knows', () => {
    expect(addWorkingDays('2027-12-29', 2, englandAndWales)).toBe('2027-12-31');
    expect(addWorkingDays('2027-12-29', 3, englandAndWales)).toBeNull();
    expect(addWorkingDays('2017-12-20', 1, englandAndWales)).toBeNull();
  });
});

describe('workingDaysBetween', () => {
  it('is the count of the working days after the one day, up to the other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 700 }), (from, length) => {
        const to = Math.min(from + length, days.length - 1);
        const expected = days.slice(from + 1, to + 1).filter(worked).length;
        expect(workingDaysBetween(days[from]!, days[to]!, englandAndWales)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('is 0 from a day to itself and null beyond the calendar', () => {
    expect(workingDaysBetween('2026-07-01', '2026-07-01', englandAndWales)).toBe(0);
    expect(workingDaysBetween('2027-12-30', '2028-01-05', englandAndWales)).toBeNull();
  });
});

describe('addDays', () => {
  it('walks the calendar day by day, both ways', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(days[from]!, to - from)).toBe(days[to]);
      }),
    );
  });
});
