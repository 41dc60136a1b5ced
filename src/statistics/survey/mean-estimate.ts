import { ratioEstimate, type Estimate } from './ratio-estimate.js';
import type { Population } from './variance-of-total.js';

/** A stratum and the values that its sampled units have. */
export interface ValuesOfStratum {
  readonly size: number;
  readonly values: readonly number[];
}

/**
 * The mean over a population by design weights, Σ N ȳ / Σ N, with its standard error (Cochran 1977,
 * 5.3 and 5.4; R's svymean). Strata from which nothing was sampled are left out of both sums; nothing
 * sampled at all gives null.
 */
export function meanEstimate(
  strata: readonly ValuesOfStratum[],
  population: Population = 'finite',
): Estimate | null {
  const units = strata.map(({ size, values }) => ({
    size,
    units: values.map((value) => ({ count: 1, numerator: value, denominator: 1 })),
  }));
  return ratioEstimate(units, population);
}

/**
 * The total that belongs to a mean, or to a proportion of all units (not of a domain): that times the
 * units of the sampled strata, which are known (R's svytotal). Strata left out are not in it.
 */
export function totalOfMean({ value, standardError, size }: Estimate): {
  readonly value: number;
  readonly standardError: number;
} {
  return { value: value * size, standardError: standardError * size };
}
