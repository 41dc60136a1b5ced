import { marginOf } from './margin.js';
import type { KnownMean, MeanBefore } from './release-means.js';

/** Weights may be off by this much. */
const rounding = 1e-9;

/**
 * Whether earlier means alone bound a sum, or an amount for an insider, as the weights say. Units have
 * the sum of the weights of the earlier means that they are in. No amount is below 0, so where all of
 * the set have at least 1 and no other less than 0, the weighted sum of what was shown is at least that
 * of the set (and for a lower bound the other way round); what the insider has is known and taken off.
 */
export function knownHolds(
  amounts: readonly number[],
  before: readonly MeanBefore[],
  owners: readonly number[],
  { members, insider, side, weights }: KnownMean,
  slack: number,
): boolean {
  const weightOf = amounts.map(() => 0);
  let bound = 0;
  for (const { before: place, times } of weights) {
    const mean = before[place];
    if (mean === undefined) return false;
    for (const unit of mean.members) {
      weightOf[unit] = (weightOf[unit] ?? 0) + times;
      bound += times * (amounts[unit] ?? 0);
    }
  }
  const isIn = new Set(members);
  const sign = side === 'high' ? 1 : -1;
  const isInsider = (unit: number): boolean => insider !== null && owners[unit] === owners[insider];
  const follows = weightOf.every(
    (weight, unit) => isInsider(unit) || sign * (weight - (isIn.has(unit) ? 1 : 0)) >= -rounding,
  );
  if (!follows || members.some(isInsider)) return false;
  for (const [unit, amount] of amounts.entries()) {
    if (isInsider(unit)) bound -= (weightOf[unit] ?? 0) * amount;
  }
  const sum = members.reduce((all, unit) => all + (amounts[unit] ?? 0), 0);
  return sign * bound < sign * sum + marginOf(sum) + slack;
}
