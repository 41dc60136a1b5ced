import type { Fraction } from '../fraction.js';
import type { AttributePlan } from './attribute-plan.js';
import type { Detection, PlannedStratum } from './detection.js';
import type { GroupPower, PlannedGroup } from './group-power.js';
import type { MarginSize, NoFaultBound, Precision } from './precision.js';
import type { ReviewerTime } from './reviewer-time.js';
import type { StagedPlan } from './staged-plan.js';

/** What planning is asked about a design, before any draw. */
export interface PlanRequest {
  /** Every stratum of the frame, also those that get nothing; one stratum where there are none. */
  readonly strata: readonly PlannedStratum[];
  /** Groups whose rates are to be compared, the reference among them; empty for no power table. */
  readonly groups: readonly PlannedGroup[];
  readonly options: PlanOptions;
}

/** Rates are exact; between 0 and 1. */
export interface PlanOptions {
  /** Above one half and below 1. */
  readonly confidence: Fraction;
  /** The rate of faulty files at which the frame must not pass; above 0 and below 1. */
  readonly tolerable: Fraction;
  /** The rate at which faults are expected; below the tolerable one, 0 where none are. */
  readonly expected: Fraction;
  /** A number of faults to plan for besides 0, 1 and 2, or null. */
  readonly accepted: number | null;
  readonly minutesAFile: number;
  readonly reviewers: number;
  readonly secondReadings: number;
  /** The group that others are compared with; null for the largest. */
  readonly referenceGroup: string | null;
  /** The likely rate of the outcome in the reference group; above 0 and below 1. */
  readonly referenceRate: Fraction;
  /** The ratio of a group's rate to the reference rate that the sample should show; not 1. */
  readonly ratio: number;
}

/** One way to pass a frame, with its size for this frame and for a process without end. */
export interface AttributeChoice {
  /** Null where the accepted number follows from the expected rate. */
  readonly accepted: number | null;
  readonly frame: AttributePlan | null;
  readonly process: AttributePlan | null;
}

/** The groups against their reference; `others` keep the order in which they were given. */
export interface PowerPlan {
  readonly reference: PlannedGroup;
  readonly others: readonly GroupPower[];
  /** Files that each of two equal groups would take for the asked ratio. */
  readonly sizeToShow: number | null;
}

/** Everything that `plan` shows but the allocation itself. */
export interface SamplePlan {
  readonly frameSize: number;
  readonly sampleSize: number;
  readonly stratified: boolean;
  readonly options: PlanOptions;
  /** K = ceil(tolerable · N). */
  readonly tolerableFaulty: number;
  readonly detection: readonly Detection[];
  readonly attribute: readonly AttributeChoice[];
  /** Of two and of three stages; null where the frame has too few faulty files for it. */
  readonly staged: readonly (StagedPlan | null)[];
  readonly precision: readonly Precision[];
  readonly noFault: NoFaultBound;
  readonly margins: readonly MarginSize[];
  readonly power: PowerPlan | null;
  readonly time: ReviewerTime;
}
