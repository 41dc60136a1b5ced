import { compareBytewise } from '../../frame/bytewise.js';
import type { SensitiveCount } from '../release.js';
import {
  knownZeros,
  type CountedCell,
  type CountedSet,
  type Reading,
} from '../sets/read-release.js';
import { boxBetween, boxKey, isPartOf, type Box } from '../sets/box.js';
import { conditionsOf } from '../sets/conditions-of.js';
import { classDisclosures } from './class-disclosure.js';
import type { Finding } from './finding.js';
import { restsOfRows } from './rests-of-rows.js';

/** A sensitive count as sets: the units of `whole` without those of its part. */
export interface SensitiveSet {
  readonly whole: Box;
  readonly part: Box | null;
  /** As it is said in a certificate. */
  readonly said: SensitiveCount;
}

/**
 * Every count that must not be told, printed or not, smallest first:
 *
 * - `small`: a cell of 1 to threshold - 1 units;
 * - `earlier-cell`: as few in a set that the ledger has, shown then or hidden;
 * - `difference`: as few units that are in one such set but not in another that is a part of it,
 *   which covers the complement of a cell in its row and a quarter taken from the year to date;
 * - `rest-of-row`: as few that are in a row but in none of its cells;
 * - `class`: a cell that says the same, or nearly, of everybody in a small row.
 *
 * These are the counts that the proof speaks of. A count that is none of them, such as a cell of two
 * tables crossed that the release does not have, may be narrowed by what is shown.
 */
export function sensitiveSets(reading: Reading, threshold: number): readonly SensitiveSet[] {
  const isSmall = (count: number): boolean => count > 0 && count < threshold;
  const all = sources(reading);
  const classes = classDisclosures(reading, threshold);
  const zeros = new Set(
    [...openZeros(reading, classes), ...knownZeros(reading)].map(({ box }) => boxKey(box)),
  );
  // A set without a part that all see is empty is the set itself.
  const parts = all.filter(({ box }) => !zeros.has(boxKey(box)));
  const found = [
    ...smallSets(all, isSmall),
    ...classes,
    ...restsOfRows(reading).filter(({ count }) => isSmall(count)),
    ...smallDifferences(all, parts, threshold),
  ];
  const merged = new Map<string, Finding>();
  for (const finding of found) {
    const key = keyOf(finding);
    const first = merged.get(key) ?? finding;
    const cells = [...new Set([...first.cells, ...finding.cells])].sort(compareBytewise);
    merged.set(key, { ...first, cells });
  }
  return [...merged.values()]
    .map((finding) => ({
      set: inWords(reading, finding, threshold),
      text: JSON.stringify([
        finding.whole.map(({ classes }) => classes),
        finding.part?.map(({ classes }) => classes) ?? [],
      ]),
    }))
    .sort(
      (left, right) =>
        left.set.said.count - right.set.said.count || compareBytewise(left.text, right.text),
    )
    .map(({ set }) => set);
}

function keyOf({ whole, part }: Finding): string {
  return part === null ? boxKey(whole) : `${boxKey(whole)}-${boxKey(part)}`;
}

function inWords({ space }: Reading, finding: Finding, threshold: number): SensitiveSet {
  const { whole, part, count, why, cells } = finding;
  return {
    whole,
    part,
    said: {
      whole: conditionsOf(space, whole),
      part: part === null ? null : conditionsOf(space, part),
      count,
      why,
      cells,
      least: Math.min(count, 1),
      most: threshold,
    },
  };
}

function keysOf(cells: readonly CountedCell[]): readonly string[] {
  return cells.map(({ key }) => key);
}

interface Source {
  readonly box: Box;
  readonly count: number;
  readonly cells: readonly string[];
  readonly why: 'small' | 'earlier-cell';
}

/** The sets that a reader may be told the count of, or may have been, and what they are. */
function sources(reading: Reading): readonly Source[] {
  const all = new Map<string, Source>();
  for (const { box, count, cells } of reading.sets) {
    all.set(boxKey(box), { box, count, cells: keysOf(cells), why: 'small' });
  }
  for (const { box, count, isPlain } of reading.before) {
    if (isPlain) continue;
    const key = boxKey(box);
    if (!all.has(key)) all.set(key, { box, count, cells: [], why: 'earlier-cell' });
  }
  return [...all.values()];
}

function smallSets(
  all: readonly Source[],
  isSmall: (count: number) => boolean,
): readonly Finding[] {
  return all
    .filter(({ count }) => isSmall(count))
    .map(({ box, count, cells, why }) => ({ whole: box, part: null, count, why, cells }));
}

function smallDifferences(
  wholes: readonly Source[],
  parts: readonly Source[],
  threshold: number,
): readonly Finding[] {
  const rising = wholes.toSorted((left, right) => left.count - right.count);
  const risingParts = parts.toSorted((left, right) => left.count - right.count);
  const found: Finding[] = [];
  let first = 0;
  for (const { box, count: least, cells: own } of risingParts) {
    while ((rising[first]?.count ?? Infinity) <= least) first += 1;
    for (let at = first; at < rising.length; at += 1) {
      const whole = rising[at];
      if (whole === undefined || whole.count - least >= threshold) break;
      if (!isPartOf(box, whole.box)) continue;
      const between = boxBetween(whole.box, box);
      const sets =
        between === null ? { whole: whole.box, part: box } : { whole: between, part: null };
      found.push({
        ...sets,
        count: whole.count - least,
        why: 'difference',
        cells: [...whole.cells, ...own],
      });
    }
  }
  return found;
}

/** Zeros of the release that are no part of one that would tell of a class. */
function openZeros({ sets }: Reading, classes: readonly Finding[]): readonly CountedSet[] {
  const told = classes.filter(({ count }) => count === 0);
  return sets.filter(
    ({ box, count }) => count === 0 && !told.some(({ whole }) => isPartOf(box, whole)),
  );
}

/** Sets that are shown to be empty whatever happens. */
export function lockedZeros(
  reading: Reading,
  sensitive: readonly SensitiveSet[],
): readonly CountedSet[] {
  return openZeros(
    reading,
    sensitive.map(({ whole, part, said }) => ({ ...said, whole, part })),
  );
}
