import { describe, expect, it } from 'vitest';
import { reviewFigures } from '../../src/specified/review-figures.js';
import { recommendedInReviews } from '../../src/specified/review-recommendations.js';
import type { Review } from '../../src/specified/review-list.js';
import { calendar, financialYear, quarter } from './calendar.js';
import { review, reviewListOf } from './made-up.js';

const reviews: readonly Review[] = [
  review({ id: '1' }),
  // The 28 days after 25 June end on 23 July.
  review({
    id: '2',
    received: '2026-07-23',
    outcome: 'NOT_RP',
    decided: '2026-09-01',
    recommendations: 2,
    accepted: 1,
  }),
  review({ id: '3', received: '2026-07-24', outcome: 'INVALID', decided: '2026-08-03' }),
  review({
    id: '4',
    received: '2026-07-24',
    inTime: 'Y',
    decided: null,
    outcome: null,
    recommendations: null,
  }),
  review({ id: '5', outcomeLetter: null, body: 'IOPC', outcome: 'NOT_RP' }),
  review({ id: '6', received: '2026-05-05', decided: '2026-06-01', acknowledged: '2026-05-13' }),
];

const figures = reviewFigures(reviewListOf(reviews), quarter, financialYear, calendar);

function count(body: string, name: string): readonly number[] {
  const line = figures.counts.find((one) => one.group === body && one.name === name)!;
  return line.bySpan.map(({ figure }) => figure.value);
}

describe('the figures of reviews', () => {
  it('count what was asked for and decided, body by body and span by span', () => {
    expect(figures.spans.yearToDate).toEqual(financialYear);
    expect(count('LPB', 'received')).toEqual([4, 5]);
    expect(count('LPB', 'decided')).toEqual([3, 4]);
    expect(count('IOPC', 'received')).toEqual([1, 1]);
    expect(count('LPB', 'upheld')).toEqual([1, 1]);
    expect(count('LPB', 'not-valid')).toEqual([1, 1]);
    expect(figures.open?.value).toBe(1);
  });

  it('take the body’s word for an application in time, and else 28 days after the letter', () => {
    expect(count('LPB', 'applied-late')).toEqual([1, 1]);
    expect(count('IOPC', 'applied-not-known')).toEqual([1, 1]);
  });

  it('count acknowledgements within five working days, bank holidays left out', () => {
    // 6 is late: from 5 May the fifth working day is 12 May 2026.
    expect(count('LPB', 'acknowledged-in-time')).toEqual([1, 1]);
  });

  it('give the share upheld of valid reviews, with Wilson’s interval', () => {
    const [period, year] = figures.upheld.find(({ group }) => group === 'LPB')!.bySpan;
    expect(period?.figure.share).toBe(0.5);
    // R: prop.test(1, 3, correct = FALSE)$conf.int
    expect(year?.figure.share).toBeCloseTo(1 / 3, 12);
    expect(year?.figure.interval?.low).toBeCloseTo(0.0614919, 6);
    expect(year?.figure.interval?.high).toBeCloseTo(0.7923404, 6);
  });

  it('give the days of those decided in the span', () => {
    const [period] = figures.days.find(({ group }) => group === 'LPB')!.bySpan;
    // 28, 40 and 10 days; 20, 27 and 6 working days, as 31 August is a bank holiday.
    expect(period?.figure).toMatchObject({ mean: 26, median: 28, withinLimit: { share: 1 } });
    expect(period?.figure.meanWorkingDays).toBeCloseTo(53 / 3, 12);
  });

  it('add up the recommendations of the commissioner’s reviews', () => {
    const { bySpan, earlier } = recommendedInReviews(reviewListOf(reviews), figures.spans);
    expect(bySpan.map(({ figure }) => figure)).toEqual([
      { made: 2, accepted: 1, withoutNumber: 0 },
      { made: 2, accepted: 1, withoutNumber: 0 },
    ]);
    expect(earlier).toEqual({ made: 0, accepted: 0, withoutNumber: 0 });
  });

  it('are nought without reviews, and of the commissioner alone', () => {
    const none = reviewFigures(reviewListOf([]), quarter, null, calendar);
    expect(new Set(none.counts.map(({ group }) => group))).toEqual(new Set(['LPB']));
    expect(none.counts.every(({ bySpan }) => bySpan[0]?.figure.value === 0)).toBe(true);
    expect(none.upheld[0]?.bySpan[0]?.figure).toMatchObject({ share: null, interval: null });
  });
});
