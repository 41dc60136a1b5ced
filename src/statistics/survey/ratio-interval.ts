import type { Interval } from '../interval.js';
import { kornGraubardInterval } from './korn-graubard-interval.js';
import type { MemberWorth } from './member-worth.js';
import type { Estimate } from './ratio-estimate.js';

/** How alike the answers of a case are taken to be at the least: their intraclass correlation. */
const leastCorrelation = 0.3;

/**
 * Korn and Graubard's interval for a share that is a ratio of totals, of units or of items that units
 * hold several of. The effective number of items is held down to what weights leave of them (`worth`),
 * and of m items a unit to a part of 1 / (1 + 0.3(m - 1)) of that: few units show too little of how far
 * units differ, the more so where most are faultless and a few are bad throughout. By their variance
 * alone a 95 % interval then holds in as few as 56 % of samples.
 *
 * Where the sample shows no variance (no event, events only, or every unit with the same share) items
 * of one unit may all go the same way, and `worth` itself is the effective number.
 */
export function ratioInterval(
  estimate: Estimate,
  { items, worth }: MemberWorth,
  level = 0.95,
): Interval {
  const { value, standardError, sampled } = estimate;
  const shown = value > 0 && value < 1 && standardError > 0;
  if (!shown) return kornGraubardInterval(estimate, level, worth);
  const each = items / sampled;
  const most = (each * worth) / (1 + leastCorrelation * (each - 1));
  return kornGraubardInterval({ ...estimate, sampled: items }, level, most);
}
