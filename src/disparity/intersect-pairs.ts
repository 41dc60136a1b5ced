import { condition, type Condition, type Count } from './count.js';
import type { EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { secondFieldOf, type SecondField } from './intersect-values.js';
import type { NamedValue } from './named.js';
import type { Query } from './query.js';

/** Pairs of fewer members are put together as the other pairs of their group. */
export const fewestInPair = 20;

/** The members of a group who have one of some values of the second field. */
export interface CountedPair extends EventCounts {
  /**
   * `pair`: a known group with one known value. `other-pairs`: a known group with the known values
   * that too few of its members have to stand alone. `second-not-known`: a known group with the
   * values that mean not known. `group-not-known`: a group that is not known, whatever the value.
   */
  readonly kind: 'pair' | 'other-pairs' | 'second-not-known' | 'group-not-known';
  readonly group: NamedValue;
  readonly second: readonly NamedValue[];
  /** Whether the others are held against it. */
  readonly isReference: boolean;
}

/** Every pair of a query counted: each member is in one of them and in one alone. */
export interface CountedPairs {
  readonly second: SecondField;
  readonly pairs: readonly CountedPair[];
  /** All pairs of a known group with a known value together. */
  readonly known: EventCounts;
  readonly total: EventCounts;
  /** The counts that settle which pairs stand alone, and which is the reference. */
  readonly settledBy: readonly Count[];
}

/** Comparisons hang on the reference: it is hidden only when nothing else will do. */
const referenceImportance = 4;

/**
 * Counts the pairs of the groups of a query with the values of its second field.
 *
 * Which pairs stand alone is settled by their members and never by their events, so that the family
 * of comparisons does not hang on what is compared. Where only one pair of a group is too small it
 * keeps its row, as putting a single pair together would change its name and nothing else.
 * @throws UserError UNKNOWN_FIELD, BESIDE_ITSELF
 */
export function countPairs(counter: Counter, query: Query, beside: string): CountedPairs {
  const second = secondFieldOf(counter, query, beside);
  const total = counted(counter, query, []);
  const count = (
    groups: readonly NamedValue[],
    values: readonly NamedValue[] | null,
    importance = 1,
  ): EventCounts => {
    const further = [
      condition(query.group.field, valuesOf(groups)),
      ...(values === null ? [] : [condition(beside, valuesOf(values))]),
    ];
    return counted(counter, query, further, total.members, importance);
  };
  const pairOf = (group: NamedValue, value: NamedValue): CountedPair => {
    const isReference =
      query.reference.kind === 'group' &&
      query.reference.value === group.value &&
      second.largest?.value === value.value;
    const counts = count([group], [value], isReference ? referenceImportance : 1);
    return { kind: 'pair', group, second: [value], isReference, ...counts };
  };
  const together = (
    kind: CountedPair['kind'],
    group: NamedValue,
    values: readonly NamedValue[],
  ): CountedPair => {
    const counts = count([group], kind === 'group-not-known' ? null : values);
    return { kind, group, second: values, isReference: false, ...counts };
  };

  const settledBy = second.known.map(({ value }) =>
    counter.count([...query.membership, condition(beside, [value])]),
  );
  const pairs = query.groups.flatMap((group): readonly CountedPair[] => {
    if (!group.known) return [together('group-not-known', group, second.known)];
    const all = second.known.map((value) => pairOf(group, value));
    settledBy.push(...all.map(({ members }) => members));
    const isFew = ({ isReference, members }: CountedPair): boolean =>
      !isReference && members.value < fewestInPair;
    const few = all.filter(isFew);
    const rest =
      second.notKnown.length === 0 ? [] : [together('second-not-known', group, second.notKnown)];
    if (few.length < 2) return [...all, ...rest];
    const values = few.flatMap((pair) => pair.second);
    return [...all.filter((pair) => !isFew(pair)), together('other-pairs', group, values), ...rest];
  });
  const known = query.groups.filter((group) => group.known);
  return { second, pairs, known: count(known, second.known), total, settledBy };
}

/** The members who meet some further conditions, and those of them who had the event. */
function counted(
  counter: Counter,
  query: Query,
  further: readonly Condition[],
  all?: Count,
  importance = 1,
): EventCounts {
  const conditions = [...query.membership, ...further];
  const members = counter.count(conditions, {
    ...(all === undefined ? {} : { within: all }),
    importance,
  });
  const events = counter.count([...conditions, query.event], {
    within: members,
    binary: true,
    importance,
  });
  return { events, members };
}

function valuesOf(values: readonly NamedValue[]): readonly string[] {
  return values.map(({ value }) => value);
}
