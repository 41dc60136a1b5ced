import { UserError } from '../errors.js';
import { condition } from './count.js';
import type { Counter } from './counter.js';
import type { NamedField, NamedValue } from './named.js';
import type { Query } from './query.js';
import { inReadingOrder, named } from './vocabulary.js';

/** The field that stands beside the grouping, with the values of it that some unit has. */
export interface SecondField extends NamedField {
  readonly scheme: string | null;
  readonly known: readonly NamedValue[];
  readonly notKnown: readonly NamedValue[];
  /** The known value that most members have, the first of several such; null where there is none. */
  readonly largest: NamedValue | null;
}

/** @throws UserError UNKNOWN_FIELD, BESIDE_ITSELF */
export function secondFieldOf(counter: Counter, query: Query, beside: string): SecondField {
  refuseItself(query, beside);
  const vocabulary = counter.vocabulary(beside);
  const values = inReadingOrder(vocabulary, counter.seen(beside));
  const ofKind = (known: boolean): readonly NamedValue[] =>
    values
      .filter((value) => vocabulary.notKnown.has(value) !== known)
      .map((value) => named(vocabulary, value));
  const known = ofKind(true);
  return {
    field: beside,
    title: vocabulary.title,
    scheme: vocabulary.scheme,
    known,
    notKnown: ofKind(false),
    largest: largestOf(counter, query, beside, known),
  };
}

function largestOf(
  counter: Counter,
  { membership }: Query,
  beside: string,
  values: readonly NamedValue[],
): NamedValue | null {
  let largest: NamedValue | null = null;
  let most = -1;
  for (const value of values) {
    const members = counter.count([...membership, condition(beside, [value.value])]).value;
    if (members > most) [largest, most] = [value, members];
  }
  return largest;
}

function refuseItself({ group, outcome }: Query, beside: string): void {
  if (beside !== group.field && beside !== outcome.field) return;
  throw new UserError(
    'BESIDE_ITSELF',
    `Pairs of ${group.field} with ${beside} say nothing new: it is the grouping or the outcome itself.`,
    'Give another field beside the grouping, such as sex or rank band.',
  );
}
