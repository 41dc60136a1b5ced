import { describe, expect, it } from 'vitest';
import { daySerial } from '../../../src/format/xlsx/writing/day-serial.js';

describe('the number of a day', () => {
  // As Excel shows them when the format of the cell is General.
  it.each([
    ['1900-03-01', 61],
    ['2000-02-29', 36_585],
    ['2026-03-29', 46_110],
    ['9999-12-31', 2_958_465],
  ])('of %s is %i', (date, serial) => {
    expect(daySerial(date)).toBe(serial);
  });

  it.each([
    '1900-02-28',
    '0050-01-01',
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-3-29',
    '2026-03-29T00:00:00',
    '',
  ])('is refused for %j', (date) => {
    expect(() => daySerial(date)).toThrow(RangeError);
  });
});
