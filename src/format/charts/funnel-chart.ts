import type { ChartWords } from './chart-kind.js';
import type { Measure } from './chart-number.js';

/**
 * Units by how many they have and at what rate, with the limits within which chance alone would keep
 * them. Those outside are named in the plot; neither points nor curves need be in any order.
 */
export interface FunnelChart extends ChartWords {
  readonly kind: 'funnel';
  /** What the denominators count, e.g. "Allegations finalised". */
  readonly across: string;
  /** What the values are, with their unit, e.g. "Share upheld" or "Complaints per 1,000 staff". */
  readonly up: string;
  readonly measure: Exclude<Measure, 'count'>;
  readonly target: { readonly name: string; readonly value: number } | null;
  /** From the narrowest to the widest. */
  readonly limits: readonly FunnelLimits[];
  readonly points: readonly FunnelPoint[];
}

/** Limits as curves: at enough denominators to look smooth. */
export interface FunnelLimits {
  /** As it stands behind "above the": "99.8% limits". */
  readonly name: string;
  readonly curve: readonly {
    readonly denominator: number;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
}

/** A unit in a funnel; one whose denominator or value is null is named with its note, not drawn. */
export interface FunnelPoint {
  readonly name: string;
  readonly denominator: number | null;
  readonly value: number | null;
  /** The widest limits that it is outside of, by their name; null within all. */
  readonly outside: { readonly side: 'above' | 'below'; readonly limits: string } | null;
  readonly note: string;
}
