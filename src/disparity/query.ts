import { UserError } from '../errors.js';
import type { Benchmark } from '../frame/benchmark/benchmark.js';
import { condition, type Condition } from './count.js';
import type { Counter } from './counter.js';
import type { Span } from './days.js';
import type { NamedField, NamedValue } from './named.js';
import { findValue, resolveValue } from './resolve-value.js';
import { inReadingOrder, named, type Vocabulary } from './vocabulary.js';

/** What each group is set against: one group, all other known groups, or all known groups. */
export type Reference =
  | { readonly kind: 'group'; readonly value: string; readonly label: string }
  | { readonly kind: 'everyone-else' }
  | { readonly kind: 'all' };

/** What is asked about outcomes by group, as a user gives it: values as codes or as labels. */
export interface Asked {
  readonly outcome: string;
  readonly events: readonly string[];
  /** The outcomes that make a unit a member of the denominator; every unit when empty. */
  readonly among: readonly string[];
  readonly group: string;
  /** A group; or `everyone-else`, the other known groups; or `all`, the known groups together. */
  readonly reference: string;
  /** Fields over which ratios are adjusted. */
  readonly adjustFor: readonly string[];
  /** A second grouping field: groups are then the pairs of both. */
  readonly beside: string | null;
  /** A field whose values are periods, in code-unit order. */
  readonly over: string | null;
  /** A field whose values are the areas or units to be held against each other. */
  readonly across: string | null;
  /** Whether the stages of the row schema are told too, each conditional on the one before. */
  readonly stages: boolean;
  /** The dates between which days are counted, for a mean of each group; null for none. */
  readonly days: Span | null;
  /** Nothing is compared: the units are counted that have each group in any of their rows. */
  readonly mentions?: boolean;
  readonly benchmark: Benchmark | null;
}

/** What is asked, with every value found in the frame. */
export interface Query extends Omit<Asked, 'outcome' | 'events' | 'among' | 'group' | 'reference'> {
  readonly outcome: NamedField;
  readonly events: readonly NamedValue[];
  readonly among: readonly NamedValue[] | null;
  readonly group: NamedField;
  /** The scheme of the group's codes, such as "18+1". */
  readonly scheme: string | null;
  /** The groups that some unit is of, in reading order, those that are not known last. */
  readonly groups: readonly (NamedValue & { readonly known: boolean })[];
  readonly reference: Reference;
  /** What makes a unit a member; none when every unit is one. */
  readonly membership: readonly Condition[];
  /** What makes a member one that had the event. */
  readonly event: Condition;
}

/**
 * Finds every field and value that is asked for.
 *
 * @throws UserError GROUPED_BY_ITSELF, UNKNOWN_FIELD, UNKNOWN_VALUE, REFERENCE_ABSENT, EVENT_NOT_AMONG, NOTHING_TO_COMPARE
 */
export function resolveQuery(counter: Counter, asked: Asked): Query {
  refuseGroupedByItself(asked);
  const outcome = counter.vocabulary(asked.outcome);
  const group = counter.vocabulary(asked.group);
  const seen = counter.seen(asked.outcome);
  const resolve = (given: string): NamedValue => resolveValue(outcome, seen, given);
  const events = distinct(asked.events.map(resolve));
  const among = asked.among.length === 0 ? null : distinct(asked.among.map(resolve));
  refuseEventsOutside(events, among);
  const membership =
    among === null
      ? []
      : [
          condition(
            asked.outcome,
            among.map(({ value }) => value),
          ),
        ];
  refuseEmpty(counter, membership, asked);
  const groups = inReadingOrder(group, counter.seen(asked.group)).map((value) => ({
    ...named(group, value),
    known: !group.notKnown.has(value),
  }));
  return {
    ...asked,
    outcome: { field: outcome.field, title: outcome.title },
    events,
    among,
    group: { field: group.field, title: group.title },
    scheme: group.scheme,
    groups,
    reference: referenceOf(counter, group, membership, asked.reference),
    membership,
    event: condition(
      asked.outcome,
      events.map(({ value }) => value),
    ),
  };
}

function refuseGroupedByItself({ outcome, group }: Asked): void {
  if (outcome !== group) return;
  throw new UserError(
    'GROUPED_BY_ITSELF',
    `The outcome ${outcome} cannot be compared between groups of itself.`,
    'Give --group a field of people, such as officer_ethnicity_group.',
  );
}

function distinct(values: readonly NamedValue[]): readonly NamedValue[] {
  return [...new Map(values.map((value) => [value.value, value])).values()];
}

function referenceOf(
  counter: Counter,
  vocabulary: Vocabulary,
  membership: readonly Condition[],
  given: string,
): Reference {
  if (given === 'everyone-else' || given === 'all') return { kind: given };
  const { field } = vocabulary;
  const known = [...counter.seen(field)].filter((value) => !vocabulary.notKnown.has(value));
  const withMembers = inReadingOrder(vocabulary, known).filter(
    (value) => counter.count([...membership, condition(field, [value])]).value > 0,
  );
  const found = findValue(vocabulary, new Set(known), given);
  if (found !== null && withMembers.includes(found.value)) return { kind: 'group', ...found };
  const names = withMembers.map((value) => named(vocabulary, value).label);
  throw new UserError(
    'REFERENCE_ABSENT',
    `No unit of the comparison is in the reference group "${given}" of ${field}.`,
    `Use a group that has members (${names.join(', ') || 'there is none'}), everyone-else or all.`,
  );
}

function refuseEventsOutside(
  events: readonly NamedValue[],
  among: readonly NamedValue[] | null,
): void {
  if (among === null) return;
  const outside = events.filter(({ value }) => !among.some((member) => member.value === value));
  if (outside.length === 0) return;
  const names = outside.map(({ label }) => label).join(', ');
  throw new UserError(
    'EVENT_NOT_AMONG',
    `An event is not among the outcomes of the denominator: ${names}.`,
    'Add it to the outcomes given with --among, or take it from the events.',
  );
}

function refuseEmpty(counter: Counter, membership: readonly Condition[], asked: Asked): void {
  if (counter.count(membership).value > 0) return;
  throw new UserError(
    'NOTHING_TO_COMPARE',
    `No unit has an outcome of the denominator in ${asked.outcome}.`,
    'Check the period and the outcomes given with --among.',
  );
}
