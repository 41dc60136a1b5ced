import { describe, expect, it } from 'vitest';
import { namedSpans, placeOf, spansOf } from '../../src/specified/spans.js';
import { financialYear, quarter } from './calendar.js';

const leapFebruary = { label: 'February', from: '2028-02-01', to: '2028-02-29' };

describe('spans', () => {
  it('are the period, the year to date and the same dates a year before, where the list reaches back', () => {
    const spans = spansOf(quarter, financialYear, '2025-07-09');
    expect(namedSpans(spans).map(({ name, from, to }) => [name, from, to])).toEqual([
      ['period', '2026-07-01', '2026-09-30'],
      ['year-to-date', '2026-04-01', '2026-09-30'],
      ['last-year', '2025-07-01', '2025-09-30'],
    ]);
  });

  it('put each day in one place, so that the year to date is the period and what came earlier', () => {
    const spans = spansOf(quarter, financialYear, '2025-01-01');
    const days = [
      '2026-07-01',
      '2026-09-30',
      '2026-06-30',
      '2026-04-01',
      '2026-03-31',
      '2025-08-01',
    ];
    expect(days.map((day) => placeOf(day, spans))).toEqual([
      'period',
      'period',
      'earlier',
      'earlier',
      'other',
      'last-year',
    ]);
    expect(placeOf(null, spans)).toBe('other');
  });

  it('leave out a year before that the list begins more than a fortnight into', () => {
    expect(spansOf(quarter, null, '2025-07-15').lastYear).not.toBeNull();
    expect(spansOf(quarter, null, '2025-07-16').lastYear).toBeNull();
    expect(spansOf(quarter, null, null).lastYear).toBeNull();
  });

  it('leave out a year to date that is the period, or of which the list holds the period alone', () => {
    expect(spansOf(quarter, quarter, '2020-01-01').yearToDate).toBeNull();
    expect(spansOf(quarter, financialYear, '2026-07-01').yearToDate).toBeNull();
    expect(spansOf(quarter, financialYear, '2026-06-30').yearToDate).toEqual(financialYear);
  });

  it('take 28 February for the 29th of the year before', () => {
    expect(spansOf(leapFebruary, null, '2020-01-01').lastYear).toMatchObject({
      from: '2027-02-01',
      to: '2027-02-28',
    });
  });

  it('have no year before where it would overlap with a period of more than a year', () => {
    const long = { label: 'long', from: '2025-01-01', to: '2026-06-30' };
    expect(spansOf(long, null, '2020-01-01').lastYear).toBeNull();
  });

  it('refuse a year to date that ends on another day', () => {
    expect(() => spansOf(quarter, { ...financialYear, to: '2026-10-01' }, null)).toThrow(
      RangeError,
    );
  });
});
