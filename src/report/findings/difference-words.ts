import type { GroupDifference } from '../../findings/differences.js';
import { readableNumber } from '../../format/numbers.js';
import { percent } from '../analyses/words.js';
import { count, wholePercent } from './words.js';

/** How p-values were corrected, by the names that people know. */
export function correctionWords(correction: string): string {
  return corrections[correction] ?? correction;
}

const corrections: Readonly<Record<string, string>> = {
  holm: 'Holm’s method',
  'benjamini-hochberg': 'Benjamini and Hochberg’s method',
  none: 'not corrected',
};

/** What a comparison shows, in a few words. */
export function differenceStatus({ compared }: GroupDifference, level: number): string {
  if (compared === null) return 'too few to compare';
  if (stands(compared, level)) return 'differs, after correction too';
  if (compared.pValue === null) return 'nothing varies';
  return compared.pValue < 1 - level ? 'differs, but not after correction' : 'no difference found';
}

/** Whether a difference is more than chance would make over all comparisons together. */
export function stands(
  { adjustedPValue }: NonNullable<GroupDifference['compared']>,
  level: number,
): boolean {
  return adjustedPValue !== null && adjustedPValue < 1 - level;
}

/**
 * "not met for 7 of 12 (58%), and in White for 4 of 20 (20%): 2.92 times as often (95% interval 1.10
 * to 7.80), 38 points more (+6 to +66)".
 */
export function differenceWords(row: GroupDifference, reference: string, level: number): string {
  const { members, events, referenceMembers, referenceEvents, compared } = row;
  const own = `not met for ${count(events)} of ${count(members)}`;
  const other = `for ${count(referenceEvents)} of ${count(referenceMembers)}`;
  if (compared === null) return `${own}, and in ${reference} ${other}: too few to compare`;
  const { share, referenceShare, ratio, difference } = compared;
  const times =
    ratio === null
      ? 'no ratio, as the reference has none'
      : `${readableNumber(ratio.value, 'ratio')} times as often (${percent(level)} interval ${readableNumber(ratio.low, 'ratio')} to ${readableNumber(ratio.high, 'ratio')})`;
  const apart = `difference ${readableNumber(difference.value, 'difference')} (${readableNumber(difference.low, 'difference')} to ${readableNumber(difference.high, 'difference')})`;
  return `${own} (${wholePercent(share)}), and in ${reference} ${other} (${wholePercent(referenceShare)}): ${times}; ${apart}`;
}
