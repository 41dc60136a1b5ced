import { describe, expect, it } from 'vitest';
import { retentionFault, retentionReview } from '../../../src/cli/config/retention-review.js';

const quarter = (to: string) => ({ label: 'a quarter', from: '2024-01-01', to });

describe('the day of review of a pack', () => {
  it.each([
    ['2032-12-31', '2026-09-30', '2032-12-31'],
    ['6 years', '2026-09-30', '2032-09-30'],
    ['1 year', '2024-02-29', '2025-02-28'],
    ['18 months', '2026-08-31', '2028-02-29'],
    ['1 month', '2026-12-31', '2027-01-31'],
  ])('%s after a period that ends on %s is %s', (asked, to, day) => {
    expect(retentionReview(asked, quarter(to))).toBe(day);
    expect(retentionFault(asked, quarter(to))).toBeUndefined();
  });

  it('may be a date where there is no period', () => {
    expect(retentionReview('2032-12-31', null)).toBe('2032-12-31');
    expect(retentionFault('2032-12-31', null)).toBeUndefined();
  });

  it('cannot be counted from a period that is none', () => {
    expect(retentionFault('6 years', null)).toBe(
      '6 years is counted from the end of a period, and there is none: give a date',
    );
    expect(() => retentionReview('6 years', null)).toThrow(RangeError);
  });

  it('is a date of the calendar, after the period', () => {
    expect(retentionFault('2032-02-30', quarter('2026-09-30'))).toBe('2032-02-30 is no date');
    expect(retentionFault('999 years', quarter('9999-09-30'))).toBe('999 years is no date');
    expect(retentionFault('2026-09-30', quarter('2026-09-30'))).toBe(
      '2026-09-30 is not after the end of the period, 2026-09-30',
    );
    expect(retentionFault('2026-10-01', quarter('2026-09-30'))).toBeUndefined();
  });
});
