import { normalQuantile } from '../distributions/normal-quantile.js';

/**
 * How many of `all` units (null: without end) give a proportion near `rate` a margin of `margin` on
 * either side, before rounding up: z² p (1 - p) / margin² = n0, then n0 / (1 + (n0 - 1) / N), the
 * finite population correction (Cochran 1977, 4.4). Normal approximation, not for rates near 0 or 1.
 */
export function sampleSizeForMargin(
  rate: number,
  margin: number,
  all: number | null,
  confidence: number,
): number {
  const z = normalQuantile((1 + confidence) / 2);
  const endless = (z * z * rate * (1 - rate)) / (margin * margin);
  return all === null ? endless : endless / (1 + (endless - 1) / all);
}
