import type { TwoByTwo } from '../two-groups/two-by-two.js';
import { adjustedOddsRatio } from './adjusted-odds-ratio.js';

/** Weights of the counts `least`, `least` + 1, … as logarithms, at an odds ratio of 1. */
export interface CountDistribution {
  readonly least: number;
  readonly logWeights: Float64Array;
}

/**
 * How the group's events, over all strata, are distributed given the margins of each stratum: the
 * convolution of hypergeometric distributions, up to a factor. Null where it would take more than some
 * 5 million products, and for effective numbers that are not whole, which have no such distribution.
 */
export function eventsGivenMargins(strata: readonly TwoByTwo[]): CountDistribution | null {
  if (strata.some((stratum) => !Object.values(stratum).every(Number.isInteger))) return null;
  const tilt = finiteOr1(adjustedOddsRatio(strata, 0)?.value);
  let least = 0;
  let weights: Float64Array = Float64Array.of(1);
  let work = 0;
  for (const stratum of strata) {
    const from = Math.max(
      0,
      stratum.groupEvents + stratum.comparatorEvents - stratum.comparatorMembers,
    );
    const to = Math.min(stratum.groupEvents + stratum.comparatorEvents, stratum.groupMembers);
    work += weights.length * (to - from + 1);
    if (work > 5_000_000) return null;
    weights = convolution(weights, weightsFromMode(stratum, from, to, tilt));
    least += from;
  }
  const logTilt = Math.log(tilt);
  return { least, logWeights: weights.map((weight, index) => Math.log(weight) - index * logTilt) };
}

/**
 * The weights of one stratum, outwards from the most likely count, which weighs 1. They are tilted to
 * an odds ratio near the one observed: what then falls below the smallest double is out of reach.
 */
function weightsFromMode(stratum: TwoByTwo, from: number, to: number, tilt: number): Float64Array {
  const { groupMembers, comparatorMembers } = stratum;
  const events = stratum.groupEvents + stratum.comparatorEvents;
  const weights = new Float64Array(to - from + 1);
  const rise = (count: number): number =>
    (((groupMembers - count) / (count + 1)) * (events - count) * tilt) /
    (comparatorMembers - events + count + 1);
  let mode = from;
  while (mode < to && rise(mode) > 1) mode += 1;
  let weight = 1;
  for (let count = mode; count <= to; count += 1) {
    weights[count - from] = weight;
    weight *= rise(count);
  }
  weight = 1;
  for (let count = mode - 1; count >= from; count -= 1) {
    weight /= rise(count);
    weights[count - from] = weight;
  }
  return weights;
}

function convolution(one: Float64Array, other: Float64Array): Float64Array {
  const sums = new Float64Array(one.length + other.length - 1);
  let peak = 0;
  for (const [first, weight] of one.entries()) {
    for (const [second, further] of other.entries()) {
      const sum = (sums[first + second] ?? 0) + weight * further;
      sums[first + second] = sum;
      peak = Math.max(peak, sum);
    }
  }
  return sums.map((sum) => sum / peak);
}

function finiteOr1(oddsRatio: number | undefined): number {
  return oddsRatio === undefined || oddsRatio === 0 || oddsRatio === Infinity ? 1 : oddsRatio;
}
