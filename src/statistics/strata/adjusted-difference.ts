import type { TwoByTwo } from '../two-groups/two-by-two.js';
import type { AdjustedEstimate } from './adjusted-estimate.js';

/**
 * The Mantel-Haenszel difference of two rates across strata (group less comparator), Σ(a n2 - c n1)/N
 * over Σ(n1 n2/N), with Sato's variance (1989, Biometrics 45: 1323-1324), which holds for few large and
 * for many small strata. `z` is the normal quantile of the interval, whose limits stay within ±1.
 */
export function adjustedDifference(
  strata: readonly TwoByTwo[],
  z: number,
): AdjustedEstimate | null {
  let gap = 0;
  let weight = 0;
  let forDifference = 0;
  let forEither = 0;
  for (const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } of strata) {
    const all = groupMembers + comparatorMembers;
    const groupShare = groupMembers / all;
    const comparatorShare = comparatorMembers / all;
    gap += groupEvents * comparatorShare - comparatorEvents * groupShare;
    weight += groupMembers * comparatorShare;
    forDifference +=
      groupShare * groupShare * comparatorEvents -
      comparatorShare * comparatorShare * groupEvents +
      (groupShare * comparatorShare * (comparatorMembers - groupMembers)) / 2;
    forEither +=
      (groupEvents * (comparatorMembers - comparatorEvents) +
        comparatorEvents * (groupMembers - groupEvents)) /
      (2 * all);
  }
  if (weight === 0) return null;
  const value = gap / weight;
  const variance = (value * forDifference + forEither) / weight / weight;
  if (!(variance > 0)) return { value, interval: null };
  const reach = z * Math.sqrt(variance);
  return {
    value,
    interval: { low: Math.max(-1, value - reach), high: Math.min(1, value + reach) },
  };
}
