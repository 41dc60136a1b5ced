import type { KnownMeans, KnownRelease } from './known-release.js';
import type { Condition } from './release.js';

/** Units of which earlier releases published the mean of one kind of amount, and of which they hid it. */
export interface MeansKnown {
  readonly shown: readonly { readonly members: readonly number[] }[];
  readonly hidden: readonly { readonly members: readonly number[] }[];
}

/**
 * Whose means earlier releases published and hid, each unit under the place that it is given as it
 * was measured then. Throws RangeError for a condition on a field that a release does not have.
 */
export function knownMeans(
  of: string,
  releases: readonly KnownRelease[],
  place: (unit: string, amount: number) => number,
): MeansKnown {
  const known = releases.flatMap((release) =>
    release.means
      .filter((means) => means.of === of)
      .map((means) => ({
        shown: means.shown.map((conditions) => membersOf(release, means, conditions, place)),
        hidden: means.hidden.map((conditions) => membersOf(release, means, conditions, place)),
      })),
  );
  return {
    shown: known.flatMap(({ shown }) => shown),
    hidden: known.flatMap(({ hidden }) => hidden),
  };
}

function membersOf(
  { fields, kinds, units }: KnownRelease,
  { amounts }: KnownMeans,
  conditions: readonly Condition[],
  place: (unit: string, amount: number) => number,
): { readonly members: readonly number[] } {
  const wanted = conditions.map(({ field, values }) => {
    const at = fields.indexOf(field);
    if (at === -1) throw new RangeError(`a mean by ${field}, which its release does not record`);
    return { at, values: new Set(values) };
  });
  const meeting = kinds.map((kind) => wanted.every(({ at, values }) => values.has(kind[at] ?? '')));
  return {
    members: units.flatMap(([key, kind], unit) => {
      const amount = amounts[unit] ?? null;
      return amount !== null && meeting[kind] === true ? [place(key, amount)] : [];
    }),
  };
}
