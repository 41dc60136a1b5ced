import { decreasingRoot } from '../decreasing-root.js';
import { comparisonPower } from './comparison-power.js';

/** The ratios nearest to 1, on either side, that two groups could show; null where none could be. */
export interface DetectableRatios {
  readonly high: number | null;
  readonly low: number | null;
}

/**
 * The smallest ratio above 1, and the largest below it, that a comparison of two groups of these sizes
 * would show as significant with the given power, were that the truth and the comparator's rate as given.
 *
 * By the normal approximation (`comparisonPower`); the mid-P test has a power of some 0.75 at the ratio
 * for 0.8, so say "about". Null where even a rate of 1, or of 0, would go unseen: small groups often
 * cannot show any ratio below 1. It tells of the sizes, not of what was found. A power below a half
 * throws a RangeError.
 */
export function minimumDetectableRatio(
  groupMembers: number,
  comparatorMembers: number,
  comparatorRate: number,
  { power = 0.8, significance = 0.05 }: DetectionAims = {},
): DetectableRatios {
  if (power < 0.5) throw new RangeError(`A power below a half is no aim: ${power}.`);
  if (groupMembers === 0 || comparatorMembers === 0 || comparatorRate <= 0) {
    return { high: null, low: null };
  }
  const shortfall = (groupRate: number): number =>
    power -
    comparisonPower(groupMembers, comparatorMembers, groupRate, comparatorRate, significance);
  // Power is not monotone below a half, but crosses a higher aim once between no ratio and the limit.
  return {
    high: shortfall(1) > 0 ? null : decreasingRoot(shortfall, comparatorRate, 1) / comparatorRate,
    low:
      shortfall(0) > 0
        ? null
        : decreasingRoot((rate) => -shortfall(rate), 0, comparatorRate) / comparatorRate,
  };
}

/** Both from 0 to 1: 80% power at the 5% level unless told otherwise. */
export interface DetectionAims {
  readonly power?: number;
  readonly significance?: number;
}
