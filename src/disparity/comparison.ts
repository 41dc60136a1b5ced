import type { UnitLevel } from '../frame/frame.js';
import type { TestResult } from '../statistics/two-groups/two-by-two-test.js';
import type { Estimate } from './measures/measure.js';
import type { MeasureName } from './measures/index.js';

/**
 * An outcome compared between groups of units, every unit of the frame accounted for: in a row of a
 * group, or outside the denominator.
 *
 * `Count` is `number` as compared, and `number | null` in a copy for the public, where null is a
 * hidden number.
 */
export interface Comparison<Count extends number | null = number> {
  readonly unit: UnitLevel;
  readonly frameSize: number;
  /** A digest of the ids of all units of the frame; empty in a copy for the public. */
  readonly population: string;
  readonly outcome: NamedField;
  /** The outcomes that count as the event. */
  readonly events: readonly NamedValue[];
  /** The outcomes that make a unit a member; null when every unit is one. */
  readonly among: readonly NamedValue[] | null;
  readonly group: NamedField;
  /** The scheme of the group's codes, such as "18+1". */
  readonly scheme: string | null;
  readonly reference: Reference;
  /** Confidence level of every interval. */
  readonly level: number;
  /** Known groups in reading order, then those that are not known. */
  readonly rows: readonly GroupRow<Count>[];
  /** The sum of all rows, known or not. */
  readonly total: Total<Count>;
  /** What the rows that are not known hold of the events and of the members. */
  readonly notKnown: UnknownShare<Count>;
  /** Units whose outcome is not among those of the denominator. */
  readonly outsideDenominator: Count;
  /** Members whose outcome is not stated; they count as not having had the event. */
  readonly outcomeNotStated: Count;
}

export interface NamedField {
  readonly field: string;
  readonly title: string;
}

export interface NamedValue {
  readonly value: string;
  readonly label: string;
}

/** What each group is set against: one group, all other known groups, or all known groups. */
export type Reference =
  | { readonly kind: 'group'; readonly value: string; readonly label: string }
  | { readonly kind: 'everyone-else' }
  | { readonly kind: 'all' };

export interface GroupRow<Count extends number | null = number> extends NamedValue {
  /** Groups that are not known are counted and given a rate, but never compared. */
  readonly role: 'reference' | 'compared' | 'not-known';
  readonly events: Count;
  readonly members: Count;
  /** Every unit of the group by outcome, members or not; empty in a copy for the public. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly estimates: Readonly<Record<MeasureName, Estimate>>;
  readonly test: TestResult | null;
  /** Shorthand for the row: `[u]` too few to compare, `[z]` not compared, `[c]` hidden. */
  readonly status: '' | '[u]' | '[z]' | '[c]';
  readonly note: string;
  /** What stands in place of the figures of the row, or of its comparison alone, when hidden. */
  readonly hidden: { readonly row: '' | '[c]'; readonly comparison: '' | '[c]' | '[u]' };
}

export interface Total<Count extends number | null = number> {
  readonly events: Count;
  readonly members: Count;
  readonly rate: Estimate;
}

export interface UnknownShare<Count extends number | null = number> {
  readonly events: Count;
  readonly members: Count;
  readonly shareOfEvents: number | null;
  readonly shareOfMembers: number | null;
}
