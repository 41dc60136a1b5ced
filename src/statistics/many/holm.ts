import { adjustInOrder } from './adjust-in-order.js';

/**
 * P-values adjusted by Holm (1979, Scandinavian Journal of Statistics 6: 65-70): the smallest times m,
 * the next times m - 1 and so on, none below the one before it, 1 at the most (R's p.adjust "holm").
 * Null is no comparison: it stays null and m leaves it out.
 */
export function holm(pValues: readonly (number | null)[]): readonly (number | null)[] {
  return adjustInOrder(pValues, (ascending) => {
    let largest = 0;
    return ascending.map((pValue, index) => {
      largest = Math.max(largest, Math.min(1, pValue * (ascending.length - index)));
      return largest;
    });
  });
}
