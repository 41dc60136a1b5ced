import { funnel, funnelLimits, type FunnelPoint } from '../statistics/funnel/funnel.js';
import { funnelKinds } from '../statistics/funnel/funnel-kinds.js';
import type { Interval } from '../statistics/interval.js';
import type { IndicatorRow } from './indicators.js';

/** Fewer units than this make no funnel: how much they differ could not be told from chance. */
export const fewestForFunnel = 5;

export type FunnelKindName = keyof typeof funnelKinds;

/** Units held against one figure with the limits of chance for their sizes. Figures are proportions. */
export interface FunnelFigures {
  readonly target: number;
  /** How much more units differ than chance alone would have it; 1 or less for no more. */
  readonly phi: number;
  /** The variance between units that widens the limits; 0 for none. */
  readonly tauSquared: number;
  readonly points: ReadonlyMap<IndicatorRow, FunnelPlace>;
  readonly curves: readonly FunnelCurve[];
}

/** A unit in its funnel: within chance alone, and with the differences between units allowed for. */
export interface FunnelPlace {
  readonly chance: FunnelPoint;
  readonly adjusted: FunnelPoint;
}

export interface FunnelCurve {
  readonly level: 0.95 | 0.998;
  readonly limits: 'chance' | 'adjusted';
  readonly points: readonly (Interval & { readonly base: number })[];
}

/**
 * The funnel of some units around a figure set beforehand, such as that of all of them: null for
 * fewer than five, and where nothing can vary. φ and τ² come from these very units.
 */
export function funnelOf(
  rows: readonly IndicatorRow[],
  target: number,
  kind: FunnelKindName,
): FunnelFigures | null {
  if (rows.length < fewestForFunnel) return null;
  const own = funnelKinds[kind];
  const units = rows.map(({ events, base }) => ({ events: events.value, members: base }));
  const adjusted = funnel(units, own, target);
  if (adjusted === null) return null;
  const points = new Map<IndicatorRow, FunnelPlace>();
  for (const [index, row] of rows.entries()) {
    const point = adjusted.points[index];
    if (point === null || point === undefined) continue;
    points.set(row, { adjusted: point, chance: byChance(row.base, point.value, target, kind) });
  }
  const { phi, tauSquared } = adjusted;
  const bases = sampled(rows.map(({ base }) => base));
  const curve = (level: FunnelCurve['level'], limits: FunnelCurve['limits']): FunnelCurve => ({
    level,
    limits,
    points: bases.map((base) => ({
      base,
      ...funnelLimits(own, base, target, limits === 'chance' ? 0 : tauSquared, level),
    })),
  });
  return {
    target,
    phi,
    tauSquared,
    points,
    curves: [
      ...(tauSquared > 0 ? [] : [curve(0.95, 'chance'), curve(0.998, 'chance')]),
      ...(tauSquared > 0
        ? [curve(0.95, 'chance'), curve(0.95, 'adjusted'), curve(0.998, 'adjusted')]
        : []),
    ],
  };
}

/** A point by the interpolated exact limits, as if units differed by chance alone. */
function byChance(base: number, value: number, target: number, kind: FunnelKindName): FunnelPoint {
  const own = funnelKinds[kind];
  const limits95 = own.limits(base, target, 0.95);
  const limits998 = own.limits(base, target, 0.998);
  return {
    value,
    score: (value - target) / Math.sqrt(own.variance(base, target)),
    limits95,
    limits998,
    position: positionOf(value, limits95, limits998),
  };
}

function positionOf(value: number, inner: Interval, outer: Interval): FunnelPoint['position'] {
  if (value > outer.high) return 'far above';
  if (value < outer.low) return 'far below';
  if (value > inner.high) return 'above';
  return value < inner.low ? 'below' : 'within';
}

/** How many steps the curves have: smooth to the eye, and few enough to draw. */
const steps = 40;

/** Sizes from the smallest unit to the largest in steps of equal ratio, where limits bend most. */
function sampled(bases: readonly number[]): readonly number[] {
  const [smallest, largest] = [Math.min(...bases), Math.max(...bases)];
  const [from, to] = [Math.log(smallest), Math.log(largest)];
  const between = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(Math.exp(from + ((to - from) * step) / steps)),
  );
  return [...new Set([smallest, ...between, largest])].sort((left, right) => left - right);
}
