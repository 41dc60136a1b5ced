import type { Frame, UnitLevel } from '../frame/frame.js';
import type { NamedField, NamedValue } from './comparison.js';
import { countOf, countOutcomes, outcomesSeen } from './count-outcomes.js';
import { inReadingOrder, named, vocabularyOf } from './vocabulary.js';

/** Every unit of a frame by group and outcome; groups that are not known have rows of their own. */
export interface CrossTabulation {
  readonly unit: UnitLevel;
  readonly group: NamedField;
  readonly outcome: NamedField;
  readonly scheme: string | null;
  readonly outcomes: readonly NamedValue[];
  readonly rows: readonly CrossRow[];
  readonly totals: readonly number[];
  readonly total: number;
}

export interface CrossRow extends NamedValue {
  /** One count an outcome, in the order of `outcomes`. */
  readonly counts: readonly number[];
  readonly total: number;
}

/**
 * Counts groups by outcomes over the whole frame, both in reading order.
 * @throws UserError UNKNOWN_FIELD
 */
export function crossTabulate(
  frame: Frame,
  groupField: string,
  outcomeField: string,
): CrossTabulation {
  const counts = countOutcomes(frame, groupField, outcomeField);
  const groups = vocabularyOf(frame, groupField);
  const outcome = vocabularyOf(frame, outcomeField);
  const columns = inReadingOrder(outcome, outcomesSeen(counts));
  const rows = inReadingOrder(groups, counts.keys()).map((value) => {
    const ofGroup = counts.get(value);
    return {
      ...named(groups, value),
      counts: columns.map((column) => ofGroup?.get(column) ?? 0),
      total: countOf(ofGroup, null),
    };
  });
  return {
    unit: frame.unit,
    group: { field: groups.field, title: groups.title },
    outcome: { field: outcome.field, title: outcome.title },
    scheme: groups.scheme,
    outcomes: columns.map((value) => named(outcome, value)),
    rows,
    totals: columns.map((_, index) => rows.reduce((sum, row) => sum + (row.counts[index] ?? 0), 0)),
    total: frame.units.length,
  };
}
