import type { History } from './known-versions.js';

/** Which releases count a version of a unit, and which count the unit as something else. */
export interface Signature {
  /** The value of `@counted`: the releases that count it so, then `~` with those that do otherwise. */
  readonly name: string;
  /** For each moment: counted as this version, as another one, or not at all. */
  readonly states: readonly ('here' | 'otherwise' | 'absent')[];
}

/**
 * What a signature tells of a version that another release counts otherwise: nothing more, by which
 * fields the two differ, or what the other has there. The later are asked for only where the earlier
 * cannot tell who stays in a count, because every signature more makes the table larger.
 */
export type SignatureDetail = 'plain' | 'fields' | 'values';

/** The signature of one version of a unit. */
export function signatureOf(
  { versions, at }: Pick<History, 'versions' | 'at'>,
  version: number,
  names: { readonly moments: readonly string[]; readonly fields: readonly string[] },
  detail: SignatureDetail,
): Signature {
  const states = at.map((place) =>
    place === version ? 'here' : place === null ? 'absent' : 'otherwise',
  );
  const parts = names.moments.flatMap((moment, place) => {
    if (states[place] === 'absent') return [];
    if (states[place] === 'here') return [moment];
    if (detail === 'plain') return [`~${moment}`];
    const other = versions[at[place] ?? 0];
    const changed = names.fields.flatMap((name, field) => {
      const [own, its] = [versions[version]?.[field] ?? null, other?.[field] ?? null];
      if (own === null || its === null || own === its) return [];
      return [detail === 'fields' ? name : `${name}=${its}`];
    });
    return [`~${moment}${JSON.stringify(changed)}`];
  });
  return { name: parts.join(' '), states };
}
