import type { PackAmounts } from '../../disparity/pack-trend-amounts.js';
import type { PackSeries } from '../../disparity/pack-trend-family.js';
import type { PackLimit } from '../../disparity/pack-trend-limits.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { MultiplesPoint } from '../../format/charts/multiples-chart.js';

const nothing: MultiplesPoint = {
  value: null,
  lower: null,
  centre: null,
  upper: null,
  signal: null,
  note: '',
};

/** What a chart draws where there is no pack. */
export const noPack: MultiplesPoint = { ...nothing, note: 'no pack' };

/** A rate or theme at a period, with its limits. */
export function seriesPoint({ points, limits }: PackSeries, place: number): MultiplesPoint {
  const point = points[place];
  if (point === undefined || point.state === 'not published') {
    return { ...nothing, note: '[z] not in the pack' };
  }
  const { events, members } = point;
  if (events === null || members === null) {
    return { ...nothing, note: '[c] not shown, to protect people' };
  }
  if (members < fewestForRate) return { ...nothing, note: '[u] too few for a rate' };
  const limit = limits?.points[place] ?? null;
  return {
    value: events / members,
    lower: limit?.low ?? null,
    centre: limit?.centre ?? null,
    upper: limit?.high ?? null,
    signal: limit?.signal ?? null,
    note: limitInWords(limit?.signal ?? null),
  };
}

/** A number that is no rate, with the limits of the XmR chart from eight periods on. */
export function amountPoint({ points, limits }: PackAmounts, place: number): MultiplesPoint {
  const value = points[place] ?? null;
  if (value === null) return { ...nothing, note: '[c] not shown, or not in the pack' };
  const at = limits?.places.indexOf(place) ?? -1;
  if (limits === null || at === -1) return { ...nothing, value };
  const { process } = limits;
  const signal =
    value > process.high
      ? 'above'
      : value < process.low
        ? 'below'
        : process.signals.some(({ first, last }) => first <= at && at <= last)
          ? 'run'
          : null;
  return {
    value,
    lower: process.low,
    centre: process.centre,
    upper: process.high,
    signal,
    note: limitInWords(signal),
  };
}

/** What a signal says. */
export function limitInWords(signal: PackLimit['signal']): string {
  return signal === null ? '' : signals[signal];
}

const signals = {
  above: 'above the upper limit',
  below: 'below the lower limit',
  run: 'one of a run beside the centre',
};
