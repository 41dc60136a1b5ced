import { describe, expect, it } from 'vitest';
import type { PrefillRequest } from '../../../src/checklist/question-set.js';
import { find } from './find.js';

const request: PrefillRequest = {
  rule: 'letters-after-months',
  fields: {
    start: ['date_attention', 'date_received'],
    end: 'date_finalised',
    letters: 'lpb_letter_dates',
  },
  numbers: { months: 12, then: 6 },
};
const from = (date_finalised: string, lpb_letter_dates = '', more: Partial<PrefillRequest> = {}) =>
  find({ ...request, ...more }, { date_received: '2024-02-01', date_finalised, lpb_letter_dates });

describe('letters-after-months', () => {
  it('does not apply to a case that ended on the last day of the twelve months', () => {
    expect(from('2025-02-01')?.answer).toBe('NA');
    expect(from('2025-02-02')?.answer).toBeNull();
  });

  it('ends the twelve months a day earlier where they begin with the day itself', () => {
    const counting = 'beginning-with-the-day';
    expect(from('2025-01-31', '', { counting })?.answer).toBe('NA');
    expect(from('2025-02-01', '', { counting })?.answer).toBeNull();
  });

  it('says which periods ran out, where no letter has a date', () => {
    expect(from('2025-08-01')).toMatchObject({
      answer: null,
      missing: ['lpb_letter_dates'],
      words: 'One letter fell due, after the period that ended on 2025-02-01.',
    });
    expect(from('2026-02-02')?.words).toBe(
      '3 letters fell due, after the periods that ended on 2025-02-01, 2025-08-01, 2026-02-01.',
    );
  });

  it('counts every period from the first day, so that short months do not add up', () => {
    const fields = { date_received: '2024-02-29', date_finalised: '2026-03-10' };
    expect(find(request, fields)?.words).toContain('2025-02-28, 2025-08-29, 2026-02-28');
  });

  it('is met where each period was followed by a letter before the next ran out', () => {
    expect(from('2025-10-01', '2025-02-01;2025-08-20')?.answer).toBe('Y');
    expect(from('2025-10-01', '2025-03-01')).toMatchObject({
      answer: 'N',
      words:
        '2 letters fell due, after the periods that ended on 2025-02-01, 2025-08-01. There was 1.',
    });
  });

  it('leaves letters out of their time to the reviewer', () => {
    const early = from('2025-10-01', '2025-01-20; 2025-08-20');
    expect(early?.answer).toBeNull();
    expect(early?.words).toContain('Not every period was followed by one of its own.');
    expect(from('2025-10-01', '2025-02-05;2025-11-01')?.answer).toBeNull();
  });

  it('names what is missing', () => {
    expect(find(request, {})).toMatchObject({
      answer: null,
      missing: ['date_attention or date_received', 'date_finalised'],
    });
    expect(find(request, { date_attention: '2025-01-01' })?.missing).toEqual(['date_finalised']);
    expect(from('2023-02-01')?.words).toMatch(/wrong way round/);
  });
});
