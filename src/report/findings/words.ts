import type { AnswerCounts } from '../../findings/findings.js';
import type { Share } from '../../findings/estimates.js';
import { readableNumber } from '../../format/numbers.js';
import { percent } from '../analyses/words.js';

/** A share as it may be said: `[c]` where it is not shown, null where there is none. */
export type ShownShare = Share | '[c]' | null;

/** Files that a share of a question rests on: those to which it applies, "cannot tell" among them. */
export function applicable({ byCode: { Y, P, N, NE } }: AnswerCounts): number {
  return Y + P + N + NE;
}

/** A proportion for a sentence: 78%, but never 0% or 100% of what is not none or all. */
export function wholePercent(proportion: number): string {
  const whole = Math.round(proportion * 100 + 1e-9);
  if (whole <= 0 && proportion > 0) return 'less than 1%';
  if (whole >= 100 && proportion < 1) return 'more than 99%';
  return `${whole}%`;
}

/** "95% interval 62% to 89%", or that it was counted. */
export function intervalWords({ low, high, method }: Share, level: number): string {
  if (method === 'counted') return 'counted, not estimated';
  return `${percent(level)} interval ${wholePercent(low)} to ${wholePercent(high)}`;
}

/**
 * "31 of 40 files (78%; 95% interval 62% to 89%)". Where strata weigh differently and the estimate
 * is not the plain share, it says so: "(weighted 76%; ...)".
 */
export function shareWords(
  met: number,
  of: number,
  noun: string,
  share: ShownShare,
  level: number,
): string {
  const counted = `${count(met)} of ${count(of)} ${noun}`;
  if (share === null || share === '[c]') return counted;
  const estimate = wholePercent(share.value);
  const plain = of > 0 && wholePercent(met / of) === estimate;
  return `${counted} (${plain ? '' : 'weighted '}${estimate}; ${intervalWords(share, level)})`;
}

export function count(value: number): string {
  return readableNumber(value, 'count');
}

/** "1 file", "40 files". */
export function counted(value: number, noun: string, several = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : several}`;
}

/** What is read of a unit drawn: the file of a case, else the unit itself. */
export function readNoun(unit: string): string {
  return unit === 'case' ? 'file' : unit;
}
