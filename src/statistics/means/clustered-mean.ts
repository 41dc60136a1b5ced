import { clusterInfluences } from './cluster-influences.js';
import { orderlessSum } from './sorted-amounts.js';

/** A mean over units that lie in clusters, and the variance of that mean. */
export interface ClusteredMean {
  readonly units: number;
  readonly clusters: number;
  readonly mean: number;
  /** Of the mean, not of the amounts; null with fewer than two clusters. */
  readonly variance: number | null;
}

/**
 * The mean of amounts of which those in one cluster (a case, a person) may be alike, with its
 * linearised variance by ultimate clusters, m/(m - 1) Σ (Σ (x - mean))²/n², the inner sum over the
 * units of a cluster, for m clusters of n units in all (Wolter 2007, Introduction to Variance
 * Estimation, chapter 6; svymean of R's survey package without weights).
 *
 * It is s²/n where every cluster holds one unit. Clusters without units are not counted; no units at
 * all throw a RangeError. The order of clusters and units changes no digit.
 */
export function clusteredMean(clusters: readonly (readonly number[])[]): ClusteredMean {
  const held = clusters.filter(({ length }) => length > 0);
  const amounts = held.flat();
  const mean = orderlessSum(amounts) / amounts.length;
  const size = { units: amounts.length, clusters: held.length };
  if (held.length < 2) return { ...size, mean, variance: null };
  const squares = clusterInfluences(held).map((influence) => influence * influence);
  const variance = (held.length / (held.length - 1)) * orderlessSum(squares);
  return { ...size, mean, variance };
}
