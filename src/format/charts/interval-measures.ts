import { scaleLinear } from 'd3-scale';
import { tickInWords } from './chart-number.js';
import type { IntervalMeasure } from './interval-chart.js';
import { type Axis, proportionAxis } from './proportion-axis.js';

/** How figures of one kind stand on an axis. */
interface Measured {
  readonly axis: (largest: number) => Axis;
  readonly tick: (mark: number) => string;
}

export const intervalMeasures: Readonly<Record<IntervalMeasure, Measured>> = {
  rate: { axis: proportionAxis, tick: (mark) => tickInWords(mark, 'rate') },
  days: { axis: daysAxis, tick: (mark) => tickInWords(mark, 'number') },
};

/** The axis from 0 to a round number of days at or above the largest. */
function daysAxis(largest: number): Axis {
  const scale = scaleLinear()
    .domain([0, Math.max(1, largest)])
    .nice(4);
  const [, maximum = 1] = scale.domain();
  return { maximum, ticks: scale.ticks(4) };
}
