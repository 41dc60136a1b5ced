import { countedAt, countOf, ofSignatures } from './known-counted.js';
import type { HiddenCount, PublishedCount } from './known-numbers.js';
import { type KnownTable, membersOf } from './known-table.js';
import type { Condition, PublishedBefore } from './release.js';

/** What earlier releases showed, and what they hid. */
interface Counted {
  readonly published: readonly PublishedCount[];
  readonly hidden: readonly HiddenCount[];
}

/**
 * For every count of the present release its units of one signature, where they are few; for every
 * count published before those few that have left it; and the few of every count that was hidden.
 *
 * They are to be protected as if they were cells, though no table has them: whoever comes late to a
 * year whose quarters are all published is the difference of the year and several quarters, which
 * is no cell, and no difference of two.
 */
export function movements(
  table: KnownTable,
  { published, hidden }: Counted,
  asked: readonly (readonly Condition[])[],
  threshold: number,
): readonly PublishedBefore[] {
  const today = countedAt(table, table.moments.length - 1);
  const few = (
    conditions: readonly Condition[],
    members: readonly boolean[],
    choices: readonly (readonly number[])[],
  ): readonly PublishedBefore[] =>
    choices
      .filter((places) => {
        const count = countOf(table, members, places);
        return count > 0 && count < threshold;
      })
      .map((places) => ({
        conditions: [...conditions, ofSignatures(table, places)],
        low: -Infinity,
        high: Infinity,
      }));
  const each = (places: readonly number[]) => places.map((place) => [place]);
  return distinct([
    ...asked.flatMap((given) => {
      const conditions = table.joined.rewrite(given);
      return today.length > 1 ? few(conditions, membersOf(table, conditions), each(today)) : [];
    }),
    ...published.flatMap(({ conditions, members, numbers }) => {
      const then = new Set(numbers.flatMap(({ moment }) => countedAt(table, moment)));
      return few(conditions, members, each([...then].filter((place) => !today.includes(place))));
    }),
    ...hidden.flatMap(({ conditions, members, moment }) =>
      few(conditions, members, [countedAt(table, moment)]),
    ),
  ]);
}

function distinct(all: readonly PublishedBefore[]): readonly PublishedBefore[] {
  return [...new Map(all.map((one) => [JSON.stringify(one.conditions), one])).values()];
}
