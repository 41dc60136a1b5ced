/** A fraction of whole numbers, the denominator above zero; exact, so that ties are true ties. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Negative when left is the smaller, zero when they are equal. A denominator of zero stands for a
 * number beyond all others, but equal to another such.
 */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (sum, { numerator, denominator }) =>
      denominator === sum.denominator
        ? { numerator: sum.numerator + numerator, denominator }
        : {
            numerator: sum.numerator * denominator + numerator * sum.denominator,
            denominator: sum.denominator * denominator,
          },
    { numerator: 0n, denominator: fractions[0]?.denominator ?? 1n },
  );
}

/** The whole part of a fraction of zero or more. */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  return numerator / denominator;
}

/**
 * Reads a decimal (`13.25`) or a fraction of whole numbers (`53/4`), none below zero, exactly.
 * Throws a RangeError on any other text: what users write is checked before.
 */
export function parseFraction(text: string): Fraction {
  const match = fractionPattern.exec(text);
  const [, whole = '', decimals = '', below] = match ?? [];
  if (match === null) throw new RangeError(`not a number of zero or more: ${text}`);
  const denominator = BigInt(below ?? '1');
  return {
    numerator: BigInt(whole + decimals),
    denominator: denominator * naturalPower(10n, BigInt(decimals.length)),
  };
}

/** What `parseFraction` reads. */
const fractionPattern = /^(\d{1,40})(?:\.(\d{1,40})|\/([1-9]\d{0,79}))?$/;

/** The same fraction in lowest terms. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  let [divisor, rest] = [numerator, denominator];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** A whole number to the power of a whole number of zero or more, by squaring. */
export function naturalPower(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, base, exponent];
  while (left > 0n) {
    if (left % 2n === 1n) result *= square;
    square *= square;
    left /= 2n;
  }
  return result;
}

/** The square root of a fraction, cut to twelve decimals. */
export function squareRoot({ numerator, denominator }: Fraction): Fraction {
  const scaled = root(numerator * denominator, 2n);
  return { numerator: scaled.numerator, denominator: scaled.denominator * denominator };
}

/** The n-th root of a whole number of zero or more, cut to twelve decimals. */
export function root(radicand: bigint, degree: bigint): Fraction {
  const scale = 1_000_000_000_000n;
  return {
    numerator: wholeRoot(radicand * naturalPower(scale, degree), degree),
    denominator: scale,
  };
}

/** The largest whole number whose power is not above the radicand, by halving. */
function wholeRoot(radicand: bigint, degree: bigint): bigint {
  let [low, high] = [0n, 1n];
  while (naturalPower(high, degree) <= radicand) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (naturalPower(middle, degree) <= radicand) low = middle;
    else high = middle;
  }
  return low;
}

/** A fraction of zero or more as a decimal text with four places, halves rounded up. */
export function decimal({ numerator, denominator }: Fraction): string {
  const scaled = (2n * numerator * 10_000n + denominator) / (2n * denominator);
  const digits = scaled.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
