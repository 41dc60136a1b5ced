import { UserError } from '../../errors.js';
import type { Fraction } from '../fraction.js';

/**
 * Reads a rate written as a decimal (`0.05`) or a percentage (`5%`) without passing through floating
 * point, where 0.035 times 400 is more than 14. `from` names the option or field it came from.
 *
 * @throws UserError RATE_INVALID where it is neither, or is not between 0 and 1 (0% and 100%)
 */
export function parseRate(text: string, from: string): Fraction {
  const [, whole = '', decimals = '', percent] =
    /^(\d+)(?:\.(\d+))?(\s?%)?$/.exec(text.trim()) ?? [];
  const numerator = BigInt(whole + decimals);
  const denominator = powerOfTen(decimals.length + (percent === undefined ? 0 : 2));
  if (whole === '' || numerator > denominator) {
    throw new UserError(
      'RATE_INVALID',
      `${from} is "${text}", which is not a rate between 0% and 100%.`,
      `Write ${from} as a percentage such as 5%, or as a decimal such as 0.05.`,
    );
  }
  return { numerator, denominator };
}

function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}
