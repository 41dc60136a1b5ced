import type { Wording } from './wording.js';

/**
 * The strata of a draw in words, in their order. Where two codes have one label their strata would
 * have one name, and be taken for one: then each has its values behind the words.
 */
export function stratumNames(
  wording: Wording,
  fields: readonly string[],
  strata: readonly (readonly string[])[],
): readonly string[] {
  const words = strata.map((values) => wording.stratum(fields, values));
  return words.map((name, place) =>
    words.indexOf(name) === words.lastIndexOf(name)
      ? name
      : `${name} (${(strata[place] ?? []).join(', ')})`,
  );
}
