import type { Benchmark } from '../frame/benchmark/benchmark.js';
import { UserError } from '../errors.js';
import { matchBenchmarkAreas } from '../frame/benchmark/match-benchmark.js';
import { condition } from './count.js';
import type { EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import type { NamedField, NamedValue } from './named.js';
import type { Query } from './query.js';
import { inReadingOrder, named } from './vocabulary.js';

/** An area or unit: the values of the field that a query looks across. */
export interface CountedValue extends NamedValue, EventCounts {
  readonly known: boolean;
  /** People of the benchmark in it; null when the benchmark tells no people of it. */
  readonly people: number | null;
}

export interface ValuesAcross {
  readonly across: NamedField;
  /** In reading order, those that are not known last. */
  readonly values: readonly CountedValue[];
  /** All known values together. */
  readonly known: EventCounts;
  readonly people: AcrossPeople | null;
}

/** People by area, where the benchmark's areas are joined to the field that is looked across. */
export interface AcrossPeople {
  readonly benchmark: Benchmark;
  readonly total: number;
  /** Areas of the benchmark that no unit of the frame is in; their people are not counted. */
  readonly areasLeftOut: readonly string[];
}

/**
 * Counts the members and events of every value of a query's `across`, whatever their group.
 * @throws UserError ACROSS_ITSELF, BENCHMARK_UNMATCHED, UNKNOWN_FIELD
 */
export function valuesAcross(counter: Counter, query: Query): ValuesAcross {
  const field = acrossField(query);
  const vocabulary = counter.vocabulary(field);
  const seen = counter.seen(field);
  const all = counter.count(query.membership);
  const countOf = (values: readonly string[]): EventCounts => {
    const conditions = [...query.membership, condition(field, values)];
    const members = counter.count(conditions, { within: all });
    const events = counter.count([...conditions, query.event], { within: members, binary: true });
    return { members, events };
  };
  const people = peopleAcross(counter, query, field);
  const values = inReadingOrder(vocabulary, seen).map((value) => {
    const known = !vocabulary.notKnown.has(value);
    return {
      ...named(vocabulary, value),
      ...countOf([value]),
      known,
      people: people?.byArea.get(value) ?? null,
    };
  });
  const known = values.filter((one) => one.known);
  return {
    across: { field, title: vocabulary.title },
    values,
    known: countOf(known.map(({ value }) => value)),
    people:
      people === null
        ? null
        : {
            benchmark: people.benchmark,
            areasLeftOut: people.areasLeftOut,
            total: known.reduce((sum, one) => sum + (one.people ?? 0), 0),
          },
  };
}

/** The field whose values are held against each other; not the outcome, of which each is all or none. */
export function acrossField({ across, outcome }: Query): string {
  if (across === null) throw new RangeError('No field to look across was asked for.');
  if (across !== outcome.field) return across;
  throw new UserError(
    'ACROSS_ITSELF',
    `The outcome ${outcome.field} cannot be looked at across ${across} itself.`,
    'Use a field of areas, units or themes with --across, such as force or allegation_category.',
  );
}

function peopleAcross(
  counter: Counter,
  { benchmark }: Query,
  field: string,
): (Omit<AcrossPeople, 'total'> & { readonly byArea: ReadonlyMap<string, number> }) | null {
  if (benchmark?.areaField !== field) return null;
  const { notKnown } = counter.vocabulary(field);
  const areasLeftOut = matchBenchmarkAreas(benchmark, counter.seen(field), notKnown);
  const byArea = new Map<string, number>();
  for (const { area, people } of benchmark.counts) {
    byArea.set(area, people + (byArea.get(area) ?? 0));
  }
  return { benchmark, areasLeftOut, byArea };
}
