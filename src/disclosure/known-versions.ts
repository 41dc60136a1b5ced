import { type Partial, withDerived } from './known-field-parts.js';
import type { KnownRelease, PresentUnits } from './known-release.js';
import type { NestedField } from './release.js';

/** Units with one past: at each moment (the releases in order, then now) counted as which version. */
export interface History {
  /** What was recorded of these units, version by version, over all fields; null: not recorded. */
  readonly versions: readonly Partial[];
  /** For each moment the place of the version counted then; null where the units were not counted. */
  readonly at: readonly (number | null)[];
  /** How many units have this past. */
  readonly count: number;
}

/**
 * Follows every unit through the releases. One whose recorded values are today's is one version in
 * both, whatever else is known of it; one whose values have changed is a version then and another
 * now, and so is one that is no longer there. A value that follows from a recorded one counts as
 * recorded. Throws RangeError for two units with one key.
 */
export function histories(
  present: PresentUnits,
  releases: readonly KnownRelease[],
  fields: readonly string[],
  nested: readonly NestedField[],
): readonly History[] {
  const moments = [...releases.map(unitsThen), unitsNow(present)];
  const records = moments.map(({ kinds, names }) =>
    kinds.map((kind) => withDerived(fields, spread(kind, names, fields), nested)),
  );
  const pasts = new Map<string, { readonly at: (number | null)[]; count: number }>();
  for (const key of new Set(moments.flatMap(({ kindOf }) => [...kindOf.keys()]))) {
    const at = moments.map(({ kindOf }) => kindOf.get(key) ?? null);
    const text = at.join(',');
    const past = pasts.get(text) ?? { at, count: 0 };
    past.count += 1;
    pasts.set(text, past);
  }
  return [...pasts.values()].map(({ at, count }) => {
    const recorded = at.map((kind, moment) =>
      kind === null ? null : (records[moment]?.[kind] ?? null),
    );
    return { ...versionsOf(recorded), count };
  });
}

interface Moment {
  readonly names: readonly string[];
  readonly kinds: readonly (readonly string[])[];
  readonly kindOf: ReadonlyMap<string, number>;
}

function unitsThen({ fields, kinds, units }: KnownRelease): Moment {
  return { names: fields, kinds, kindOf: new Map(units) };
}

function unitsNow({ fields, units }: PresentUnits): Moment {
  const places = new Map<string, number>();
  const kinds: (readonly string[])[] = [];
  const kindOf = new Map<string, number>();
  for (const { key, values } of units) {
    const text = JSON.stringify(values);
    const place = places.get(text) ?? kinds.push(values) - 1;
    places.set(text, place);
    kindOf.set(key, place);
  }
  if (kindOf.size < units.length) throw new RangeError('two units have the same key');
  return { names: fields.map(({ field }) => field), kinds, kindOf };
}

function spread(
  values: readonly string[],
  names: readonly string[],
  fields: readonly string[],
): Partial {
  return fields.map((field) => values[names.indexOf(field)] ?? null);
}

/** Newest first, so that a release whose values are today's belongs to the unit as it is today. */
function versionsOf(recorded: readonly (Partial | null)[]): Omit<History, 'count'> {
  const versions: (string | null)[][] = [];
  const at: (number | null)[] = recorded.map(() => null);
  for (const [moment, values] of [...recorded.entries()].reverse()) {
    if (values === null) continue;
    const same = versions.findIndex((version) =>
      values.every((value, field) => value === null || (version[field] ?? value) === value),
    );
    const place = same === -1 ? versions.push(values.map(() => null)) - 1 : same;
    const version = versions[place] ?? [];
    for (const [field, value] of values.entries()) version[field] = value ?? version[field] ?? null;
    at[moment] = place;
  }
  return { versions, at };
}
