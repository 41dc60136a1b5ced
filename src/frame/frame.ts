import type { Intake } from './intake.js';
import type { CollapseRule } from './row-schema.js';
import type { UnitLevel } from './unit-level.js';

export type { UnitLevel };

/** The units that can be drawn or counted, each once, in bytewise order of their ids. */
export interface Frame {
  readonly unit: UnitLevel;
  readonly intake: Intake;
  readonly units: readonly Unit[];
  /** The rule by which each field that was asked for became one value a unit. */
  readonly rules: readonly FieldRule[];
  readonly counts: UnitCounts;
  readonly leftOut: FrameLosses;
}

export interface Unit {
  /**
   * case_ref; or case_ref|allegation_no; or case_ref|subject_id; or the person (see `personOf`); or
   * the sheet row. An export without references has its sheet rows in place of case_ref.
   */
  readonly id: string;
  /** The case that the unit belongs to; a person, who may be in several, has its own id here. */
  readonly caseRef: string;
  /** Every field that was asked for, `<field>_group` and parts of dates included; a blank is `Not stated`. */
  readonly values: Readonly<Record<string, string>>;
  /** The sheet rows that make up the unit. */
  readonly rows: readonly number[];
}

export interface FieldRule {
  readonly field: string;
  readonly rule: CollapseRule;
}

/** The counts that stand side by side in every report. */
export interface UnitCounts {
  readonly rows: number;
  readonly cases: number;
  readonly allegations: number;
  /** Subjects in a case: a person who is in two cases counts twice; placeholders never. */
  readonly subjects: number;
  /** People, each once, however many cases they are in; of one subject_id in two forces, two. */
  readonly persons: number;
  readonly placeholderRows: number;
}

/** What is not in the frame, and why. */
export interface FrameLosses {
  readonly rejectedRows: number;
  /** Cases all of whose rows were rejected, so far as a reference could be read. */
  readonly casesLost: number;
  /** Cases in the frame of which some row was rejected. */
  readonly casesIncomplete: number;
  /** Cases outside the filters or the period. */
  readonly casesOutOfScope: number;
  /** Accepted rows that belong to no unit of this level (no subject, a placeholder, no allegation number). */
  readonly rowsWithoutUnit: number;
}
