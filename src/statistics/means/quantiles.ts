import { sortedAmounts } from './sorted-amounts.js';

/** The amounts that a quarter, half and three quarters of the units lie at or below. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * The median of amounts and the quartiles on either side of it, by type 7 (see `quantile`). No
 * amounts throw a RangeError.
 */
export function quartiles(amounts: readonly number[]): Quartiles {
  const sorted = sortedAmounts(amounts);
  return {
    lower: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    upper: quantileOfSorted(sorted, 0.75),
  };
}

/** The middle amount, or halfway between the middle two. No amounts throw a RangeError. */
export function median(amounts: readonly number[]): number {
  return quantile(amounts, 0.5);
}

/**
 * The amount at or below which a share of the units lies, between neighbours in proportion: type 7 of
 * Hyndman and Fan (1996, American Statistician 50: 361-365), at rank 1 + (n - 1) share.
 *
 * Of their nine types the one that R, NumPy and the PERCENTILE and QUARTILE of spreadsheets take, so
 * that readers find the same figure; SAS and SPSS differ. No amounts throw a RangeError.
 */
export function quantile(amounts: readonly number[], share: number): number {
  return quantileOfSorted(sortedAmounts(amounts), share);
}

function quantileOfSorted(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  // From the lower neighbour up, so that amounts that are the same give that amount itself.
  return below + (place - Math.floor(place)) * (above - below);
}
