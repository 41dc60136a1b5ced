import { compareBytewise } from '../frame/bytewise.js';
import { buildModel } from './model/build-model.js';
import type {
  DisclosureRules,
  Population,
  PublishedBefore,
  ReleaseCell,
  SensitiveCount,
} from './release.js';
import { sensitiveSets } from './rules/sensitive-sets.js';
import { askedFor } from './search/problem.js';
import { problemWithin } from './search/problem-within.js';
import { narrowedTo, type Safe } from './search/narrowed-to.js';
import { knownSets, readRelease, type KnownSet, type Reading } from './sets/read-release.js';
import { boxKey } from './sets/box.js';

/** What a reader knows of a count from how it is shown, or would know if it were. */
export interface ShownRange {
  readonly low: number;
  readonly high: number;
}

/** A sensitive count that a reader of a rounded release can narrow further than rounding means to. */
export interface ExposedCount {
  /** Null where the release is too large to be audited. */
  readonly sensitive: SensitiveCount | null;
  /** What the reader is left with. */
  readonly low: number;
  readonly high: number;
  /** Keys of the cells that it is, or follows from; all that are shown where none is more to blame. */
  readonly cells: readonly string[];
}

/**
 * Attacks a rounded release: the reader knows of every shown count the range that has been rounded to
 * it, and puts all ranges together. An empty list means that the reader is left with a safe range of
 * every sensitive count (from at most 1 to at least the threshold), or one as wide as the rounding of
 * that count by itself would leave.
 *
 * `shown` has the range of every key that is shown, exact numbers as ranges of one; cells without are
 * hidden. `asRounded` says what a count would be shown as: counts that are not printed, such as what is
 * left of a row, may be known as closely as if they were. Without it their range must be safe.
 */
export function auditRounded(
  population: Population,
  cells: readonly ReleaseCell[],
  shown: ReadonlyMap<string, ShownRange>,
  before: readonly PublishedBefore[],
  rules: DisclosureRules,
  asRounded?: (count: number) => ShownRange,
): readonly ExposedCount[] {
  const reading = readRelease(population, cells, before);
  const sensitive = sensitiveSets(reading, rules.threshold);
  const ranges = shownSets(reading, shown);
  const everyKey = [...shown.keys()].sort(compareBytewise);
  const known = { ...reading, before: knownSets([...reading.before, ...ranges]) };
  const problem = problemWithin(known, sensitive, { zerosAreLocked: false }, rules.largestModel);
  if (problem === null) return [{ sensitive: null, low: 0, high: Infinity, cells: everyKey }];

  const printed = new Map(ranges.map((range) => [boxKey(range.box), range]));
  const bareModel = buildModel(reading.space, askedFor(known, sensitive), []);
  const safe = sensitive.map(({ whole, part, said }): Safe => {
    const own = part === null ? printed.get(boxKey(whole)) : undefined;
    const range = own ?? asRounded?.(said.count);
    const width = range === undefined ? Infinity : range.high - range.low;
    return { least: said.least, most: said.most, width };
  });
  return narrowedTo(problem, reading, bareModel, safe).map(({ about, low, high }) => {
    const said = sensitive[about]?.said ?? null;
    const own = said?.cells ?? [];
    return { sensitive: said, low, high, cells: own.length > 0 ? own : everyKey };
  });
}

/** The sets whose counts are shown, with what is known of them from all cells that count them. */
function shownSets({ sets }: Reading, shown: ReadonlyMap<string, ShownRange>): readonly KnownSet[] {
  return knownSets(
    sets.flatMap(({ box, count, cells }) =>
      cells.flatMap(({ key }) => {
        const range = shown.get(key);
        if (range === undefined) return [];
        if (count < range.low || count > range.high) {
          throw new RangeError(
            `${key} is ${count}, which is not shown as ${range.low} to ${range.high}`,
          );
        }
        return [{ box, count, low: range.low, high: range.high }];
      }),
    ),
  );
}
