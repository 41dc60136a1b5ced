import { UserError } from '../../errors.js';
import { compareBytewise } from '../bytewise.js';
import type { Benchmark, PeopleCount } from './benchmark.js';

/** A benchmark held against what an export has. */
export interface BenchmarkMatch {
  /** As in the benchmark, each value as the export or the code list writes it. */
  readonly counts: readonly PeopleCount[];
  /** Values that say that the value is not known: they have no people, and so no rate. */
  readonly notKnown: readonly string[];
  /** Values that have people and that nothing in the export has. */
  readonly unseen: readonly string[];
}

/**
 * Joins the values of a benchmark to those that the export has of its field. Values may be given as
 * codes, groups or labels, in any letter case; `listed` are those that the code list allows.
 *
 * @throws UserError BENCHMARK_UNMATCHED, naming every known value without people and every value of
 *   the benchmark that the field cannot have
 */
export function matchBenchmark(
  benchmark: Benchmark,
  seenValues: Iterable<string>,
  notKnown: ReadonlySet<string>,
  listed: readonly { readonly value: string; readonly label: string }[] = [],
): BenchmarkMatch {
  const seen = [...new Set(seenValues)].sort(compareBytewise);
  const values = new Set([...seen, ...listed.map(({ value }) => value)]);
  const names = new Map(listed.map(({ value, label }) => [folded(label), value]));
  for (const value of values) names.set(folded(value), value);
  const sums = new Map<string, PeopleCount>();
  const unknown = new Set<string>();
  for (const { area, value: given, people } of benchmark.counts) {
    const found = values.has(given) ? given : names.get(folded(given));
    if (found === undefined && listed.length > 0) unknown.add(given);
    const value = found ?? given;
    const key = JSON.stringify([area, value]);
    sums.set(key, { area, value, people: people + (sums.get(key)?.people ?? 0) });
  }
  const counts = [...sums.values()];
  const withPeople = new Set(counts.map(({ value }) => value));
  const without = seen.filter((value) => !withPeople.has(value));
  refuse(
    benchmark,
    benchmark.field,
    without.filter((value) => !notKnown.has(value)),
    [...unknown],
  );
  return {
    counts,
    notKnown: without,
    unseen: [...withPeople].filter((value) => !seen.includes(value)),
  };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * The areas of a benchmark that the export does not have, after every known area that it does have
 * was found in the benchmark.
 *
 * @throws UserError BENCHMARK_UNMATCHED; RangeError for a benchmark whose areas are joined to nothing
 */
export function matchBenchmarkAreas(
  benchmark: Benchmark,
  seenAreas: Iterable<string>,
  notKnown: ReadonlySet<string>,
): readonly string[] {
  const { areaField, counts } = benchmark;
  if (areaField === null) throw new RangeError('a benchmark without a field for its areas');
  const seen = new Set(seenAreas);
  const areas = new Set(counts.map(({ area }) => area));
  const without = [...seen].filter((area) => !areas.has(area) && !notKnown.has(area));
  refuse(benchmark, areaField, without.sort(compareBytewise), []);
  return [...areas].filter((area) => !seen.has(area));
}

function refuse(
  { title, population, counts }: Benchmark,
  field: string,
  without: readonly string[],
  unknown: readonly string[],
): void {
  if (without.length + unknown.length === 0) return;
  const faults = [
    ...without.map(
      (value) => `the export has "${value}" of ${field}, and no ${population} are joined to it`,
    ),
    ...unknown.map((value) => `${population} are joined to "${value}", which ${field} cannot have`),
  ];
  const values = [...new Set(counts.map(({ value }) => value))];
  throw new UserError(
    'BENCHMARK_UNMATCHED',
    `The benchmark "${title}" does not fit the export:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    `Map a category of its file to each in the description (now joined: ${values.join(', ')}), or group by a field whose values the file tells apart.`,
  );
}
