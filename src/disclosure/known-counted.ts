import type { KnownTable } from './known-table.js';
import type { Condition } from './release.js';

/** The field of a known population that says which releases count a unit. */
export const counted = '@counted';

/** Units of these signatures, by their places, in the order of the signatures. */
export function ofSignatures({ signatures }: KnownTable, places: readonly number[]): Condition {
  const wanted = new Set(places);
  return {
    field: counted,
    values: signatures.filter((_, place) => wanted.has(place)).map(({ name }) => name),
  };
}

/** The places of the signatures that are counted at a moment. */
export function countedAt({ signatures }: KnownTable, moment: number): readonly number[] {
  return [...signatures.keys()].filter((place) => signatures[place]?.states[moment] === 'here');
}

/** How many units that a count counts have one of these signatures. */
export function countOf(
  { kinds }: KnownTable,
  members: readonly boolean[],
  places: readonly number[],
): number {
  return kinds.reduce(
    (sum, { signature, count }, kind) =>
      members[kind] === true && places.includes(signature) ? sum + count : sum,
    0,
  );
}
