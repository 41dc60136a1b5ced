/** Units of a sample with the same weight, given once with their number. */
export interface WeightedUnits {
  readonly count: number;
  /** Units of the population that each stands for, or any multiple of that. */
  readonly weight: number;
}

/**
 * How many units of equal weight are worth these, were they all alike: Kish's (Σw)²/Σw² (Kish 1965,
 * 11.7). Never more than there are; 0 of none.
 */
export function kishSize(units: readonly WeightedUnits[]): number {
  let sum = 0;
  let squares = 0;
  for (const { count, weight } of units) {
    sum += count * weight;
    squares += count * weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
