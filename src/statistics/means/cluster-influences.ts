import { orderlessSum } from './sorted-amounts.js';

/**
 * By how much each cluster moves the mean of all units: the sum over its units of (x - mean), divided
 * by the number of all units. The influences add up to 0. Clusters hold one unit at least.
 */
export function clusterInfluences(clusters: readonly (readonly number[])[]): readonly number[] {
  const sums = clusters.map(orderlessSum);
  const total = orderlessSum(sums);
  const units = clusters.reduce((count, { length }) => count + length, 0);
  // Multiplied out: for whole days the differences are exact, and clusters that balance give 0.
  return clusters.map(
    ({ length }, place) => (units * (sums[place] ?? 0) - length * total) / units / units,
  );
}
