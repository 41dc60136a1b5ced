/** A person, or a case, that holds several of the units counted, and how many of them had the event. */
export interface Cluster {
  readonly events: number;
  readonly members: number;
}

/**
 * By how much repeats within clusters widen the variance of a share (Kish's design effect): that of a
 * ratio of totals by ultimate clusters, k/(k - 1) Σ(y - pm)²/M², over that of as many independent
 * units, p(1 - p)/(M - 1), which is exactly 1 where every cluster holds one unit; at least 1. Events
 * and members divided by it are the effective numbers.
 *
 * A share of 0 or 1, and a single cluster, show no variance: there it is Σm²/M, as if every cluster
 * had the event wholly or not at all. Nobody gives 1.
 */
export function designEffect(clusters: readonly Cluster[]): number {
  const held = clusters.filter(({ members }) => members > 0);
  if (held.length === 0) return 1;
  const members = held.reduce((sum, cluster) => sum + cluster.members, 0);
  const share = held.reduce((sum, cluster) => sum + cluster.events, 0) / members;
  if (share === 0 || share === 1 || held.length === 1) {
    return held.reduce((sum, cluster) => sum + cluster.members * cluster.members, 0) / members;
  }
  const squares = held.reduce((sum, cluster) => {
    const gap = cluster.events - share * cluster.members;
    return sum + gap * gap;
  }, 0);
  const clustered = (held.length / (held.length - 1)) * (squares / members / members);
  return Math.max(1, clustered / ((share * (1 - share)) / (members - 1)));
}
