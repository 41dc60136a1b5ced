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

/** What a reader knows of a count from how it is shown. */
export interface ShownRange {
  readonly low: number;
  readonly high: number;
}

/** A sensitive count that a reader of a rounded release can narrow further than rounding means to. */
export interface ExposedCount {
  /** Null where the release cannot be audited: too large, or contradicted by what was published before. */
  readonly sensitive: SensitiveCount | null;
  /** What the reader is left with. */
  readonly low: number;
  readonly high: number;
  /** Keys of the cells that it is, or follows from; all that are shown where none is more to blame. */
  readonly cells: readonly string[];
}

/**
 * A reader who is left with a range whose ends are this far apart has not come within one of the count.
 * It is what rounding to base 5 leaves of a 1 by itself (0 to 2), so that less cannot be asked for.
 */
const width = 2;

/**
 * Attacks a rounded release: the reader knows of every shown count the range that has been rounded to
 * it, and puts all ranges together. An empty list means that the reader is left with a safe range of
 * every sensitive count, printed or not (from at most 1 to at least the threshold), or at least does not
 * come within one of it.
 *
 * `shown` has the range of every key that is shown, exact numbers as ranges of one; cells without are
 * hidden.
 */
export function auditRounded(
  population: Population,
  cells: readonly ReleaseCell[],
  shown: ReadonlyMap<string, ShownRange>,
  before: readonly PublishedBefore[],
  rules: DisclosureRules,
): readonly ExposedCount[] {
  const reading = readRelease(population, cells, before);
  const everyKey = [...shown.keys()].sort(compareBytewise);
  const unknown: ExposedCount = { sensitive: null, low: 0, high: Infinity, cells: everyKey };
  if (reading.contradicted.length > 0) return [unknown];
  const sensitive = sensitiveSets(reading, rules.threshold);
  const ranges = shownSets(reading, shown);
  const known = { ...reading, before: knownSets([...reading.before, ...ranges]) };
  const problem = problemWithin(known, sensitive, { zerosAreLocked: false }, rules.largestModel);
  if (problem === null) return [unknown];

  const bareModel = buildModel(reading.space, askedFor(known, sensitive), []);
  const safe = sensitive.map(({ said: { least, most } }): Safe => ({ least, most, width }));
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
