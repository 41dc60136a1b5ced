import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/checklist/clocks/add-days.js';
import { parseWorkingCalendar } from '../../../src/checklist/clocks/parse-working-calendar.js';
import { dayNumber, isWeekday } from '../../../src/frame/day-number.js';
import { shipped } from '../../schemas/shipped.js';
import { englandAndWales } from '../calendar.js';

const dates = englandAndWales.holidays.map(({ date }) => date);

/** Easter Sunday of the Gregorian calendar: Meeus, Jones and Butcher. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`;
}

describe('the bank holidays of England and Wales', () => {
  it('fit their schema, each on a day from Monday to Friday', () => {
    const path = 'schemas/calendars/england-and-wales.json';
    const schema = shipped('schemas/calendar.schema.json') as object;
    const { $schema, ...shippedCalendar } = englandAndWales as typeof englandAndWales & {
      readonly $schema: string;
    };
    expect($schema).toBe('../calendar.schema.json');
    expect(parseWorkingCalendar(readFileSync(path, 'utf8'), schema, path)).toEqual(shippedCalendar);
    expect(dates.filter((date) => !isWeekday(dayNumber(date)))).toEqual([]);
  });

  it('are eight a year, one more in 2023 and two more in 2022', () => {
    const years = Array.from({ length: 10 }, (_, index) => 2018 + index);
    const counts = years.map((year) => dates.filter((date) => date.startsWith(`${year}`)).length);
    expect(counts).toEqual([8, 8, 8, 8, 10, 9, 8, 8, 8, 8]);
  });

  it.each(Array.from({ length: 10 }, (_, index) => 2018 + index))(
    'have Good Friday and Easter Monday of %i where Easter puts them',
    (year) => {
      expect(dates).toContain(addDays(easter(year), -2));
      expect(dates).toContain(addDays(easter(year), 1));
    },
  );

  it('have the days that were moved or proclaimed', () => {
    for (const day of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']) {
      expect(dates).toContain(day);
    }
    for (const day of ['2020-05-04', '2022-05-30']) expect(dates).not.toContain(day);
  });
});

describe('parseWorkingCalendar', () => {
  const schema = shipped('schemas/calendar.schema.json') as object;
  const parse = (change: object) => () =>
    parseWorkingCalendar(JSON.stringify({ ...englandAndWales, ...change }), schema, 'ours.json');

  it('names every fault of a file at once', () => {
    const holidays = [
      { date: '2026-02-30', name: 'No such day' },
      { date: '2031-01-01', name: 'Beyond' },
      { date: '2020-01-01', name: 'Out of order' },
    ];
    expect(parse({ holidays })).toThrow(
      expect.objectContaining({
        code: 'CALENDAR_INVALID',
        message: expect.stringMatching(
          /holidays\/0\/date.*no day[^]*holidays\/1\/date.*outside[^]*holidays\/2\/date.*does not come after/,
        ) as string,
      }),
    );
    expect(parse({ version: 0, colour: 'red' })).toThrow(/unknown entry "colour"[^]*version/);
  });

  it('refuses a file that is not JSON', () => {
    expect(() => parseWorkingCalendar('{', schema, 'ours.json')).toThrow(/ours\.json[^]*not JSON/);
  });
});
