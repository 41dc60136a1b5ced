import { processLimits, type ProcessLimits } from '../statistics/trend/process-limits.js';
import type { TrendFigures } from './pack-trend-figures.js';
import type { PackPeriod } from './pack-trend-periods.js';
import { fewestForLimits } from './trend-limits.js';
import { fewestPeriods } from './trend-test.js';

/** Cases a day, or mean days, over the periods of packs; not tested, as the numbers do not tell their spread. */
export interface PackAmounts {
  readonly title: string;
  /** One a period; null where it is hidden or not published. */
  readonly points: readonly (number | null)[];
  /** How many cases each is of; null where that is hidden. */
  readonly cases: readonly (number | null)[];
  /** The latest beside all earlier ones together; null with fewer than three periods. */
  readonly change: { readonly latest: number; readonly earlier: number } | null;
  /** Of the XmR chart, from eight periods on; `places` are those of its figures among all periods. */
  readonly limits: { readonly process: ProcessLimits; readonly places: readonly number[] } | null;
}

/** Cases a day, so that longer periods do not look busier. */
export function casesADay(
  figures: readonly TrendFigures[],
  periods: readonly PackPeriod[],
): PackAmounts {
  const days = periods.map((period) => period.days);
  const cases = figures.map((figure) => figure.cases);
  const points = cases.map((count, place) => (count === null ? null : count / (days[place] ?? 1)));
  return { title: 'Cases a day', points, cases, ...course(points, days) };
}

/** Mean days of the packs that say them under the title that the latest has; null where it has none. */
export function meanDays(figures: readonly TrendFigures[]): PackAmounts | null {
  const title = figures.at(-1)?.days?.title;
  if (title === undefined) return null;
  const told = figures.map(({ days }) => (days?.title === title ? days : null));
  const cases = told.map((days) => days?.cases ?? null);
  // A mean of a number that is hidden cannot be weighted, so it is in no mean of several periods.
  const points = told.map((days) => days?.mean ?? null);
  return { title, points, cases, ...course(points, cases) };
}

/** Earlier ones together are weighed by what each is of. */
function course(
  points: readonly (number | null)[],
  weights: readonly (number | null)[],
): Pick<PackAmounts, 'change' | 'limits'> {
  const places = [...points.keys()].filter((place) => points[place] !== null);
  const values = places.map((place) => points[place] ?? 0);
  const process = values.length < fewestForLimits ? null : processLimits(values, 0);
  const latest = points.at(-1) ?? null;
  const earlier = points.slice(0, -1).flatMap((value, place) => {
    const weight = weights[place] ?? null;
    return value === null || weight === null || weight === 0 ? [] : [{ value, weight }];
  });
  const all = earlier.reduce((sum, { weight }) => sum + weight, 0);
  const together = earlier.reduce((sum, { value, weight }) => sum + value * weight, 0) / all;
  const canCompare = latest !== null && earlier.length >= fewestPeriods - 1;
  return {
    change: canCompare ? { latest, earlier: together } : null,
    limits: process === null ? null : { process, places },
  };
}
