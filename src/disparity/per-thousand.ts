import { countedUnit, type CountedUnit } from './counted-unit.js';
import type { Benchmark } from '../frame/benchmark/benchmark.js';
import { condition, type Count } from './count.js';
import { countGroups } from './count-groups.js';
import type { Counter } from './counter.js';
import type { Estimate } from './measures/measure.js';
import { eventsArePeople } from './per-thousand-figures.js';
import { peopleOfGroups } from './per-thousand-people.js';
import {
  peopleRate,
  peopleRow,
  unknownPeopleRow,
  type PeopleContext,
  type PeopleRow,
  type PeopleSide,
} from './per-thousand-row.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** Events by group for every 1,000 people of a benchmark. */
export interface PerThousand {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  readonly benchmark: Benchmark;
  /** Areas of the benchmark that no unit of the frame is in; their people are not counted. */
  readonly areasLeftOut: readonly string[];
  /** Whether every event is taken to be one of the people, where the numbers allow it. */
  readonly arePeople: boolean;
  /** Known groups in reading order, those of the benchmark alone after them, then the not known. */
  readonly rows: readonly PeopleRow[];
  /** All known groups together, and their people. */
  readonly known: { readonly events: Count; readonly people: number; readonly rate: Estimate };
  /** Every event, whatever its group. */
  readonly total: Count;
  /** Events whose group is not known; null when there can be none. */
  readonly unknown: Count | null;
}

/** Whether a query has people of the very field that it groups by. */
export function hasPeopleOfGroups({ benchmark, group }: Query): boolean {
  return benchmark?.field === group.field;
}

/**
 * Works out how many events there are for every 1,000 people of each group, and how the groups
 * compare. The people come from another source than the events, so that a rate can be wrong on
 * either side; events whose group is not known are in no group's rate.
 *
 * @throws UserError BENCHMARK_UNMATCHED, UNKNOWN_FIELD
 * @throws RangeError when the query has no people of its grouping field
 */
export function ratesPerThousand(counter: Counter, query: Query, settings: Settings): PerThousand {
  const { benchmark, reference, group, membership, event } = query;
  if (benchmark?.field !== group.field) {
    throw new RangeError('Rates per 1,000 were asked for without people by the groups.');
  }
  const { byValue, unseen, areasLeftOut } = peopleOfGroups(counter, benchmark);
  const peopleOf = (value: string): number => byValue.get(value) ?? 0;
  const sumOf = (groups: readonly { readonly value: string }[]): number =>
    groups.reduce((sum, { value }) => sum + peopleOf(value), 0);
  const { groups, total, unknown } = countGroups(counter, query);
  const seen = groups.filter(({ known }) => known);
  const notKnown = groups.filter(({ known }) => !known);
  const known = {
    events: counter.count(
      [
        ...membership,
        condition(
          group.field,
          seen.map(({ value }) => value),
        ),
        event,
      ],
      { within: total.events },
    ),
    people: sumOf(seen) + sumOf(unseen),
  };
  const context: PeopleContext = {
    counter,
    settings,
    arePeople: eventsArePeople(counter.frame.unit, benchmark),
    ofAll: reference.kind === 'all',
    unknown: unknown === null ? null : { events: unknown.events, people: sumOf(notKnown) },
    anyCount: known.events,
  };
  const from = (value: string, events: Count): PeopleSide =>
    reference.kind === 'group'
      ? { events, people: peopleOf(reference.value) }
      : { events, people: known.people - peopleOf(value) };
  const referenceEvents = seen.find(({ comparator }) => comparator === null)?.events;
  return {
    query,
    settings,
    unit: countedUnit(counter.frame),
    benchmark,
    areasLeftOut,
    arePeople: context.arePeople,
    rows: [
      ...seen.map((one) => {
        const side = { events: one.events, people: peopleOf(one.value) };
        const other = one.comparator === null ? null : from(one.value, one.comparator.events);
        return peopleRow(one, side, other, context);
      }),
      ...unseen.map((one) => {
        const side = { events: null, people: peopleOf(one.value) };
        return peopleRow(one, side, from(one.value, referenceEvents ?? known.events), context);
      }),
      ...notKnown.map((one) => unknownPeopleRow(one, byValue.get(one.value) ?? null, context)),
    ],
    known: { ...known, rate: peopleRate(known, context).rate },
    total: total.events,
    unknown: unknown?.events ?? null,
  };
}
