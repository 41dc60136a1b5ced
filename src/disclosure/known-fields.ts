import { type FieldGroup, fieldGroups } from './known-field-groups.js';
import type { Partial } from './known-field-parts.js';
import type { Condition, NestedField, Population } from './release.js';

/** Fields of which none follows from another, and how to get from the fields given to them and back. */
export interface JoinedFields {
  readonly fields: Population['fields'];
  /** A unit's values in the order of the fields given (null: not recorded), in that of `fields`. */
  readonly place: (values: Partial) => readonly string[];
  /** Conditions on the fields given, as conditions on `fields`: one a field, in a fixed order. */
  readonly rewrite: (conditions: readonly Condition[]) => readonly Condition[];
  /** The way back, so that a message can name values which people know. */
  readonly unravel: (conditions: readonly Condition[]) => readonly Condition[];
}

/**
 * Makes one field of those that are functions of one another: a code and its group, the parts of a
 * date. Taken apart, they would offer hidden units combinations that every reader knows to be
 * impossible, and counts would seem safer than they are.
 *
 * A joined field has for values the combinations that can occur: those of the units given, and of
 * every listed value the one that `nested`, the calendar or a common word such as `Not stated` gives
 * it. What a unit's record lacks is filled in with a combination that can occur; no count may ask a
 * unit for what its record lacks. Throws RangeError for a condition on a field or value not listed.
 */
export function joinFields(
  fields: Population['fields'],
  records: readonly Partial[],
  nested: readonly NestedField[],
): JoinedFields {
  const groups = fieldGroups(fields, records, nested);
  return {
    fields: groups.map(({ name, tuples }) => ({ field: name, values: [...tuples.keys()] })),
    place: (values) => groups.map(({ place }) => place(values)),
    rewrite: (conditions) => {
      for (const condition of conditions) refuseStrangers(condition, fields);
      return groups.flatMap((group) => {
        const own = conditions.filter(({ field }) => group.names.includes(field));
        return own.length === 0 ? [] : [{ field: group.name, values: matching(group, own) }];
      });
    },
    unravel: (conditions) => conditions.flatMap((condition) => unravelled(condition, groups)),
  };
}

function refuseStrangers({ field, values }: Condition, fields: Population['fields']): void {
  const known = fields.find((other) => other.field === field);
  if (known === undefined) throw new RangeError(`${field} is not a field`);
  const stranger = values.find((value) => !known.values.includes(value));
  if (stranger !== undefined) throw new RangeError(`${field} has no value ${stranger}`);
}

/** The combinations that all conditions on the fields of a group allow. */
function matching(
  { names, tuples }: FieldGroup,
  conditions: readonly Condition[],
): readonly string[] {
  const wanted = conditions.map(({ field, values }) => ({
    place: names.indexOf(field),
    values: new Set(values),
  }));
  return [...tuples]
    .filter(([, tuple]) => wanted.every(({ place, values }) => values.has(tuple[place] ?? '')))
    .map(([text]) => text);
}

function unravelled(
  { field, values }: Condition,
  groups: readonly FieldGroup[],
): readonly Condition[] {
  const group = groups.find(({ name }) => name === field);
  if (group === undefined) throw new RangeError(`${field} is not a field`);
  const tuples = values.map((value) => group.tuples.get(value) ?? []);
  return group.names.map((name, place) => ({
    field: name,
    values: [...new Set(tuples.flatMap((tuple) => tuple[place] ?? []))],
  }));
}
