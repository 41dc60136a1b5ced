import { describe, expect, it } from 'vitest';
import { find } from './find.js';

const told = {
  rule: 'within-working-days',
  fields: { from: 'date_decided', by: 'date_outcome_letter' },
  numbers: { days: 5 },
};
const applied = {
  rule: 'within-days',
  fields: { from: 'date_outcome_letter', by: 'date_review_received' },
  numbers: { days: 28 },
};

describe('within-working-days', () => {
  const letter = (date_outcome_letter: string) =>
    find(told, { date_decided: '2026-04-01', date_outcome_letter });

  it('is met on the last day and not met on the day after, over Easter', () => {
    expect(letter('2026-04-10')).toEqual({
      answer: 'Y',
      from: [
        { field: 'date_decided', value: '2026-04-01' },
        { field: 'date_outcome_letter', value: '2026-04-10' },
      ],
      missing: [],
      words: 'The last day was 2026-04-10: 5 working days, the first day not counted. It was kept.',
    });
    expect(letter('2026-04-11')?.answer).toBe('N');
    expect(letter('2026-04-01')?.answer).toBe('Y');
  });

  it('computes the deadline and leaves the answer open where the letter has no date', () => {
    const deadline = {
      answer: null,
      from: [{ field: 'date_decided', value: '2026-04-01' }],
      missing: ['date_outcome_letter'],
      words: 'The last day was 2026-04-10: 5 working days, the first day not counted.',
    };
    expect(letter('')).toEqual(deadline);
    expect(letter('10/04/2026')).toEqual(deadline);
    expect(find(told, { date_decided: '2026-04-01' })).toEqual(deadline);
  });

  it('says which date is missing where nothing can be worked out', () => {
    expect(find(told, { date_outcome_letter: '2026-04-10' })).toEqual({
      answer: null,
      from: [],
      missing: ['date_decided'],
      words: 'It cannot be worked out from the export.',
    });
  });

  it('works nothing out from dates the wrong way round', () => {
    expect(letter('2026-03-31')).toMatchObject({ answer: null, missing: [] });
    expect(letter('2026-03-31')?.words).toMatch(/wrong way round/);
  });

  it('says that the calendar does not reach, and guesses nothing', () => {
    const beyond = find(told, { date_decided: '2027-12-30', date_outcome_letter: '2028-01-04' });
    expect(beyond).toMatchObject({ answer: null });
    expect(beyond?.words).toContain('known for 2018 to 2027');
  });
});

describe('within-days', () => {
  const review = (date_review_received: string) =>
    find(applied, { date_outcome_letter: '2026-07-01', date_review_received });

  it('counts the day after as the first of 28', () => {
    expect(review('2026-07-29')?.answer).toBe('Y');
    expect(review('2026-07-30')?.answer).toBe('N');
    expect(review('2026-07-29')?.words).toBe(
      'The last day was 2026-07-29: 28 days, the first day not counted. It was kept.',
    );
  });
});

describe('time-between', () => {
  const request = { rule: 'time-between', fields: { from: ['attention', 'received'], to: 'end' } };

  it('gives days and working days, and no answer', () => {
    expect(find(request, { received: '2026-04-01', end: '2026-04-10' })).toEqual({
      answer: null,
      from: [
        { field: 'received', value: '2026-04-01' },
        { field: 'end', value: '2026-04-10' },
      ],
      missing: [],
      words: '9 days, 5 working days, the first day not counted.',
    });
  });

  it('takes the first of several fields that has a date', () => {
    const both = find(request, {
      attention: '2026-04-09',
      received: '2026-04-01',
      end: '2026-04-10',
    });
    expect(both?.words).toBe('1 day, 1 working day, the first day not counted.');
  });

  it('leaves working days out beyond the calendar', () => {
    const long = find(request, { received: '2027-12-01', end: '2028-01-31' });
    expect(long?.words).toBe('61 days, the first day not counted.');
  });

  it('has nothing to say where a date is missing', () => {
    expect(find(request, { received: '2026-04-01' })).toBeNull();
    expect(find(request, { end: '2026-04-01' })).toBeNull();
  });
});
