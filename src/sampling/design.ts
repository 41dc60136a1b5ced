import type { UnitLevel } from '../frame/frame.js';
import { defaultTicketRule, type TicketRuleName } from '../random/ticket-rules.js';
import type { AllocationName } from './allocations/index.js';
import type { MethodName } from './methods/index.js';
import type { SortKey } from './methods/method.js';
import { conflictFields, everyValueColumn, type ReviewPlan } from './review/review-plan.js';

/**
 * How a sample is drawn: everything but the frame and the seed. What a design does not use is
 * absent, so that a record names only what decided the draw.
 */
export interface Design {
  readonly unit: Exclude<UnitLevel, 'row' | 'person'>;
  /** The stratifying fields, in the order in which they make a stratum's key. */
  readonly by: readonly string[];
  /** The whole number of units to draw, reserves apart. */
  readonly size: number;
  readonly allocation: AllocationName;
  readonly method: MethodName;
  /** The least that any stratum gets. */
  readonly minimum: number;
  /** The most that any stratum gets, take-all strata apart; null for no cap. */
  readonly cap: number | null;
  /** Strata taken whole: a value of any stratifying field, or `field=value`. */
  readonly takeAll: readonly string[];
  /** Reserves in each stratum, as far as it has units left. */
  readonly reserves: number;
  /** The rule that makes tickets; absent: `dipsample-1`. */
  readonly ticket?: TicketRuleName;
  /** A field whose value and a `|` stand before every reference, so that references of several forces differ. */
  readonly idField?: string;
  /** For power allocation: the power of the frame size, a decimal from 0 to 1. */
  readonly exponent?: string;
  /** For Neyman allocation: the variance within each stratum by its key, as a decimal or `a/b`. */
  readonly variances?: Readonly<Record<string, string>>;
  /** For explicit allocation: the number for each stratum by its key. */
  readonly stratumSizes?: Readonly<Record<string, number>>;
  /** For risk-weighted methods: what makes a unit more likely to be drawn. */
  readonly measure?: Measure;
  /** For systematic sampling: the serpentine order of the list. */
  readonly sort?: readonly SortKey[];
  /** Where the order of tickets starts, by stratum key: units up to this ticket come last. */
  readonly rotation?: Readonly<Record<string, string>>;
  /** Earlier draws whose units are not drawn again, by the SHA-256 of their records. */
  readonly exclude?: readonly string[];
  /** The sizes at which the sample stood before it was extended, in order. */
  readonly earlierSizes?: readonly number[];
  /** The stop rule declared before the first draw. */
  readonly stages?: readonly Stage[];
  /** The number of panels that the sample is dealt into, each a random part of it. */
  readonly panels?: number;
  readonly review?: ReviewPlan;
}

/** The size measure of a unit: a numeric field, or a weight for each value of a field. */
export interface Measure {
  readonly field: string;
  /** Decimals above zero by value; absent: the value itself is the number. */
  readonly weights?: Readonly<Record<string, string>>;
}

/** One look at a staged sample: `size` files in all, accepted up to `accept` faults, rejected from `reject`. */
export interface Stage {
  readonly size: number;
  readonly accept: number;
  readonly reject: number;
}

/** The last column of a frame from which units of earlier draws are excluded: the draw's digest, shortened. */
export const excludedColumn = 'excluded_by';

/** The rule that makes the tickets of a design. */
export function ticketRuleOf({ ticket }: Pick<Design, 'ticket'>): TicketRuleName {
  return ticket ?? defaultTicketRule;
}

/** The columns of a frame after the reference: all that decides the draw, the stratifying fields first. */
export function decidingFields(design: Design): readonly string[] {
  const { by, measure, sort, review, exclude } = design;
  const further = [
    ...(measure === undefined ? [] : [measure.field]),
    ...(sort ?? []).map(({ field }) => field),
    ...conflictFields(review).map(everyValueColumn),
  ];
  return [...new Set([...by, ...further]), ...(exclude === undefined ? [] : [excludedColumn])];
}

/** The size at which the sample was first drawn; rankings by size measure stay frozen at it. */
export function plannedSize({ size, earlierSizes }: Design): number {
  return earlierSizes?.[0] ?? size;
}
