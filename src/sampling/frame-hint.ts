import { betaUpperTail } from '../statistics/distributions/beta-upper-tail.js';
import { decreasingRoot } from '../statistics/decreasing-root.js';

/** What the lowest ticket numbers of a frame say about units that may be missing from it. */
export interface FrameHint {
  readonly sampleSize: number;
  readonly frameSize: number;
  /** The ticket number that stands at place `sampleSize` from the lowest, in the whole frame. */
  readonly u: number;
  /** What u is on average in a complete frame: n / (N + 1). */
  readonly expected: number;
  /** The chance of a u as high or higher in a complete frame: P(Bin(N, u) <= n - 1). */
  readonly tailProbability: number;
  /** The chance of a u as low or lower in a complete frame. */
  readonly lowerTailProbability: number;
  /** Upper tail below 5 %: lowest tickets may have been left out. */
  readonly unusuallyHigh: boolean;
  /** Lower tail below 5 %: units with low tickets may have been put in. */
  readonly unusuallyLow: boolean;
  /** The fewest units that, had the lowest tickets been left out, make u unusually high in 80 % of draws. */
  readonly noticeable: number;
}

/** A tail below this is unusual. */
const unusualTail = 0.05;
/** The chance with which a check must notice what it is said to notice. */
export const noticingChance = 0.8;

/**
 * Compares the n-th smallest ticket number of a frame of N units with its distribution in a complete
 * frame, Beta(n, N - n + 1) (order statistic of N uniform numbers).
 *
 * A hint and no proof: only leaving units out by their tickets shows, not leaving them out at random
 * or before the seed was known. The numbers are those of stream `select` of every unit, in any order.
 */
export function frameHint(numbers: readonly number[], sampleSize: number): FrameHint {
  const frameSize = numbers.length;
  const u = numbers.toSorted((left, right) => left - right)[sampleSize - 1];
  if (u === undefined) {
    throw new RangeError(`no ticket number ${sampleSize} in a frame of ${frameSize}`);
  }
  const above = frameSize - sampleSize + 1;
  const tailProbability = betaUpperTail(sampleSize, above, u);
  const lowerTailProbability = betaUpperTail(above, sampleSize, 1 - u, u);
  return {
    sampleSize,
    frameSize,
    u,
    expected: sampleSize / (frameSize + 1),
    tailProbability,
    lowerTailProbability,
    unusuallyHigh: tailProbability < unusualTail,
    unusuallyLow: lowerTailProbability < unusualTail,
    noticeable: fewestNoticed(sampleSize, above),
  };
}

/**
 * With the r lowest of N + r units left out, the n-th smallest that is seen is the (n + r)-th of
 * N + r, so Beta(n + r, N - n + 1): the chance to notice rises with r, which is found by halving.
 */
function fewestNoticed(sampleSize: number, above: number): number {
  const limit = decreasingRoot(
    (point) => betaUpperTail(sampleSize, above, point) - unusualTail,
    0,
    1,
  );
  const noticed = (leftOut: number): boolean =>
    betaUpperTail(sampleSize + leftOut, above, limit) >= noticingChance;
  let high = 1;
  while (!noticed(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (noticed(middle)) high = middle;
    else low = middle;
  }
  return high;
}
