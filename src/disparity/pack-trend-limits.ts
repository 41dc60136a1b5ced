import { limitsFromOthers } from '../statistics/trend/limits-from-others.js';
import { proportionChart, type PeriodCount } from '../statistics/trend/proportion-chart.js';
import { isCounted } from './pack-trend-change.js';
import type { CountedSeries } from './pack-trend-series.js';
import { fewestForRate } from './reliability.js';
import { fewestForLimits } from './trend-limits.js';
import { fewestPeriods } from './trend-test.js';

/** The limits of routine variation of a rate over the periods of packs. */
export interface PackLimits {
  /** `the series`: Laney's p' chart of all periods; `the other periods`: limits foretold for each. */
  readonly from: 'the series' | 'the other periods';
  /** One a period; null where it is hidden, not published, or of fewer than ten members. */
  readonly points: readonly (PackLimit | null)[];
}

export interface PackLimit {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly signal: 'above' | 'below' | 'run' | null;
}

/**
 * From eight periods on, the limits that the series itself shows; with three to seven, limits for
 * each from the others, by chance alone. Null with fewer, without variation, and for a few periods of
 * allegations, which vary by more than chance as they go together in cases.
 */
export function packLimits({ points, unit }: CountedSeries): PackLimits | null {
  const used = points.flatMap((point, place) =>
    isCounted(point) && point.members >= fewestForRate
      ? [{ place, events: point.events, members: point.members }]
      : [],
  );
  const own = used.length >= fewestForLimits;
  if (used.length < fewestPeriods || (!own && unit.startsWith('allegation'))) return null;
  const limits = own ? ofTheSeries(used) : ofTheOthers(used);
  if (limits === null) return null;
  const placed = new Map(used.map(({ place }, index) => [place, limits[index] ?? null]));
  return {
    from: own ? 'the series' : 'the other periods',
    points: points.map((_, place) => placed.get(place) ?? null),
  };
}

function ofTheSeries(used: readonly PeriodCount[]): readonly (PackLimit | null)[] | null {
  const chart = proportionChart(used);
  return (
    chart?.points.map((point, place) => {
      if (point === null) return null;
      const kinds = chart.signals
        .filter(({ first, last }) => first <= place && place <= last)
        .map(({ kind }) => kind);
      const outside = kinds.includes('outside the limits');
      const side = point.rate > chart.centre ? 'above' : 'below';
      return {
        centre: chart.centre,
        low: point.limits.low,
        high: point.limits.high,
        signal: outside ? side : kinds.length > 0 ? 'run' : null,
      };
    }) ?? null
  );
}

function ofTheOthers(used: readonly PeriodCount[]): readonly (PackLimit | null)[] | null {
  const foretold = limitsFromOthers(used);
  if (foretold.every((point) => point === null)) return null;
  return used.map(({ events, members }, place) => {
    const point = foretold[place] ?? null;
    if (point === null) return null;
    const { centre, limits } = point;
    const rate = events / members;
    const signal = rate > limits.high ? 'above' : rate < limits.low ? 'below' : null;
    return { centre, low: limits.low, high: limits.high, signal };
  });
}
