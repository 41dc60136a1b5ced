import type { YearKind } from '../../frame/period.js';

/** The year of a calendar quarter such as 2026-Q3, as periods write it: 2026, or FY2026/27 from 1 April. */
export function yearOf(quarter: string, kind: YearKind): string {
  const [year, number] = partsOf(quarter);
  if (kind === 'calendar') return String(year);
  const first = number === 1 ? year - 1 : year;
  return `FY${String(first)}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/** A calendar quarter under its name in either year: 2026-Q3 is FY2026/27-Q2. */
export function quarterIn(quarter: string, kind: YearKind): string {
  const [, number] = partsOf(quarter);
  const inYear = kind === 'calendar' ? number : number === 1 ? 4 : number - 1;
  return `${yearOf(quarter, kind)}-Q${String(inYear)}`;
}

function partsOf(quarter: string): readonly [number, number] {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  if (year === undefined || number === undefined) throw new RangeError(`${quarter} is no quarter`);
  return [Number(year), Number(number)];
}
