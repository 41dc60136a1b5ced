import type { Fraction } from '../fraction.js';

/** Webster's (Sainte-Laguë's) claim of a share with `held` units: share / (2 held + 1). */
export function websterPriority({ numerator, denominator }: Fraction): (held: number) => Fraction {
  return (held) => ({ numerator, denominator: denominator * (2n * BigInt(held) + 1n) });
}
