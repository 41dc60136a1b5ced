import { studentQuantile } from '../distributions/student-quantile.js';
import type { Interval } from '../interval.js';
import type { ClusteredMean } from './clustered-mean.js';
import { isConstant } from './is-constant.js';

/**
 * Student's interval for a mean, mean ± t √variance with one degree of freedom fewer than there are
 * clusters: R's t.test where every cluster holds one unit.
 *
 * Symmetric, so it may reach below 0 for amounts that cannot, and it covers less than its level where
 * few clusters are skewed. Fewer than two clusters, and amounts that do not vary, give no interval
 * (null), as amounts that happen to be the same do not make the mean certain.
 */
export function meanInterval(clustered: ClusteredMean, level = 0.95): Interval | null {
  const { mean, variance, clusters } = clustered;
  if (variance === null || isConstant(Math.sqrt(variance), mean)) return null;
  const margin = studentQuantile((1 + level) / 2, clusters - 1) * Math.sqrt(variance);
  return { low: mean - margin, high: mean + margin };
}
