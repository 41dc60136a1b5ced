import { ratioEstimate, type RatioUnits } from './ratio-estimate.js';
import { weightedTotal, type Stratum } from './stratum.js';

/**
 * By how much the design changed the variance of a mean, proportion or domain mean against a simple
 * random sample of as many units: V / [(1 - n/N) S²/n], S² being the weighted variance with n/(n - 1)
 * (`deff` of R's svymean; `replacement` is its `deff = "replace"`, without 1 - n/N). Below 1 where
 * strata differ, above 1 where weights do.
 *
 * Denominators are 0 or 1. No variance to compare with (all units alike, one unit, everyone) gives
 * null.
 */
export function sampleDesignEffect(
  strata: readonly Stratum<RatioUnits>[],
  replacement = false,
): number | null {
  const estimate = ratioEstimate(strata);
  if (estimate === null || estimate.sampled < 2) return null;
  const { value, standardError, sampled } = estimate;
  const members = weightedTotal(strata, (unit) => unit.denominator);
  const squares = weightedTotal(strata, (unit) => {
    const gap = unit.numerator - value * unit.denominator;
    return gap * gap;
  });
  const variance = ((squares / members) * sampled) / (sampled - 1);
  const simple = (variance / sampled) * (replacement ? 1 : 1 - sampled / members);
  return simple > 0 ? (standardError * standardError) / simple : null;
}
