import type { WeightedUnits } from './kish-size.js';
import type { Estimate, RatioUnits } from './ratio-estimate.js';
import { sumOf } from './sum-of.js';
import type { Population } from './variance-of-total.js';

/** Units of a stratum that had their own chances of being drawn: each weighs 1 / chance. */
export interface WeightedRatioUnits extends RatioUnits, WeightedUnits {}

export interface WeightedStratum {
  /** Units in the population. */
  readonly size: number;
  readonly units: readonly WeightedRatioUnits[];
}

/**
 * The weights brought up, or down, so that those of each stratum add up to its size: Hájek's estimator
 * within strata. Where some units drawn could not be read it lets the others stand for them, too.
 */
export function calibrated(strata: readonly WeightedStratum[]): readonly WeightedStratum[] {
  return strata.map(({ size, units }) => {
    const factor = size / sumOf(units.map(({ count, weight }) => count * weight));
    return { size, units: units.map((unit) => ({ ...unit, weight: unit.weight * factor })) };
  });
}

/**
 * The ratio of two totals from samples in which units had different chances, as from Pareto sampling:
 * Σ w y / Σ w x with weights as `calibrated` leaves them, and Hájek's variance for a sample of fixed
 * size with the greatest entropy, n/(n - 1) Σ (1 - π)(z - z̄)² by stratum, with z = w(e - ē), e = y - Rx,
 * and z̄ their mean by 1 - π (Hájek 1964, Annals of Mathematical Statistics 35: 1491-1523; Rosén 1997,
 * Journal of Statistical Planning and Inference 62: 135-158 and 159-191). With equal chances it is
 * `ratioEstimate`.
 *
 * n counts the units that could have been left out (w > 1); an endless population takes 1 - π for 1.
 * Nothing in the denominator gives null.
 */
export function weightedRatioEstimate(
  strata: readonly WeightedStratum[],
  population: Population = 'finite',
): Estimate | null {
  const held = calibrated(strata.filter(({ units }) => units.some(({ count }) => count > 0)));
  const total = (figureOf: (unit: WeightedRatioUnits) => number): number =>
    sumOf(held.map(({ units }) => weightedSum(units, figureOf)));
  const denominator = total((unit) => unit.denominator);
  if (denominator === 0) return null;
  const value = total((unit) => unit.numerator) / denominator;
  const variance = sumOf(held.map((stratum) => varianceIn(stratum, value, population)));
  const counted = held.map(({ units }) => membersOf(units)).filter((members) => members > 0);
  const sampled = sumOf(counted);
  const size = sumOf(held.map((stratum) => stratum.size));
  return {
    value,
    standardError: Math.sqrt(variance) / denominator,
    sampled,
    degrees: sampled - counted.length,
    size,
    leftOut: sumOf(strata.map((stratum) => stratum.size)) - size,
    loneStrata: held.filter((one) => one.size > 1 && sumOf(one.units.map(countOf)) === 1).length,
  };
}

function varianceIn(
  { size, units }: WeightedStratum,
  ratio: number,
  population: Population,
): number {
  const deviationOf = (unit: WeightedRatioUnits): number =>
    unit.numerator - ratio * unit.denominator;
  const lone = sumOf(units.map(countOf)) === 1;
  // One unit shows no spread within its stratum; its own distance stands in, as in `varianceOfTotal`.
  const mean = lone ? 0 : weightedSum(units, deviationOf) / size;
  const parts = units
    .map((unit) => ({
      count: unit.count,
      open: population === 'endless' ? 1 : 1 - Math.min(1, 1 / unit.weight),
      figure: unit.weight * (deviationOf(unit) - mean),
    }))
    .filter(({ open }) => open > 0);
  const open = sumOf(parts.map((part) => part.count * part.open));
  if (open === 0) return 0;
  const centre = lone ? 0 : sumOf(parts.map((part) => part.count * part.open * part.figure)) / open;
  const squares = sumOf(
    parts.map((part) => {
      const gap = part.figure - centre;
      return part.count * part.open * gap * gap;
    }),
  );
  const sampled = sumOf(parts.map(countOf));
  return (squares * sampled) / Math.max(1, sampled - 1);
}

function weightedSum(
  units: readonly WeightedRatioUnits[],
  figureOf: (unit: WeightedRatioUnits) => number,
): number {
  return sumOf(units.map((unit) => unit.count * unit.weight * figureOf(unit)));
}

function membersOf(units: readonly RatioUnits[]): number {
  return sumOf(units.map(({ count, denominator }) => (denominator === 0 ? 0 : count)));
}

function countOf({ count }: { readonly count: number }): number {
  return count;
}
