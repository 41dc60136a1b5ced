import { normalQuantile } from '../distributions/normal-quantile.js';

/**
 * How many members each of two equal groups needs, before rounding up, for a two-sided test to show
 * two different rates with the given power: the normal approximation with pooled variance under no
 * difference, as R's power.prop.test (strict = FALSE).
 */
export function sampleSizePerGroup(
  one: number,
  other: number,
  significance: number,
  power: number,
): number {
  const pooled = (one + other) / 2;
  const root =
    normalQuantile(1 - significance / 2) * Math.sqrt(2 * pooled * (1 - pooled)) +
    normalQuantile(power) * Math.sqrt(one * (1 - one) + other * (1 - other));
  return (root / (one - other)) * (root / (one - other));
}

/**
 * The same with Fleiss's continuity correction (Fleiss, Tytun and Ury 1980), n/4 · (1 + √(1 + 4 /
 * (n |p1 - p2|)))², close to what Fisher's exact test needs.
 */
export function correctedSizePerGroup(
  one: number,
  other: number,
  significance: number,
  power: number,
): number {
  const size = sampleSizePerGroup(one, other, significance, power);
  const root = 1 + Math.sqrt(1 + 4 / (size * Math.abs(one - other)));
  return (size / 4) * root * root;
}
