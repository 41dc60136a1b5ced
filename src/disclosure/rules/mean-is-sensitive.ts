/** A mean of fewer units than this is not shown. */
const fewestUnits = 10;
/** Nor one of which two units make up more than this share. */
const dominantShare = 0.9;
/** Nor one from which the second largest could tell the largest to within this share of it. */
const nearestGuess = 0.1;

/**
 * Whether a mean or a sum of amounts would tell too much of one unit: fewer than 10 units, the
 * (2, 90 %) dominance rule, or the p-ratio rule at 10 % (what all but the two largest contribute is
 * less than a tenth of the largest), as in ACRO and the SDC Handbook.
 *
 * Amounts are not negative: days, years, allegations. Amounts that are all 0 tell of everybody that
 * it was nothing, and are sensitive only when they are few.
 */
export function meanIsSensitive(contributions: readonly number[]): boolean {
  if (contributions.some((amount) => !(amount >= 0) || amount === Infinity)) {
    throw new RangeError('an amount that is negative or not a number');
  }
  if (contributions.length < fewestUnits) return true;
  const [largest = 0, second = 0, ...others] = contributions.toSorted(
    (left, right) => right - left,
  );
  // Summed from the smallest up, so that the order of the units leaves no trace in the last digit.
  const rest = others.toReversed().reduce((sum, amount) => sum + amount, 0);
  const total = rest + second + largest;
  if (total === 0) return false;
  return largest + second > dominantShare * total || rest < nearestGuess * largest;
}
