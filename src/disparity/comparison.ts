import type { CountedUnit } from './counted-unit.js';
import type { FrameLosses } from '../frame/frame.js';
import type { TestResult } from '../statistics/two-groups/two-by-two-test.js';
import type { Count } from './count.js';
import type { CountedGroup, EventCounts } from './count-groups.js';
import type { FourFifths } from './four-fifths.js';
import type { MeasureName } from './measures/index.js';
import type { Estimate } from './measures/measure.js';
import type { Query } from './query.js';
import type { RowRole } from './row-figures.js';
import type { Settings } from './settings.js';

/**
 * An outcome compared between groups of units, every unit of the frame accounted for: in a row of a
 * group, or outside the denominator.
 */
export interface Comparison {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  /** Every unit in scope, members or not. */
  readonly frame: Count;
  /** Rows and cases of the export that no unit comes of. */
  readonly leftOut: FrameLosses;
  /** Known groups in reading order, then those that are not known. */
  readonly rows: readonly GroupRow[];
  /** All rows together, known or not. */
  readonly total: EventCounts & { readonly rate: Estimate };
  /** All rows that are not known together; null when there are none. */
  readonly unknown: EventCounts | null;
  /** Members whose outcome is not stated; they count as not having had the event. */
  readonly outcomeNotStated: Count;
}

export interface GroupRow extends CountedGroup {
  readonly role: RowRole;
  readonly estimates: Readonly<Record<MeasureName, Estimate>>;
  /** The ratio with another interval than the score interval, for comparison only. */
  readonly besideScore: Estimate | null;
  readonly test: TestResult | null;
  readonly reliability: Reliability;
  readonly fourFifths: FourFifths | null;
  /** The ratio if every unit whose group is not known were placed as unfavourably as can be. */
  readonly worstCase: WorstCase | null;
  /** The smallest ratio above 1 and the largest below it that numbers like these mostly show. */
  readonly detectable: Detectable | null;
}

/**
 * `none`: fewer than ten members, no rate is given; `poor`: fewer than ten events or twenty members
 * on either side, or a ratio whose limits are more than five times apart; else `fair`.
 */
export type Reliability = 'none' | 'poor' | 'fair';

export interface WorstCase {
  /** Null where not even a bound can be given. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the unknown could turn the direction of the known ratio round. */
  readonly couldReverse: boolean;
}

export interface Detectable {
  readonly high: number | null;
  readonly low: number | null;
}
