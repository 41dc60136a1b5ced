import type { FunnelPoint } from './funnel-chart.js';

/** A point that has a place in the plot. */
export interface DrawnPoint extends FunnelPoint {
  readonly denominator: number;
  readonly value: number;
}

export function isDrawn(point: FunnelPoint): point is DrawnPoint {
  const { value, denominator } = point;
  return value !== null && denominator !== null && denominator > 0 && Number.isFinite(value);
}

/** The same points in one order whatever theirs was: by denominator, value and name. */
export function inOrder(points: readonly FunnelPoint[]): readonly FunnelPoint[] {
  return points.toSorted(
    (a, b) =>
      (a.denominator ?? 0) - (b.denominator ?? 0) ||
      (a.value ?? 0) - (b.value ?? 0) ||
      byCodeUnits(a.name, b.name),
  );
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
