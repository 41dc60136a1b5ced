import { scaleLinear } from 'd3-scale';
import { ticksThatFit, type ShareTick } from './axis-below.js';
import { tickInWords } from './chart-number.js';
import { decadeScale, decadeTicks } from './decades.js';

/** Where a denominator stands, from 0 at the left to 1 at the right, and the marks of the axis. */
export interface DenominatorAxis {
  readonly shareOf: (denominator: number) => number;
  readonly ticks: readonly ShareTick[];
  readonly log: boolean;
}

/**
 * An axis from 0, or a log axis where the largest unit is more than fifty times the smallest and all
 * but a few would stand in one corner. The denominators are above 0.
 */
export function denominatorAxis(denominators: readonly number[], width: number): DenominatorAxis {
  const [least, most] = [Math.min(...denominators), Math.max(...denominators)];
  if (most / least > 50) {
    const scale = decadeScale(least, most);
    return { shareOf: scale, ticks: decadeTicks(scale, 'count', width), log: true };
  }
  const scale = scaleLinear().domain([0, most]).nice(4).range([0, 1]);
  const candidates = [5, 4, 3, 2, 1].map((count) =>
    scale.ticks(count).map((mark) => ({ share: scale(mark), label: tickInWords(mark, 'number') })),
  );
  return {
    shareOf: scale,
    ticks: ticksThatFit(candidates, width),
    log: false,
  };
}
