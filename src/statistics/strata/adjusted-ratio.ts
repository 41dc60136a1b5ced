import type { TwoByTwo } from '../two-groups/two-by-two.js';
import { estimateOfRatio, type AdjustedEstimate } from './adjusted-estimate.js';

/**
 * The Mantel-Haenszel ratio of two rates across strata, Σ(a n2/N) / Σ(c n1/N), with the variance of
 * its logarithm by Greenland and Robins (1985, Biometrics 41: 55-68). `z` is the normal quantile of
 * the interval; a stratum without anybody must not be among the strata.
 */
export function adjustedRatio(strata: readonly TwoByTwo[], z: number): AdjustedEstimate | null {
  let numerator = 0;
  let denominator = 0;
  let spread = 0;
  for (const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } of strata) {
    const all = groupMembers + comparatorMembers;
    const groupShare = groupMembers / all;
    const comparatorShare = comparatorMembers / all;
    numerator += groupEvents * comparatorShare;
    denominator += comparatorEvents * groupShare;
    spread +=
      groupShare * comparatorShare * (groupEvents + comparatorEvents) -
      (groupEvents * comparatorEvents) / all;
  }
  return estimateOfRatio(numerator, denominator, spread / numerator / denominator, z);
}
