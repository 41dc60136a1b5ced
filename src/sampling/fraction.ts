/** A fraction of whole numbers, the denominator above zero; exact, so that ties are true ties. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Negative when left is the smaller, zero when they are equal. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A fraction of zero or more as a decimal text with four places, halves rounded up. */
export function decimal({ numerator, denominator }: Fraction): string {
  const scaled = (2n * numerator * 10_000n + denominator) / (2n * denominator);
  const digits = scaled.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
