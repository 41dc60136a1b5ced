import { describe, expect, it } from 'vitest';
import { find } from './find.js';

const request = {
  rule: 'update-every',
  fields: { start: 'date_received', end: 'date_finalised', updates: 'update_dates' },
  numbers: { days: 28 },
};
const from = (date_finalised: string, update_dates = '') =>
  find(request, { date_received: '2026-07-01', date_finalised, update_dates });

describe('update-every', () => {
  it('does not apply to a case that ended on the last day of the first four weeks', () => {
    expect(from('2026-07-29')?.answer).toBe('NA');
    expect(from('2026-07-30')?.answer).toBeNull();
  });

  it('says by when the first was due and how many there must have been, where no update has a date', () => {
    expect(from('2026-07-30')).toEqual({
      answer: null,
      from: [
        { field: 'date_received', value: '2026-07-01' },
        { field: 'date_finalised', value: '2026-07-30' },
      ],
      missing: ['update_dates'],
      words:
        'The first update was due by 2026-07-29, 28 days on, the first day not counted. By 2026-07-30 there must have been 1 at least.',
    });
    expect(from('2026-08-26')?.words).toContain('1 at least');
    expect(from('2026-08-27')?.words).toContain('2 at least');
  });

  it('is met where no gap is longer, the end being an update too', () => {
    expect(from('2026-09-20', '2026-07-29; 2026-08-25')?.answer).toBe('Y');
    expect(from('2026-09-20', '2026-08-25, 2026-07-29')?.answer).toBe('Y');
    expect(from('2026-09-20', '2026-07-30|2026-08-25')).toMatchObject({
      answer: 'N',
      words:
        'The longest time without an update was 29 days, from 2026-07-01 to 2026-07-30; 28 are allowed.',
    });
    expect(from('2026-09-23', '2026-07-29;2026-08-25')?.answer).toBe('N');
  });

  it('counts no update from before the start or after the end', () => {
    expect(from('2026-08-10', '2026-06-30;2026-08-11')?.answer).toBe('N');
  });

  it('takes updates that are no dates for missing', () => {
    expect(from('2026-09-20', '29/07/2026')).toMatchObject({
      answer: null,
      missing: ['update_dates'],
    });
  });

  it('gives the first deadline of a case without an end, and nothing without a start', () => {
    expect(find(request, { date_received: '2026-07-01' })).toMatchObject({
      answer: null,
      missing: ['date_finalised'],
      words: expect.stringContaining('2026-07-29') as string,
    });
    expect(find(request, { date_finalised: '2026-07-01' })).toMatchObject({
      missing: ['date_received'],
      words: 'It cannot be worked out from the export.',
    });
    expect(from('2026-06-30')?.words).toMatch(/wrong way round/);
  });
});
