import { multiple, noIndividualSubject } from '../frame/code-list.js';
import { condition, type Condition, type Count } from './count.js';
import type { Counter } from './counter.js';
import type { NamedValue } from './named.js';
import type { Query } from './query.js';

/** The members of a group, and those of them that had the event. */
export interface EventCounts {
  readonly events: Count;
  readonly members: Count;
}

export interface CountedGroup extends NamedValue, EventCounts {
  readonly known: boolean;
  /** What the group is set against; null for the reference itself and for groups not known. */
  readonly comparator: EventCounts | null;
}

/** Every group of a query counted, with all groups together; within some further conditions. */
export interface CountedGroups {
  readonly groups: readonly CountedGroup[];
  readonly total: EventCounts;
  /**
   * All whose group is not known together, not those of several groups or of none; null when there
   * are none.
   */
  readonly unknown: EventCounts | null;
}

/** Whether a value is of units that no group could turn out to hold. */
export function isElsewhere(value: string): boolean {
  return value === multiple || value === noIndividualSubject;
}

/** Comparisons hang on the reference: it is hidden only when nothing else will do. */
export const referenceImportance = 4;

/** Counts the groups of a query, among the units that meet the further conditions. */
export function countGroups(
  counter: Counter,
  query: Query,
  further: readonly Condition[] = [],
): CountedGroups {
  const { field } = query.group;
  const all = counter.count([...query.membership, ...further]);
  const ofValues = (values: readonly string[], importance = 1): EventCounts => {
    const conditions = [...query.membership, ...further, condition(field, values)];
    const members = counter.count(conditions, { within: all, importance });
    return {
      members,
      events: counter.count([...conditions, query.event], {
        within: members,
        binary: true,
        importance,
      }),
    };
  };
  const known = query.groups.filter((group) => group.known).map(({ value }) => value);
  // People of several groups, and nobody, are not known to belong anywhere, but not unknown either.
  const unknown = query.groups
    .filter(({ value, known: isKnown }) => !isKnown && !isElsewhere(value))
    .map(({ value }) => value);
  const { reference } = query;
  const comparatorOf = (value: string): EventCounts | null => {
    if (reference.kind !== 'group') return ofValues(known.filter((other) => other !== value));
    return reference.value === value ? null : ofValues([reference.value], referenceImportance);
  };
  return {
    groups: query.groups.map((group) => ({
      ...group,
      ...ofValues(
        [group.value],
        reference.kind === 'group' && reference.value === group.value ? referenceImportance : 1,
      ),
      comparator: group.known ? comparatorOf(group.value) : null,
    })),
    total: {
      members: all,
      events: counter.count([...query.membership, ...further, query.event], {
        within: all,
        binary: true,
      }),
    },
    unknown: unknown.length === 0 ? null : ofValues(unknown),
  };
}
