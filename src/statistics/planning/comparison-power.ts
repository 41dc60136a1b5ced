import { normalQuantile } from '../distributions/normal-quantile.js';
import { normalUpperTail } from '../distributions/normal-upper-tail.js';

/**
 * The chance that a two-sided test of two proportions is significant if the rates are as given, by the
 * normal approximation with pooled variance under no difference and groups of any sizes (Fleiss, Levin
 * and Paik 2003, 4.3; with equal sizes R's power.prop.test(strict = TRUE)). Both tails count.
 */
export function comparisonPower(
  groupMembers: number,
  comparatorMembers: number,
  groupRate: number,
  comparatorRate: number,
  significance: number,
): number {
  const pooled =
    (groupMembers * groupRate + comparatorMembers * comparatorRate) /
    (groupMembers + comparatorMembers);
  const supposed = Math.sqrt(pooled * (1 - pooled) * (1 / groupMembers + 1 / comparatorMembers));
  const actual = Math.sqrt(
    (groupRate * (1 - groupRate)) / groupMembers +
      (comparatorRate * (1 - comparatorRate)) / comparatorMembers,
  );
  const gap = Math.abs(groupRate - comparatorRate);
  const bar = normalQuantile(1 - significance / 2) * supposed;
  if (actual === 0) return gap > bar ? 1 : 0;
  return normalUpperTail((bar - gap) / actual) + normalUpperTail((bar + gap) / actual);
}
