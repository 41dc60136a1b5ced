import type { Fraction } from '../fraction.js';

/** A stratum as allocation sees it. */
export interface StratumSize {
  readonly key: string;
  readonly frameSize: number;
  readonly takeAll: boolean;
}

/** The least and the most that a stratum may get. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What is asked of an allocation; a design is one. */
export interface AllocationDemand {
  readonly size: number;
  readonly minimum: number;
  readonly cap: number | null;
  readonly exponent?: string;
  readonly variances?: Readonly<Record<string, string>>;
  readonly stratumSizes?: Readonly<Record<string, number>>;
}

/** A way to share a sample among strata. */
export interface Allocation {
  readonly summary: string;
  /** The entry of the design that the allocation cannot do without. */
  readonly needs?: 'exponent' | 'variances' | 'stratumSizes';
  /** What every stratum must have before the rule says anything, beside the minimum of the design. */
  readonly start: 0 | 1;
  /**
   * What a stratum's exact share is in proportion to, before it is made whole and bounded; where
   * that is a root, to twelve decimals.
   */
  readonly share: (stratum: StratumSize, demand: AllocationDemand) => Fraction;
  readonly rule: GreedyRule | WholeRule;
}

/**
 * A greedy rule: at each step the stratum with the largest priority gets one more unit. Whole by
 * construction, and a larger sample never takes a unit away from a stratum.
 */
export interface GreedyRule {
  readonly kind: 'greedy';
  /**
   * The claim that a stratum with `held` units has on the next one, or any increasing function of
   * it, so that roots need not be taken.
   */
  readonly priority: (stratum: StratumSize, demand: AllocationDemand) => (held: number) => Fraction;
}

/** A rule that shares out the whole sample at once; a larger sample may take a unit away. */
export interface WholeRule {
  readonly kind: 'whole';
  readonly allot: (
    shares: readonly Fraction[],
    bounds: readonly Bounds[],
    size: number,
  ) => readonly number[];
}
