import { studentQuantile } from '../distributions/student-quantile.js';
import { studentTails } from '../distributions/student-tails.js';
import type { Interval } from '../interval.js';
import { clusterInfluences } from './cluster-influences.js';
import { clusteredMean } from './clustered-mean.js';
import { isConstant } from './is-constant.js';
import { orderlessSum } from './sorted-amounts.js';

/** A unit's amount, and the name of the cluster (the case, the person) that it lies in. */
export interface ClusteredAmount {
  readonly cluster: string;
  readonly amount: number;
}

/** How far one mean lies above another, with the limits of that difference and its two-sided test. */
export interface DifferenceOfMeans extends Interval {
  readonly difference: number;
  readonly pValue: number;
  readonly degreesOfFreedom: number;
}

/**
 * The mean of a group less that of another, with Welch's interval and test (Welch 1947, Biometrika 34:
 * 28-35; Satterthwaite's degrees of freedom) on their clustered variances; clusters with units in both
 * groups have their covariance taken off twice, m/(m - 1) Σ e f for influences e and f on the two
 * means and m clusters in all. There are at most m - 1 degrees of freedom.
 *
 * R's t.test where every cluster holds one unit, its paired test where it holds one of each group. A
 * group with fewer than two clusters, and a difference that does not vary, give nothing (null).
 *
 * Variances are divided by `information`: (N - 1)/(N - n) where the units are n of a finite N.
 *
 * Where amounts are skewed and the groups unlike in size or spread, 95 % limits hold the difference
 * less often (90 % of the time for 20 and 200 log-normal durations, test/statistics/means.test.ts)
 * and miss it mostly on one side.
 */
export function differenceOfMeans(
  own: readonly ClusteredAmount[],
  other: readonly ClusteredAmount[],
  level = 0.95,
  information = 1,
): DifferenceOfMeans | null {
  const [ownGroup, otherGroup] = [groupOf(own), groupOf(other)];
  if (ownGroup === null || otherGroup === null) return null;
  const names = new Set([...ownGroup.influences.keys(), ...otherGroup.influences.keys()]);
  const error = Math.sqrt(varianceOfDifference(ownGroup, otherGroup, names) / information);
  if (isConstant(error, ownGroup.mean, otherGroup.mean)) return null;
  // With all clusters in both groups the two variances are not two independent pieces of knowledge.
  const degreesOfFreedom = Math.min(names.size - 1, satterthwaite(ownGroup, otherGroup));
  const difference = ownGroup.mean - otherGroup.mean;
  const margin = studentQuantile((1 + level) / 2, degreesOfFreedom) * error;
  return {
    difference,
    low: difference - margin,
    high: difference + margin,
    pValue: studentTails(Math.abs(difference) / error, degreesOfFreedom).upper,
    degreesOfFreedom,
  };
}

interface Group {
  readonly mean: number;
  readonly variance: number;
  readonly influences: ReadonlyMap<string, number>;
}

/** Null with fewer than two clusters. */
function groupOf(units: readonly ClusteredAmount[]): Group | null {
  const clusters = new Map<string, number[]>();
  for (const { cluster, amount } of units) {
    const amounts = clusters.get(cluster);
    if (amounts === undefined) clusters.set(cluster, [amount]);
    else amounts.push(amount);
  }
  if (clusters.size < 2) return null;
  const amounts = [...clusters.values()];
  const { mean, variance } = clusteredMean(amounts);
  const influences = clusterInfluences(amounts);
  const names = [...clusters.keys()];
  return {
    mean,
    variance: variance ?? 0,
    influences: new Map(names.map((name, place) => [name, influences[place] ?? 0])),
  };
}

/**
 * V + W - 2 m/(m - 1) Σ e f, written as m/(m - 1) Σ (e - f)² and what the factors of fewer clusters
 * add to V and W: a sum of parts that are never negative, however much cancels.
 */
function varianceOfDifference(own: Group, other: Group, names: ReadonlySet<string>): number {
  const gaps = [...names].map(
    (name) => (own.influences.get(name) ?? 0) - (other.influences.get(name) ?? 0),
  );
  const all = names.size;
  const rest = ({ variance, influences: { size } }: Group): number =>
    (variance * (all - size)) / (size * (all - 1));
  const shared = (all / (all - 1)) * orderlessSum(gaps.map((gap) => gap * gap));
  return shared + rest(own) + rest(other);
}

function satterthwaite(own: Group, other: Group): number {
  const both = own.variance + other.variance;
  const part = ({ variance, influences: { size } }: Group): number =>
    ((variance / both) * (variance / both)) / (size - 1);
  return 1 / (part(own) + part(other));
}
