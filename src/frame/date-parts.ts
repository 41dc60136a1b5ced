/** The calendar year, calendar quarter or UK reporting year in which a date falls. */
export type DatePart = (typeof dateParts)[number];

/** In the order in which the fields made of them are listed: `<date>_year` and so on. */
export const dateParts = ['year', 'quarter', 'financial_year'] as const;

/**
 * The part of an ISO date: `2026`, `2026-Q3`, or `FY2026/27`, which begins on 1 April 2026. Parts of
 * one kind are in order of time when they are in order of code units.
 */
export function datePart(day: string, part: DatePart): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (part) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'financial_year':
      return financialYear(month < 4 ? Number(year) - 1 : Number(year));
  }
}

function financialYear(start: number): string {
  return `FY${String(start).padStart(4, '0')}/${String((start + 1) % 100).padStart(2, '0')}`;
}
