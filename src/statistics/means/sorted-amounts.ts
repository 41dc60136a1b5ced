/**
 * Amounts in rising order, so that neither ranks nor the rounding of sums depend on the order in which
 * they came. Throws a RangeError where there are none, or one is not a finite number.
 */
export function sortedAmounts(amounts: readonly number[]): Float64Array {
  if (amounts.length === 0) throw new RangeError('no amounts');
  if (!amounts.every(Number.isFinite)) throw new RangeError('an amount is not a finite number');
  return Float64Array.from(amounts).sort();
}

/** The sum of the amounts, the same to the last digit in whatever order they came. */
export function orderlessSum(amounts: readonly number[]): number {
  return sortedAmounts(amounts).reduce((sum, amount) => sum + amount, 0);
}
