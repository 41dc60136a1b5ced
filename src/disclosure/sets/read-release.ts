import { compareBytewise } from '../../frame/bytewise.js';
import type { Population, PublishedBefore, ReleaseCell } from '../release.js';
import { boxKey, isPartOf, type Box } from './box.js';
import { countIn, spaceOf, type Space } from './space.js';

/** A release as sets of units: cells that count the same units are one. */
export interface Reading {
  readonly space: Space;
  readonly sets: readonly CountedSet[];
  readonly before: readonly KnownSet[];
  /** Numbers published before that the units contradict, as they stand in `before`. */
  readonly contradicted: readonly PublishedBefore[];
}

/** Units that cells of the release count. */
export interface CountedSet {
  readonly box: Box;
  readonly count: number;
  readonly cells: readonly CountedCell[];
}

export interface CountedCell extends ReleaseCell {
  /** Set of its row; null for a total. */
  readonly row: Box | null;
  /** Set of the total that its rows, and theirs in turn, are parts of. */
  readonly root: Box;
}

/** Units of which it is known that they are so many. */
export interface KnownSet {
  readonly box: Box;
  readonly count: number;
  readonly low: number;
  readonly high: number;
  /** Plain from the form of a table; the count itself was never published. */
  readonly isPlain?: true;
}

/**
 * Reads the conditions of a release. The order of cells, units, fields and values leaves no trace.
 *
 * A cell that no unit can be in (no values asked for) is a zero that everybody knows: it is in no
 * set. A row that is no cell of the release is not told, so that its cells are as good as totals. Throws RangeError where the cells do not fit the population or each other.
 */
export function readRelease(
  population: Population,
  cells: readonly ReleaseCell[],
  before: readonly PublishedBefore[],
): Reading {
  const sorted = [...cells].sort((left, right) => compareBytewise(left.key, right.key));
  const earlier = before
    .map((entry) => ({ entry, text: textOf(entry) }))
    .sort((left, right) => compareBytewise(left.text, right.text))
    .map(({ entry }) => entry);
  const space = spaceOf(
    population,
    [...sorted, ...earlier].map(({ conditions }) => conditions),
  );
  const known = earlier.map((entry) => {
    const box = space.boxOf(entry.conditions);
    return { entry, box, count: box === null ? 0 : countIn(space, box) };
  });
  return {
    space,
    sets: countedSets(space, sorted),
    before: knownSets(
      known.flatMap(({ entry, box, count }) => (box ? [{ ...entry, box, count }] : [])),
    ),
    contradicted: known
      .filter(({ entry, count }) => count < entry.low || count > entry.high)
      .map(({ entry }) => entry),
  };
}

function textOf({ conditions, low, high }: PublishedBefore): string {
  const parts = conditions.map(({ field, values }) => JSON.stringify([field, [...values].sort()]));
  return JSON.stringify([parts.sort(), low, high]);
}

function countedSets(space: Space, sorted: readonly ReleaseCell[]): readonly CountedSet[] {
  const boxes = new Map<string, Box | null>();
  const byKey = new Map<string, ReleaseCell>();
  for (const cell of sorted) {
    if (byKey.has(cell.key)) throw new RangeError(`two cells have the key ${cell.key}`);
    if (!(cell.importance > 0)) throw new RangeError(`${cell.key} must have an importance above 0`);
    byKey.set(cell.key, cell);
    boxes.set(cell.key, space.boxOf(cell.conditions));
  }
  const sets = new Map<string, CountedSet>();
  for (const cell of sorted) {
    const box = boxes.get(cell.key) ?? null;
    if (box === null) continue;
    const row = cell.within === null ? null : (boxes.get(cell.within) ?? null);
    const root = boxes.get(rootOf(cell, byKey)) ?? box;
    if (row !== null && !isPartOf(box, row)) {
      throw new RangeError(`${cell.key} is not a part of ${cell.within ?? ''}`);
    }
    const key = boxKey(box);
    const found = sets.get(key) ?? { box, count: countIn(space, box), cells: [] };
    sets.set(key, { ...found, cells: [...found.cells, { ...cell, row, root }] });
  }
  return [...sets.values()];
}

function rootOf(cell: ReleaseCell, byKey: ReadonlyMap<string, ReleaseCell>): string {
  let root = cell;
  for (let steps = 0; root.within !== null; steps += 1) {
    const above = byKey.get(root.within);
    if (above === undefined) break;
    if (steps > byKey.size) throw new RangeError(`${cell.key} is within itself`);
    root = above;
  }
  return root.key;
}

/** One entry a set: what is known of it from all numbers together. */
export function knownSets(entries: readonly KnownSet[]): readonly KnownSet[] {
  const sets = new Map<string, KnownSet>();
  for (const { box, count, low, high, isPlain } of entries) {
    const key = boxKey(box);
    const found = sets.get(key) ?? { box, count, low, high, ...(isPlain ? { isPlain } : {}) };
    sets.set(key, {
      box,
      count,
      low: Math.max(low, found.low),
      high: Math.min(high, found.high),
      ...(isPlain && found.isPlain ? { isPlain } : {}),
    });
  }
  return [...sets.values()];
}

/** Sets that were published before as empty. */
export function knownZeros({ before }: Reading): readonly KnownSet[] {
  return before.filter(({ high }) => high === 0);
}
