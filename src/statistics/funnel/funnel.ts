import { normalQuantile } from '../distributions/normal-quantile.js';
import type { Interval } from '../interval.js';
import type { FunnelKind } from './funnel-kinds.js';
import { overdispersion } from './overdispersion.js';

/** Events and members (or residents, or expected events) of a unit. */
export interface FunnelUnit {
  readonly events: number;
  readonly members: number;
}

/** Units against one target, with limits that allow for their sizes. */
export interface Funnel {
  readonly target: number;
  readonly phi: number;
  /** Above 0 where units differ by more than chance; the limits are then widened by it. */
  readonly tauSquared: number;
  /** One a unit; null for a unit without members. */
  readonly points: readonly (FunnelPoint | null)[];
}

export interface FunnelPoint {
  readonly value: number;
  /** Standard errors from the target, differences between units in the error. */
  readonly score: number;
  readonly limits95: Interval;
  readonly limits998: Interval;
  /** Beyond the 95% limits one unit in twenty falls by chance; beyond the 99.8% limits one in 500. */
  readonly position: 'far below' | 'below' | 'within' | 'above' | 'far above';
}

/**
 * A funnel plot as numbers: each unit's figure beside the limits that a unit of its size would keep
 * within 95 and 99.8 times in 100 if it were like all the others (or like a target set beforehand).
 *
 * Ranks mislead where units differ in size; this is what to read instead. Without overdispersion the
 * limits are the interpolated exact ones, with it target ± z √(variance + τ²). No events at all, or a
 * target at an edge, leave no funnel (null).
 */
export function funnel(
  units: readonly FunnelUnit[],
  kind: FunnelKind,
  target = overallFigure(units),
): Funnel | null {
  if (!(target > 0) || target >= kind.largest) return null;
  const used = units.filter(({ members }) => members > 0);
  const { phi, tauSquared } = overdispersion(
    used.map(({ events, members }) => ({
      value: events / members,
      variance: kind.variance(members, target),
    })),
    target,
  );
  return {
    target,
    phi,
    tauSquared,
    points: units.map(({ events, members }) => {
      if (members === 0) return null;
      const value = events / members;
      const limits95 = funnelLimits(kind, members, target, tauSquared, 0.95);
      const limits998 = funnelLimits(kind, members, target, tauSquared, 0.998);
      return {
        value,
        score: (value - target) / Math.sqrt(kind.variance(members, target) + tauSquared),
        limits95,
        limits998,
        position: positionOf(value, limits95, limits998),
      };
    }),
  };
}

/** The limits of a funnel at any size, for the curves of its chart. */
export function funnelLimits(
  kind: FunnelKind,
  members: number,
  target: number,
  tauSquared: number,
  level: number,
): Interval {
  if (tauSquared === 0) return kind.limits(members, target, level);
  const spread = Math.sqrt(kind.variance(members, target) + tauSquared);
  const reach = normalQuantile((1 + level) / 2) * spread;
  return { low: Math.max(0, target - reach), high: Math.min(kind.largest, target + reach) };
}

function overallFigure(units: readonly FunnelUnit[]): number {
  const events = units.reduce((sum, unit) => sum + unit.events, 0);
  return events / units.reduce((sum, { members }) => sum + members, 0);
}

function positionOf(value: number, inner: Interval, outer: Interval): FunnelPoint['position'] {
  if (value > outer.high) return 'far above';
  if (value < outer.low) return 'far below';
  if (value > inner.high) return 'above';
  return value < inner.low ? 'below' : 'within';
}
