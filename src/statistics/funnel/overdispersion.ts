/** How much more units differ from the target than chance alone would have it. */
export interface Overdispersion {
  /** The mean of the squared, winsorised z scores; chance alone gives somewhat below 1. */
  readonly phi: number;
  /** The variance between units that explains the rest, on the scale of the figures; 0 unless phi > 1. */
  readonly tauSquared: number;
  /** Each unit's distance from the target in standard errors, chance alone and with the rest. */
  readonly chanceScores: readonly number[];
  readonly scores: readonly number[];
}

/** A figure of a unit, and the variance that chance gives it if the target is true. */
export interface MeasuredUnit {
  readonly value: number;
  readonly variance: number;
}

/**
 * Spiegelhalter's overdispersion (2005, Statistics in Medicine 24: 1185-1202, 5.2; 2012, Journal of the
 * Royal Statistical Society A 175: 1-47): z scores with the outer tenths at either end pulled in to the
 * 10% and 90% quantiles (R's type 7), φ = Σ z² / I, and where φ > 1 the additive τ² = (I φ - (I - 1)) /
 * (Σ w - Σ w² / Σ w) with w = 1 / variance.
 *
 * Real units differ for reasons that no one case explains, so funnels without it flag too many.
 * Variances are above 0.
 */
export function overdispersion(units: readonly MeasuredUnit[], target: number): Overdispersion {
  const chanceScores = units.map(({ value, variance }) => (value - target) / Math.sqrt(variance));
  const phi =
    winsorised(chanceScores, 0.1).reduce((sum, score) => sum + score * score, 0) / units.length;
  const weights = units.map(({ variance }) => 1 / variance);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const spread = weight - weights.reduce((sum, one) => sum + one * one, 0) / weight;
  const tauSquared =
    phi > 1 && units.length > 1 ? (units.length * phi - (units.length - 1)) / spread : 0;
  return {
    phi,
    tauSquared,
    chanceScores,
    scores: units.map(({ value, variance }) => (value - target) / Math.sqrt(variance + tauSquared)),
  };
}

function winsorised(values: readonly number[], share: number): readonly number[] {
  const ascending = values.toSorted((one, other) => one - other);
  const low = quantile(ascending, share);
  const high = quantile(ascending, 1 - share);
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** Type 7: linear between the values at (n - 1) · share and the next. */
function quantile(ascending: readonly number[], share: number): number {
  const place = (ascending.length - 1) * share;
  const below = ascending[Math.floor(place)] ?? NaN;
  const above = ascending[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}
