import { weightedTotal, type AlikeUnits, type Stratum } from './stratum.js';
import { varianceOfTotal, type Population } from './variance-of-total.js';

/** What a unit adds to either of two ratios: a numerator and a denominator, 0 and 0 for nothing. */
export interface RatioOfUnit {
  readonly numerator: number;
  readonly denominator: number;
}

/** A unit's part in the ratio whose difference is taken, and in the one that it is taken from. */
export interface TwoRatioUnits extends AlikeUnits {
  readonly first: RatioOfUnit;
  readonly second: RatioOfUnit;
}

/**
 * The second of two ratios less the first, both from one stratified sample (such as the means of two
 * domains), with the standard error of the linearised difference, which knows how they depend on each
 * other (R's svyby(covmat = TRUE) and svycontrast). A ratio without denominator gives null.
 */
export function differenceOfRatios(
  strata: readonly Stratum<TwoRatioUnits>[],
  population: Population = 'finite',
): { readonly value: number; readonly standardError: number } | null {
  const first = ratioOf(strata, (unit) => unit.first);
  const second = ratioOf(strata, (unit) => unit.second);
  if (first === null || second === null) return null;
  const variance = varianceOfTotal(
    strata,
    (unit) => second.deviationOf(unit) - first.deviationOf(unit),
    population,
  );
  return { value: second.value - first.value, standardError: Math.sqrt(variance) };
}

function ratioOf(
  strata: readonly Stratum<TwoRatioUnits>[],
  partOf: (unit: TwoRatioUnits) => RatioOfUnit,
): { readonly value: number; readonly deviationOf: (unit: TwoRatioUnits) => number } | null {
  const total = weightedTotal(strata, (unit) => partOf(unit).denominator);
  if (total === 0) return null;
  const value = weightedTotal(strata, (unit) => partOf(unit).numerator) / total;
  const deviationOf = (unit: TwoRatioUnits): number => {
    const { numerator, denominator } = partOf(unit);
    return (numerator - value * denominator) / total;
  };
  return { value, deviationOf };
}
