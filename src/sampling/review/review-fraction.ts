import { UserError } from '../../errors.js';
import type { Fraction } from '../fraction.js';

/**
 * The share of a sample that is read twice, exactly as it was written: `0.1`, `10%` or `12.5%`,
 * more than 0 and at most 1. A bare `10` is ten times the sample, and refused.
 *
 * @throws UserError DOUBLE_FRACTION_INVALID
 */
export function parseReviewFraction(text: string): Fraction {
  const fraction = readFraction(text);
  const fault = faultOf(fraction);
  if (fraction === null || fault !== undefined) {
    throw new UserError(
      'DOUBLE_FRACTION_INVALID',
      `The share to be read twice, ${text}, ${fault ?? ''}.`,
      'Give a decimal such as 0.1 or a percentage such as 10%, more than 0 and at most 1 (100%).',
    );
  }
  return fraction;
}

/** What is wrong with the text of such a share, as the end of a sentence; undefined when nothing is. */
export function reviewFractionFault(text: string): string | undefined {
  return faultOf(readFraction(text));
}

function readFraction(text: string): Fraction | null {
  const [, whole, decimals = '', percent] = /^(\d+)(?:\.(\d+))?(%)?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const scale = '0'.repeat(decimals.length + (percent === undefined ? 0 : 2));
  return { numerator: BigInt(whole + decimals), denominator: BigInt(`1${scale}`) };
}

function faultOf(fraction: Fraction | null): string | undefined {
  if (fraction === null) return 'is neither a decimal nor a percentage';
  if (fraction.numerator === 0n) return 'is not more than 0';
  if (fraction.numerator > fraction.denominator) return 'is more than the whole sample';
  return undefined;
}
