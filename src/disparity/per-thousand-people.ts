import type { Benchmark } from '../frame/benchmark/benchmark.js';
import { matchBenchmark, matchBenchmarkAreas } from '../frame/benchmark/match-benchmark.js';
import type { Counter } from './counter.js';
import type { NamedValue } from './named.js';
import { named } from './vocabulary.js';

/** The people of a benchmark by the groups of the field that it is joined to. */
export interface PeopleOfGroups {
  /** By value of the field; a value that is not known has people only if the benchmark maps some to it. */
  readonly byValue: ReadonlyMap<string, number>;
  /** Known groups that have people and that no unit of the frame is of, in the benchmark's order. */
  readonly unseen: readonly NamedValue[];
  /** Areas of the benchmark that no unit of the frame is in; their people are not counted. */
  readonly areasLeftOut: readonly string[];
}

/**
 * Joins the groups of a counter to the people of a benchmark. Where the benchmark tells areas apart,
 * the people are those of the areas that the frame has, and of the counter's scope where that names
 * areas.
 *
 * @throws UserError BENCHMARK_UNMATCHED, UNKNOWN_FIELD
 */
export function peopleOfGroups(counter: Counter, benchmark: Benchmark): PeopleOfGroups {
  const vocabulary = counter.vocabulary(benchmark.field);
  const seen = counter.seen(benchmark.field);
  const { counts } = matchBenchmark(benchmark, seen, vocabulary.notKnown, vocabulary.listed);
  const { isCounted, areasLeftOut } = areasOf(counter, benchmark);
  const byValue = new Map<string, number>();
  for (const { area, value, people } of counts) {
    if (isCounted(area)) byValue.set(value, people + (byValue.get(value) ?? 0));
  }
  const unseen = [...byValue]
    .filter(([value, people]) => people > 0 && !seen.has(value))
    .filter(([value]) => !vocabulary.notKnown.has(value))
    .map(([value]) => named(vocabulary, value));
  return { byValue, unseen, areasLeftOut };
}

function areasOf(
  counter: Counter,
  benchmark: Benchmark,
): {
  readonly isCounted: (area: string) => boolean;
  readonly areasLeftOut: readonly string[];
} {
  const { areaField } = benchmark;
  if (areaField === null) return { isCounted: () => true, areasLeftOut: [] };
  const { notKnown } = counter.vocabulary(areaField);
  const left = matchBenchmarkAreas(benchmark, counter.seen(areaField), notKnown);
  const scope = counter.scope.find(({ field }) => field === areaField);
  const out = new Set(left);
  return {
    isCounted: (area) => !out.has(area) && (scope === undefined || scope.values.includes(area)),
    areasLeftOut: left,
  };
}
