import { naturalPower, reduced } from './fraction.js';

/**
 * The variance of decimals with divisor N - 1, exact, written as a fraction of whole numbers:
 * (N sum of squares - square of the sum) / (N (N - 1)). Of fewer than two numbers it is 0.
 */
export function exactVariance(decimals: readonly string[]): string {
  const size = BigInt(decimals.length);
  if (size < 2n) return '0';
  const places = Math.max(...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  let sum = 0n;
  let squares = 0n;
  for (const text of decimals) {
    const [whole = '', part = ''] = text.split('.');
    const number = BigInt(whole + part.padEnd(places, '0'));
    sum += number;
    squares += number * number;
  }
  const { numerator, denominator } = reduced({
    numerator: size * squares - sum * sum,
    denominator: naturalPower(100n, BigInt(places)) * size * (size - 1n),
  });
  return `${numerator}/${denominator}`;
}
