import type { TwoByTwo } from '../../statistics/two-groups/two-by-two.js';

/** How many of the members of a group had the event. */
export interface Counts {
  readonly events: number;
  readonly members: number;
  /**
   * What events and members are multiplied by for intervals and tests, when they hold less
   * information than as many independent units (repeats in a case), or more (a large part of a
   * finite population); 1 otherwise.
   */
  readonly information: number;
}

/** A figure with its interval; null for what is not estimable, Infinity for an open upper limit. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const noEstimate: Estimate = { value: null, low: null, high: null };

/** A figure of one group alone, such as its rate. */
export interface GroupMeasure {
  readonly title: string;
  readonly kind: 'rate';
  readonly compares: false;
  readonly ofGroup: (group: Counts, level: number) => Estimate;
}

/** A figure that sets a group against another. */
export interface ComparingMeasure {
  readonly title: string;
  readonly kind: 'ratio' | 'difference';
  readonly compares: true;
  /** What the measure is where the two do not differ; the figure of the reference row. */
  readonly equal: number;
  readonly against: (group: Counts, comparator: Counts, level: number) => Estimate;
  /** Set against the group and the others together; intervals allow for the overlap. */
  readonly againstAll: (group: Counts, others: Counts, level: number) => Estimate;
}

export type Measure = GroupMeasure | ComparingMeasure;

/** A group set against its comparator, as the statistics core takes them: effective numbers. */
export function twoByTwo(group: Counts, comparator: Counts): TwoByTwo {
  return {
    groupEvents: group.events * group.information,
    groupMembers: group.members * group.information,
    comparatorEvents: comparator.events * comparator.information,
    comparatorMembers: comparator.members * comparator.information,
  };
}
