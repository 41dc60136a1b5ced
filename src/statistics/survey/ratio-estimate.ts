import { sampledUnits, weightedTotal, type AlikeUnits, type Stratum } from './stratum.js';
import { sumOf } from './sum-of.js';
import { varianceOfTotal, type Population } from './variance-of-total.js';

/** What a unit adds to either part of a ratio of totals; a denominator of 0 leaves it out. */
export interface RatioUnits extends AlikeUnits {
  readonly numerator: number;
  readonly denominator: number;
}

/** A figure of a population, estimated from a stratified sample of it. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  /** The sampled units that it rests on: those that are in the denominator. */
  readonly sampled: number;
  /** Those units less the strata that hold any: degrees of freedom of the standard error. */
  readonly degrees: number;
  /** Units of the strata that were sampled: the population that it speaks of. */
  readonly size: number;
  /** Units of strata from which nothing was sampled: it does not speak of them. */
  readonly leftOut: number;
  /** Strata of several units with one sampled, whose variance is not estimable but stood in for. */
  readonly loneStrata: number;
}

/**
 * The ratio of two totals by design weights, with the standard error of its linearised form: the
 * deviations (y - Rx)/X, stratum by stratum, since both totals are random (Woodruff 1971; R's
 * svyratio, and svymean where the denominator marks a domain or every unit).
 *
 * Nothing in the denominator gives no estimate (null).
 */
export function ratioEstimate(
  strata: readonly Stratum<RatioUnits>[],
  population: Population = 'finite',
): Estimate | null {
  const denominator = weightedTotal(strata, (unit) => unit.denominator);
  if (denominator === 0) return null;
  const value = weightedTotal(strata, (unit) => unit.numerator) / denominator;
  const deviationOf = (unit: RatioUnits): number => unit.numerator - value * unit.denominator;
  const variance = varianceOfTotal(strata, deviationOf, population);
  return {
    value,
    standardError: Math.sqrt(variance) / Math.abs(denominator),
    ...standing(strata),
  };
}

function standing(
  strata: readonly Stratum<RatioUnits>[],
): Omit<Estimate, 'value' | 'standardError'> {
  const held = strata.filter((stratum) => sampledUnits(stratum) > 0);
  const counted = held.map(({ units }) => membersOf(units)).filter((members) => members > 0);
  const sampled = sumOf(counted);
  const size = sumOf(held.map((stratum) => stratum.size));
  return {
    sampled,
    degrees: sampled - counted.length,
    size,
    leftOut: sumOf(strata.map((stratum) => stratum.size)) - size,
    loneStrata: held.filter((one) => one.size > 1 && sampledUnits(one) === 1).length,
  };
}

function membersOf(units: readonly RatioUnits[]): number {
  return sumOf(units.map(({ count, denominator }) => (denominator === 0 ? 0 : count)));
}
