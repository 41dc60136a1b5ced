import { scaleLog } from 'd3-scale';
import { ticksThatFit, type ShareTick } from './axis-below.js';
import { tickInWords } from './chart-number.js';
import { decadeScale, decadeTicks, withoutEnds } from './decades.js';

/** An axis of ratios, on which half and twice stand as far from 1. */
export interface RatioAxis {
  /** Where a ratio stands, from 0 at the left to 1 at the right; one beyond an end is at that end. */
  readonly shareOf: (ratio: number) => number;
  /** Whether a ratio is beyond the left (-1) or the right end (1), as 0 and Infinity always are. */
  readonly beyond: (ratio: number) => -1 | 0 | 1;
  readonly ticks: readonly ShareTick[];
}

/**
 * A log axis over all the ratios and their limits, and at least over 0.5 to 2, so that next to no
 * difference looks like it. Limits more than twentyfold beyond every ratio are left to an arrow.
 */
export function ratioAxis(
  ratios: readonly number[],
  limits: readonly number[],
  width: number,
): RatioAxis {
  const drawn = [0.5, 2, ...ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio))];
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const near = limits.filter((limit) => limit >= least / 20 && limit <= most * 20);
  const [low, high] = [Math.min(least, ...near), Math.max(most, ...near)];
  const octaves = scaleLog().base(2).domain([low, high]).nice();
  const [first = low, last = high] = octaves.domain();
  const doubling = last / first <= 64;
  const scale = doubling ? octaves : decadeScale(low, high);
  const [start = low, end = high] = scale.domain();
  const place = scale.range([0, 1]).clamp(true);
  const shareOf = (ratio: number): number => (ratio > 0 ? place(Math.min(ratio, end)) : 0);
  return {
    shareOf,
    beyond: (ratio) => (ratio < start * (1 - 1e-9) ? -1 : ratio > end * (1 + 1e-9) ? 1 : 0),
    ticks: doubling ? octaveTicks(start, end, shareOf, width) : decadeTicks(place, 'ratio', width),
  };
}

/** As many powers of two as fit; 1 is always among them. */
function octaveTicks(
  start: number,
  end: number,
  shareOf: (ratio: number) => number,
  width: number,
): readonly ShareTick[] {
  // One mark a power: asked for more or fewer, d3 takes even steps instead.
  const marks = scaleLog()
    .base(2)
    .domain([start, end])
    .ticks(Math.round(Math.log2(end / start)) + 1);
  const candidates = [1, 2, 3].map((step) =>
    marks
      .filter((mark) => Math.round(Math.log2(mark)) % step === 0)
      .map((mark) => ({ share: shareOf(mark), label: tickInWords(mark, 'ratio') })),
  );
  return ticksThatFit(withoutEnds(candidates), width);
}
