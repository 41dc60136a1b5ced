import { countOf, ofSignatures } from './known-counted.js';
import { crossings, totalCrossed } from './known-crossings.js';
import type { PublishedCount } from './known-numbers.js';
import type { KnownTable } from './known-table.js';
import type { PublishedBefore } from './release.js';

/** Releases are of nearly the same units where no more than one in so many came, and left. */
const oneIn = 20;

/**
 * The movements that a reader is taken to know have not happened: of each count that earlier releases
 * published the signatures that none of its units has.
 *
 * Nobody came into a count is read where units left it and none came; nobody left it, where units
 * came and none left; neither, where the releases are of nearly the same units, as the quarters of a
 * year and the year are, or a table and its corrected version. A reader who sees a count in all
 * quarters adds up, so that hiding it in the year would hide nothing.
 */
export function unmoved(
  table: KnownTable,
  counts: readonly PublishedCount[],
): readonly PublishedBefore[] {
  const isNearlySame = nearlySame(table);
  return counts.flatMap((count) => {
    const places = comparisons(table, count).flatMap(({ earlier, later }) =>
      unmovedBetween(table, count, earlier, later, isNearlySame(earlier, later)),
    );
    return [...new Set(places)].map((place) => ({
      conditions: [...count.conditions, ofSignatures(table, [place])],
      low: 0,
      high: 0,
    }));
  });
}

interface Comparison {
  readonly earlier: readonly number[];
  readonly later: number;
}

/** Each moment at which a count can be seen, with each one before it and with all of them together. */
function comparisons(
  { moments }: KnownTable,
  { numbers, isComparable }: PublishedCount,
): readonly Comparison[] {
  const seen = numbers.map(({ moment }) => moment);
  const all = isComparable ? [...seen, moments.length - 1] : seen;
  return all.flatMap((later) => {
    const before = seen.filter((moment) => moment < later);
    const single = before.map((moment) => ({ earlier: [moment], later }));
    return before.length > 1 ? [...single, { earlier: before, later }] : single;
  });
}

/** The places of signatures that are of units which came or left, and that no unit of the count has. */
function unmovedBetween(
  table: KnownTable,
  { members }: PublishedCount,
  earlier: readonly number[],
  later: number,
  isNearlySame: boolean,
): readonly number[] {
  const { came, left } = moved(table, members, earlier, later);
  const isUnmoved = {
    came: came === 0 && (left > 0 || isNearlySame),
    left: left === 0 && (came > 0 || isNearlySame),
  };
  return table.signatures.flatMap(({ states }, place) => {
    const wasThere = earlier.some((moment) => states[moment] === 'here');
    const isThere = states[later] === 'here';
    if (wasThere === isThere || !(wasThere ? isUnmoved.left : isUnmoved.came)) return [];
    return countOf(table, members, [place]) === 0 ? [place] : [];
  });
}

/** How many units a count has that it did not have at any earlier moment, and how many it has lost. */
function moved(
  table: KnownTable,
  members: readonly boolean[],
  earlier: readonly number[],
  later: number,
): { readonly came: number; readonly left: number } {
  return {
    came: totalCrossed(crossings(table, members, [later], earlier)),
    left: totalCrossed(crossings(table, members, earlier, [later])),
  };
}

/** Whether everybody counted at the one and the other is nearly the same. */
function nearlySame(table: KnownTable): (earlier: readonly number[], later: number) => boolean {
  const everybody = table.kinds.map(() => true);
  const known = new Map<string, boolean>();
  return (earlier, later) => {
    const text = `${earlier.join(',')} ${later}`;
    const found = known.get(text);
    if (found !== undefined) return found;
    const { came, left } = moved(table, everybody, earlier, later);
    const [then, since] = [sizeAt(table, earlier), sizeAt(table, [later])];
    const isSame = came * oneIn <= since && left * oneIn <= then;
    known.set(text, isSame);
    return isSame;
  };
}

function sizeAt({ histories }: KnownTable, moments: readonly number[]): number {
  return histories.reduce(
    (sum, { at, count }) =>
      moments.some((moment) => (at[moment] ?? null) !== null) ? sum + count : sum,
    0,
  );
}
