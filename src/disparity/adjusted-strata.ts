import { UserError } from '../errors.js';
import { condition, type Condition } from './count.js';
import { countGroups, type CountedGroups, type EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import type { NamedField, NamedValue } from './named.js';
import type { Query } from './query.js';
import { inReadingOrder, named, type Vocabulary } from './vocabulary.js';

/** Like cases: the members who have the same values of every field that ratios are adjusted for. */
export interface Stratum {
  /** One value a field, in the order of the fields. */
  readonly values: readonly NamedValue[];
  /** Whether every one of the values is known. */
  readonly known: boolean;
  readonly counted: CountedGroups;
}

/** The fields that ratios are adjusted for, with their titles. */
export function adjustedFields(counter: Counter, query: Query): readonly NamedField[] {
  return [...new Set(query.adjustFor)].map((field) => ({
    field,
    title: counter.vocabulary(field).title,
  }));
}

/**
 * The joint values that some member has of the fields that ratios are adjusted for, in reading
 * order, each counted by group. A value that is not stated makes a stratum of its own, as members
 * without one are not known to be alike but in that.
 * @throws UserError UNKNOWN_FIELD, ADJUSTED_FOR_ITSELF
 */
export function strataOf(counter: Counter, query: Query): readonly Stratum[] {
  refuseItself(query);
  const vocabularies = [...new Set(query.adjustFor)].map((field) => counter.vocabulary(field));
  for (const { field } of vocabularies) counter.seen(field);
  const seen = new Map<string, readonly string[]>();
  for (const { values } of counter.units(query.membership)) {
    const joint = vocabularies.map(({ field }) => values[field] ?? '');
    seen.set(JSON.stringify(joint), joint);
  }
  return inOrder(vocabularies, [...seen.values()]).map((joint) => {
    const conditions: readonly Condition[] = vocabularies.map(({ field }, index) =>
      condition(field, [joint[index] ?? '']),
    );
    return {
      values: vocabularies.map((vocabulary, index) => named(vocabulary, joint[index] ?? '')),
      known: vocabularies.every(({ notKnown }, index) => !notKnown.has(joint[index] ?? '')),
      // Through the same counter, so that rounded releases are adjusted by rounded counts.
      counted: countGroups(counter, query, conditions),
    };
  });
}

/** One group within a stratum, beside what it is held against there. */
export interface GroupInStratum extends EventCounts {
  readonly stratum: Stratum;
  readonly comparator: EventCounts | null;
}

/** A group in every stratum; `index` is its place among the groups of the query. */
export function groupInStrata(
  strata: readonly Stratum[],
  index: number,
): readonly GroupInStratum[] {
  return strata.flatMap((stratum) => {
    const own = stratum.counted.groups[index];
    if (own === undefined) return [];
    const { events, members, comparator } = own;
    return [{ stratum, events, members, comparator }];
  });
}

function refuseItself({ adjustFor, group, outcome }: Query): void {
  const itself = adjustFor.find((field) => field === group.field || field === outcome.field);
  if (itself === undefined) return;
  throw new UserError(
    'ADJUSTED_FOR_ITSELF',
    `Ratios of ${outcome.field} by ${group.field} cannot be adjusted for ${itself} itself.`,
    'Adjust for what the groups may differ in before the outcome, such as rank or allegation category.',
  );
}

function inOrder(
  vocabularies: readonly Vocabulary[],
  joints: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const places = vocabularies.map((vocabulary, index) => {
    const values = inReadingOrder(vocabulary, new Set(joints.map((joint) => joint[index] ?? '')));
    return new Map(values.map((value, place) => [value, place]));
  });
  const placesOf = (joint: readonly string[]): readonly number[] =>
    places.map((place, index) => place.get(joint[index] ?? '') ?? 0);
  return [...joints].sort((left, right) => {
    const [of, against] = [placesOf(left), placesOf(right)];
    const differing = of.findIndex((place, index) => place !== against[index]);
    return (of[differing] ?? 0) - (against[differing] ?? 0);
  });
}
