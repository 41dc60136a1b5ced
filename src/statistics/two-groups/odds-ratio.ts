import { conditionalLimits, conditionalOddsRatio } from './conditional-odds-ratio.js';
import { hypergeometricMidP } from './hypergeometric-mid-p.js';
import type { TwoByTwo } from './two-by-two.js';

/** An odds ratio with its limits; all null where a group is empty. */
export interface OddsRatio {
  /** null also where it is not estimable: then it is "more than" the lower limit. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number | null;
}

/**
 * The odds ratio of two groups given all margins: the conditional estimate, conditional mid-P limits,
 * and the central mid-P value, which is below 1 - level just where the limits leave out 1.
 *
 * No events in the group give a lower limit of 0, none in the comparator (or events only in the
 * group) an upper limit of Infinity. Throws a RangeError unless counts are whole.
 */
export function oddsRatio(table: TwoByTwo, level = 0.95): OddsRatio {
  if (table.groupMembers === 0 || table.comparatorMembers === 0) {
    return { value: null, low: null, high: null, pValue: null };
  }
  const value = conditionalOddsRatio(table);
  return {
    value: value === Infinity ? null : value,
    ...conditionalLimits(table, level, 0.5),
    pValue: hypergeometricMidP(table),
  };
}
