import type { Interval } from '../interval.js';

/** An estimate and its own interval. */
export interface BoundedEstimate {
  readonly value: number;
  readonly interval: Interval;
}

/** How an estimate moved from one period to the next. */
export interface Change {
  readonly difference: number;
  readonly interval: Interval;
  /** A rise or a fall only where the interval leaves out 0; otherwise chance may have made it. */
  readonly reading: 'rise' | 'fall' | 'within chance';
}

/**
 * The difference of two independent estimates, the later less the earlier, with the interval that
 * the two intervals make (MOVER: Zou and Donner 2008, Statistics in Medicine 27: 1693-1702): the
 * distances from each estimate to its own limits, squared and added. It is as good as they are, so
 * holds for small counts where they do, and takes their level.
 *
 * Not for two domains of one sample, whose estimates depend on each other (`differenceOfRatios`).
 */
export function changeOfEstimates(later: BoundedEstimate, earlier: BoundedEstimate): Change {
  const difference = later.value - earlier.value;
  const interval = {
    low: difference - both(later.value - later.interval.low, earlier.interval.high - earlier.value),
    high:
      difference + both(later.interval.high - later.value, earlier.value - earlier.interval.low),
  };
  return { difference, interval, reading: readingOf(interval) };
}

function readingOf({ low, high }: Interval): Change['reading'] {
  if (low > 0) return 'rise';
  return high < 0 ? 'fall' : 'within chance';
}

// Not Math.hypot, which may round differently in another Node version.
function both(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}
