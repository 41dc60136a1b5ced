/**
 * How many independent units would estimate a proportion with this standard error: p(1 - p)/V (the
 * effective sample size of R's svyciprop). More than were sampled where strata differ or much of the
 * population was sampled; Infinity where the sample shows no variance, in which case it shows nothing
 * of the precision either.
 */
export function effectiveSize(proportion: number, standardError: number): number {
  const variance = standardError * standardError;
  return variance === 0 ? Infinity : (proportion * (1 - proportion)) / variance;
}

/**
 * How many units of a self-weighting sample are worth those of a stratified one, were the rate the
 * same everywhere: Kish's (Σw)²/Σw² = (Σ N)² / Σ N²/n (Kish 1965, 11.7). It is the number sampled where
 * the allocation is proportional, and falls far below it where a big stratum is hardly sampled.
 */
export function weightedSize(
  strata: readonly { readonly size: number; readonly sampled: number }[],
): number {
  const held = strata.filter(({ sampled }) => sampled > 0);
  const size = held.reduce((sum, stratum) => sum + stratum.size, 0);
  const squares = held.reduce((sum, one) => sum + (one.size * one.size) / one.sampled, 0);
  return squares === 0 ? 0 : (size * size) / squares;
}
