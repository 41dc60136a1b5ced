import { adjustInOrder } from './adjust-in-order.js';

/**
 * P-values adjusted by Benjamini and Hochberg (1995, Journal of the Royal Statistical Society B 57:
 * 289-300): the i-th smallest times m/i, none above the one after it (R's p.adjust "BH").
 *
 * What is within the level then holds a share of false findings of about the level; a single one of
 * them may well be false. Null is no comparison: it stays null and m leaves it out.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): readonly (number | null)[] {
  return adjustInOrder(pValues, (ascending) => {
    let smallest = 1;
    return ascending
      .map((pValue, index) => (ascending.length / (index + 1)) * pValue)
      .toReversed()
      .map((raised) => (smallest = Math.min(smallest, raised)))
      .toReversed();
  });
}
