import type { Interval } from '../statistics/interval.js';
import { clusterProportion } from '../statistics/survey/cluster-proportion.js';
import { domainProportion } from '../statistics/survey/domain-proportion.js';
import type { Estimate } from '../statistics/survey/ratio-estimate.js';
import { stratifiedProportion } from '../statistics/survey/stratified-proportion.js';
import { weightedProportion } from '../statistics/survey/weighted-proportion.js';
import type { Share } from './estimates.js';
import { membersIn, sampledIn, type ScoredStratum } from './scored-strata.js';

/** How a share is to be estimated. */
export interface Estimation {
  /** Confidence level of the interval. */
  readonly level: number;
  /** False where units of a stratum had different chances of being drawn. */
  readonly equalChance: boolean;
  /** Units of the frame that nothing was drawn from, beside those of the strata. */
  readonly excluded: number;
}

/**
 * A share of the frame from the scores of the cases that were looked at, by the method that fits what
 * they are: all cases of strata of known size, a domain of these, answers of which a case has several,
 * or cases that had different chances. Nothing that it applies to gives null.
 */
export function estimateShare(
  strata: readonly ScoredStratum[],
  { level, equalChance, excluded }: Estimation,
): Share | null {
  const found = equalChance ? byEqualChance(strata, level) : byWeights(strata, level);
  if (found === null) return null;
  const { estimate, interval, method, joint } = found;
  return {
    value: estimate.value,
    low: Math.min(interval.low, estimate.value),
    high: Math.max(interval.high, estimate.value),
    method,
    joint,
    population: estimate.size,
    leftOut: estimate.leftOut + excluded,
    cases: estimate.sampled,
  };
}

interface Found extends Pick<Share, 'method' | 'joint'> {
  readonly estimate: Estimate;
  readonly interval: Interval;
}

function byEqualChance(strata: readonly ScoredStratum[], level: number): Found | null {
  const scores = strata.flatMap(({ units }) => units);
  if (scores.some(({ denominator }) => denominator > 1)) {
    const share = clusterProportion(strata, level);
    return share === null ? null : { ...share, method: methodFor(strata), joint: null };
  }
  const counts = strata.map((stratum) => ({
    size: stratum.size,
    sampled: sampledIn(stratum),
    ...membersIn(stratum),
  }));
  if (scores.every(({ denominator }) => denominator === 1)) {
    return stratifiedProportion(counts, level);
  }
  const share = domainProportion(counts, level);
  return share === null ? null : { ...share, joint: null };
}

function byWeights(strata: readonly ScoredStratum[], level: number): Found | null {
  const share = weightedProportion(strata, level);
  if (share === null) return null;
  const counted = methodFor(strata) === 'counted';
  return { ...share, method: counted ? 'counted' : 'weighted', joint: null };
}

/** Where every unit of the frame that it speaks of was looked at, nothing is estimated. */
function methodFor(strata: readonly ScoredStratum[]): 'counted' | 'korn-graubard' {
  const looked = strata.filter((stratum) => sampledIn(stratum) > 0);
  const whole = looked.every((stratum) => sampledIn(stratum) === stratum.size);
  return whole ? 'counted' : 'korn-graubard';
}
