import { condition, type Condition, type Count } from './count.js';
import type { Counter } from './counter.js';
import type { NamedValue } from './named.js';
import type { Query } from './query.js';
import { inReadingOrder, named } from './vocabulary.js';

/** Every unit in scope by group and outcome. */
export interface MixCounts {
  readonly outcomes: readonly MixOutcome[];
  /** Known groups in reading order, then those that are not known. */
  readonly rows: readonly MixRow[];
  /** Every unit in scope. */
  readonly total: Count;
  /** The known groups together; null when every group is known. */
  readonly known: MixTotals | null;
  readonly tested: TestedMix;
}

export interface MixOutcome extends NamedValue {
  readonly known: boolean;
  /** Units of all groups with the outcome. */
  readonly total: Count;
}

/** Counts by outcome, in the order of the outcomes, and all of them together. */
export interface MixTotals {
  readonly counts: readonly Count[];
  readonly total: Count;
}

export interface MixRow extends NamedValue, MixTotals {
  readonly known: boolean;
}

/** Known groups by known outcomes, with margins that leave out what is not known on either side. */
export interface TestedMix {
  readonly groups: readonly NamedValue[];
  readonly outcomes: readonly NamedValue[];
  /** A row a group, a count an outcome. */
  readonly counts: readonly (readonly Count[])[];
  readonly ofGroups: readonly Count[];
  readonly ofOutcomes: readonly Count[];
  readonly total: Count;
}

/**
 * Counts groups by outcomes over all units in scope, whatever the events and the denominator of the
 * query.
 *
 * @throws UserError UNKNOWN_FIELD
 * @throws RangeError when the table would not hold every unit in scope once, which is a fault of ours
 */
export function countMix(counter: Counter, query: Query): MixCounts {
  const vocabulary = counter.vocabulary(query.outcome.field);
  const values = inReadingOrder(vocabulary, counter.seen(query.outcome.field));
  requireReconciled(counter, query, values);
  const all = counter.count([]);
  const totals = (own: readonly Condition[], outcomes: readonly string[]): MixTotals => {
    const listed = condition(query.outcome.field, outcomes);
    const whole = outcomes.length === values.length ? own : [...own, listed];
    const total = counter.count(whole, { within: all });
    return {
      total,
      counts: outcomes.map((outcome) =>
        counter.count([...own, condition(query.outcome.field, [outcome])], { within: total }),
      ),
    };
  };
  const of = (group: string): readonly Condition[] => [condition(query.group.field, [group])];
  const rows = query.groups.map((group) => ({ ...group, ...totals(of(group.value), values) }));
  const outcomes = values.map((value) => ({
    ...named(vocabulary, value),
    known: !vocabulary.notKnown.has(value),
    total: counter.count([condition(query.outcome.field, [value])], { within: all }),
  }));
  const groups = query.groups.filter(({ known }) => known);
  const knownOutcomes = outcomes.filter(({ known }) => known);
  const knownValues = knownOutcomes.map(({ value }) => value);
  const tested = groups.map(({ value }) => totals(of(value), knownValues));
  // Without a condition where every group is known: the counts are then those of the last row.
  const ofKnown =
    groups.length === rows.length
      ? []
      : [
          condition(
            query.group.field,
            groups.map(({ value }) => value),
          ),
        ];
  const together = totals(ofKnown, knownValues);
  return {
    outcomes,
    rows,
    total: all,
    known: groups.length === rows.length ? null : totals(ofKnown, values),
    tested: {
      groups,
      outcomes: knownOutcomes,
      counts: tested.map(({ counts }) => counts),
      ofGroups: tested.map(({ total }) => total),
      ofOutcomes: together.counts,
      total: together.total,
    },
  };
}

/**
 * Every unit in scope must stand in one row and one column, and without a scope those are the units
 * of the frame: looked at unit by unit, as counts may be rounded and then do not add up.
 */
function requireReconciled(counter: Counter, query: Query, outcomes: readonly string[]): void {
  const { frame, scope } = counter;
  const rows = new Set(query.groups.map(({ value }) => value));
  const columns = new Set(outcomes);
  const units = counter.units([]);
  const placed = units.filter(
    ({ values }) =>
      rows.has(values[query.group.field] ?? '') && columns.has(values[query.outcome.field] ?? ''),
  );
  const expected = scope.length === 0 ? frame.units.length : units.length;
  if (placed.length === expected && rows.size === query.groups.length) return;
  throw new RangeError(
    `A table by ${query.group.field} and ${query.outcome.field} holds ${placed.length} of ${expected} units.`,
  );
}
