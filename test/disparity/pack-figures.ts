import type { TrendFigures } from '../../src/disparity/pack-trend-figures.js';

/** The first days and last days of the calendar quarters of 2026 and 2027. */
const quarters = [2026, 2027].flatMap((year) =>
  [
    ['01-01', '03-31'],
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
  ].map(([from, to], index) => ({
    label: `${String(year)} Q${String(index + 1)} (calendar quarter)`,
    from: `${String(year)}-${String(from)}`,
    to: `${String(year)}-${String(to)}`,
  })),
);

/** The figures of a quarter by its place, with the cases of each theme by its code. */
export function figuresOf(
  quarter: number,
  cases: number | null,
  themes: Readonly<Record<string, number | null>> | null,
  others: Partial<TrendFigures> = {},
): TrendFigures {
  const period = quarters[quarter];
  if (period === undefined) throw new RangeError(`no quarter ${String(quarter)}`);
  return {
    audit: 'complaints',
    edition: 'public',
    period,
    cases,
    rates: [],
    themes:
      themes === null
        ? null
        : {
            field: 'allegation_category',
            title: 'Allegation category',
            counts: Object.entries(themes).map(([value, count]) => ({
              value,
              label: `Theme ${value}`,
              cases: count,
            })),
          },
    days: null,
    ...others,
  };
}

/** A year in which B rises and C falls, and of A and D nothing can be told. */
export const year: readonly TrendFigures[] = [
  figuresOf(0, 270, { A: 120, B: 14, C: 30, D: 9 }),
  figuresOf(1, 260, { A: 118, B: 12, C: 33, D: 11 }),
  figuresOf(2, 280, { A: 125, B: 15, C: 36, D: 12 }),
  figuresOf(3, 270, { A: 119, B: 41, C: 12, D: 17 }),
];
