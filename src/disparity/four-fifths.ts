import type { Estimate } from './measures/measure.js';

/**
 * The four-fifths reading of a ratio of rates: `outside` when the whole interval lies below 0.8 or
 * above 1.25, `within` when it lies between them, else `undecided`. Without an interval (a census)
 * the ratio alone decides.
 *
 * The rule is a rule of thumb of United States employment law (29 CFR 1607.4); here it is a way of
 * reading, never a finding.
 */
export type FourFifths = 'outside' | 'within' | 'undecided';

const lowest = 0.8;
const highest = 1.25;

export function fourFifths({ value, low, high }: Estimate): FourFifths | null {
  const from = low ?? value;
  const to = high ?? value;
  if (from === null || to === null) return null;
  if (to < lowest || from > highest) return 'outside';
  return from >= lowest && to <= highest ? 'within' : 'undecided';
}
