import { describe, expect, it } from 'vitest';
import { dayOfExcelSerial, isIsoDate } from '../../src/frame/calendar.js';
import { readDate } from '../../src/frame/dates.js';

const value = (text: string, order?: 'iso' | 'day-first' | 'month-first') =>
  readDate(text, order, true).value;
const fault = (text: string, order?: 'iso' | 'day-first' | 'month-first') =>
  readDate(text, order, true).faults.map(({ code }) => code);

describe('reading dates', () => {
  it.each([
    ['2026-07-01', 'day-first', '2026-07-01'],
    ['20260701', 'day-first', '2026-07-01'],
    ['1/7/2026', 'day-first', '2026-07-01'],
    ['01.07.2026', 'day-first', '2026-07-01'],
    ['01-07-2026', 'day-first', '2026-07-01'],
    ['7/1/2026', 'month-first', '2026-07-01'],
    ['7/1/2026 12:00:00 AM', 'month-first', '2026-07-01'],
    ['01/07/2026 00:00', 'day-first', '2026-07-01'],
    ['2026-07-01T00:00:00', 'day-first', '2026-07-01'],
    ['2026-07-01T00:00:00.000Z', 'day-first', '2026-07-01'],
    ['2026-07-01T00:00:00+00:00', 'iso', '2026-07-01'],
    ['2026-07-01T00:00:00+01:00', 'iso', '2026-07-01'],
    ['1 July 2026', 'month-first', '2026-07-01'],
    ['01-Jul-2026', 'month-first', '2026-07-01'],
    ['29/02/2024', 'day-first', '2024-02-29'],
  ] as const)('reads %s (%s)', (text, order, expected) => {
    expect(readDate(text, order, true)).toEqual({ value: expected, faults: [] });
  });

  it.each([
    ['30/02/2026', 'IMPOSSIBLE_DATE'],
    ['29/02/2100', 'IMPOSSIBLE_DATE'],
    ['12/25/2026', 'IMPOSSIBLE_DATE'],
    ['00/01/2026', 'IMPOSSIBLE_DATE'],
    ['46204', 'EXCEL_SERIAL_DATE'],
    ['46204.5', 'EXCEL_SERIAL_DATE'],
    ['31/12/1899', 'DATE_BEFORE_1900'],
    ['01/07/26', 'UNREADABLE_DATE'],
    ['July', 'UNREADABLE_DATE'],
    ['1 Juli 2026', 'UNREADABLE_DATE'],
    ['1/7/2026 25', 'UNREADABLE_DATE'],
  ])('refuses %s as %s', (text, code) => {
    expect(fault(text, 'day-first')).toEqual([code]);
    expect(value(text, 'day-first')).toBeUndefined();
  });

  it('drops a time of day with a warning', () => {
    expect(readDate('01/07/2026 14:35', 'day-first', true)).toEqual({
      value: '2026-07-01',
      faults: [{ code: 'TIME_OF_DAY', detail: {} }],
    });
    expect(fault('01/07/2026 12:00 PM', 'day-first')).toEqual(['TIME_OF_DAY']);
  });

  it.each(['2026-07-01T23:30:00-05:00', '2026-07-01T00:30:00+0100', '2026-07-01T00:30:00+14:00'])(
    'leaves the day of %s as it is written',
    (text) => {
      expect(readDate(text, 'iso', true)).toEqual({
        value: '2026-07-01',
        faults: [{ code: 'TIME_OF_DAY', detail: {} }],
      });
    },
  );

  it('refuses an offset that no place on earth has', () => {
    expect(fault('2026-07-01T00:30:00+15:00')).toEqual(['UNREADABLE_DATE']);
    expect(fault('2026-07-01T00:30:00+01:60')).toEqual(['UNREADABLE_DATE']);
  });

  it('guesses no order: a date that reads both ways needs a declaration', () => {
    expect(fault('03/04/2026')).toEqual(['AMBIGUOUS_DATE']);
    expect(value('25/04/2026')).toBe('2026-04-25');
    expect(value('04/25/2026')).toBe('2026-04-25');
    expect(value('04/04/2026')).toBe('2026-04-04');
  });

  it('says in which other order an impossible date would be one', () => {
    expect(readDate('12/25/2026', 'day-first', true).faults[0]?.detail).toEqual({
      otherwise: 'month first',
    });
  });

  it("tells the day of a serial number by Excel's calendar, and not for sensitive fields", () => {
    expect(dayOfExcelSerial(1)).toBe('1900-01-01');
    expect(dayOfExcelSerial(59)).toBe('1900-02-28');
    expect(dayOfExcelSerial(61)).toBe('1900-03-01');
    expect(dayOfExcelSerial(45000)).toBe('2023-03-15');
    expect(readDate('45000', 'day-first', true).faults[0]?.detail).toEqual({ date: '2023-03-15' });
    expect(readDate('45000', 'day-first', false).faults[0]?.detail).toEqual({});
  });

  it('knows the days of the calendar', () => {
    expect(isIsoDate('2000-02-29')).toBe(true);
    expect(isIsoDate('1900-02-29')).toBe(false);
    expect(isIsoDate('2026-04-31')).toBe(false);
    expect(isIsoDate('2026-4-3')).toBe(false);
  });
});
