import { countedAt, countOf, ofSignatures } from './known-counted.js';
import { crossings, totalCrossed } from './known-crossings.js';
import type { PublishedCount, PublishedNumber } from './known-numbers.js';
import type { KnownTable } from './known-table.js';
import { unmoved } from './known-unmoved.js';
import type { PublishedBefore } from './release.js';

/** What a reader makes of two releases who takes their difference at face value. */
export interface Readings {
  readonly readings: readonly PublishedBefore[];
  /** Units of one signature partly stay in a count and partly do not, so that a reading is blurred. */
  readonly isMixed: boolean;
}

/**
 * The readings of every count that earlier releases published.
 *
 * In the equations alone, one correction anywhere makes every difference between two releases
 * doubtful: for each unit that came another may have left. A reader does not doubt, and is right
 * where all movement was one way. So where units came into a count and none left it, the reader is
 * taken to know that none left; where units left and none came, that none came. Where both happened
 * there is no reading, and the equations stand alone.
 */
export function readings(table: KnownTable, counts: readonly PublishedCount[]): Readings {
  const all = counts
    .filter(({ isComparable }) => isComparable)
    .flatMap((count) => count.numbers.map((number) => readingOf(table, count, number)));
  return {
    readings: [...all.flatMap(({ reading }) => reading ?? []), ...unmoved(table, counts)],
    isMixed: all.some(({ isMixed }) => isMixed),
  };
}

interface Reading {
  readonly reading: PublishedBefore | null;
  readonly isMixed: boolean;
}

/**
 * The reading of a count in which some units stay that were corrected in what it does not ask for:
 * they are other versions now, yet a reader counts them as staying. Null where there are none, as it
 * is enough then to know which signatures the count does not have.
 */
function readingOf(
  table: KnownTable,
  count: PublishedCount,
  { moment, low, high }: PublishedNumber,
): Reading {
  const now = table.moments.length - 1;
  const came = crossings(table, count.members, [now], [moment]);
  const left = crossings(table, count.members, [moment], [now]);
  const isComing = totalCrossed(came) > 0;
  if (isComing === totalCrossed(left) > 0) return { reading: null, isMixed: false };
  const [then, today] = [countedAt(table, moment), countedAt(table, now)];
  const both = today.filter((place) => then.includes(place));
  const moving = isComing ? came : left;
  const corrected = (isComing ? today : then).filter(
    (place) => !both.includes(place) && (moving[place]?.stayed ?? 0) > 0,
  );
  if (corrected.length === 0) return { reading: null, isMixed: false };
  const staying = corrected.filter((place) => moving[place]?.crossed === 0);
  const read = isComing
    ? [...both, ...staying]
    : [...today, ...then].filter((place) => !corrected.includes(place));
  // Those who were corrected and stay, where this cannot be said of all of their signature.
  const unread = countOf(table, count.members, then) - countOf(table, count.members, read);
  return {
    reading: {
      conditions: [...count.conditions, ofSignatures(table, read)],
      low: Math.max(0, low - unread),
      high: high - unread,
    },
    isMixed: staying.length < corrected.length,
  };
}
