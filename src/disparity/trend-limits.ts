import { processLimits, type ProcessLimits } from '../statistics/trend/process-limits.js';
import { proportionChart, type ProportionChart } from '../statistics/trend/proportion-chart.js';
import type { ProcessSignal } from '../statistics/trend/process-signals.js';
import { fewestForRate } from './reliability.js';
import type { Settings } from './settings.js';
import type { TrendPoint } from './trend-test.js';

/** A finding of either chart. */
export type TrendSignal = ProcessSignal;

/** The limits of routine variation of a rate over its periods. */
export interface TrendLimits {
  /** Limits of each period by its number of members (Laney's p' chart): those to go by. */
  readonly proportions: ProportionChart;
  /** Limits of the rates taken as figures of equal standing (XmR chart), one a period of ten members or more. */
  readonly process: ProcessLimits;
  /** For each figure of the XmR chart the place of its period among all periods. */
  readonly places: readonly number[];
}

/** With fewer, limits move too much with each further period to judge by. */
export const fewestForLimits = 8;

/**
 * The limits of a series of at least eight periods with ten members or more; null with fewer, for a census, and
 * where there are no events or events only.
 *
 * Both charts take their width from the series itself, so repeats in a case widen them of
 * themselves.
 */
export function trendLimits(
  points: readonly TrendPoint[],
  { inference }: Settings,
): TrendLimits | null {
  const places = [...points.keys()].filter(
    (place) => (points[place]?.members.value ?? 0) >= fewestForRate,
  );
  if (inference === 'census' || places.length < fewestForLimits) return null;
  const counts = points.map(({ events, members }) => ({
    events: events.value,
    members: members.value,
  }));
  const proportions = proportionChart(counts);
  const rates = places.flatMap((place) => {
    const point = counts[place];
    return point === undefined ? [] : [point.events / point.members];
  });
  const process = processLimits(rates, 0);
  if (proportions === null || process === null) return null;
  return { proportions, process: { ...process, high: Math.min(1, process.high) }, places };
}
