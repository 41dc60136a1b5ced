import { compareBytewise } from '../frame/bytewise.js';
import { type JoinedFields, joinFields } from './known-fields.js';
import type { KnownRelease, PresentUnits } from './known-release.js';
import { type Signature, type SignatureDetail, signatureOf } from './known-signatures.js';
import { type History, histories } from './known-versions.js';
import type { Condition, NestedField, Population } from './release.js';

/** The units of all releases, each in as many versions as it was counted in, as one table. */
export interface KnownTable {
  /** The names of the releases in order, and `now`. */
  readonly moments: readonly string[];
  /** Without `@counted`. */
  readonly joined: JoinedFields;
  /** In the order of their names. */
  readonly signatures: readonly Signature[];
  readonly kinds: readonly KnownKind[];
  readonly histories: readonly KnownHistory[];
}

/** Versions that no count tells apart. */
export interface KnownKind {
  /** In the order of the joined fields. */
  readonly values: readonly string[];
  /** Place among the signatures. */
  readonly signature: number;
  readonly count: number;
}

/** Units with one past: for each moment the place of their kind; null where they were not counted. */
export interface KnownHistory {
  readonly at: readonly (number | null)[];
  readonly count: number;
}

/** Builds the table of the present units and of those releases that have to do with them. */
export function knownTable(
  present: PresentUnits,
  releases: readonly KnownRelease[],
  nested: readonly NestedField[],
  detail: SignatureDetail,
): KnownTable {
  const fields = allFields(present, releases);
  const names = {
    moments: [...releases.map(({ name }) => name), 'now'],
    fields: fields.map(({ field }) => field),
  };
  const pasts = histories(present, releases, names.fields, nested);
  const records = pasts.flatMap(({ versions }) => versions);
  const joined = joinFields(fields, records, nested);
  const signed = pasts.map((past) =>
    past.versions.map((_, version) => signatureOf(past, version, names, detail)),
  );
  const byName = new Map(signed.flat().map((signature) => [signature.name, signature]));
  const signatures = [...byName.values()].sort((left, right) =>
    compareBytewise(left.name, right.name),
  );
  const places = new Map(signatures.map(({ name }, place) => [name, place]));
  const kinds = new Map<string, { place: number; kind: KnownKind }>();
  const kindOf = (past: History, version: number, signature: Signature): number => {
    const values = joined.place(past.versions[version] ?? []);
    const text = JSON.stringify([signature.name, values]);
    const found = kinds.get(text) ?? {
      place: kinds.size,
      kind: { values, signature: places.get(signature.name) ?? 0, count: 0 },
    };
    const count = found.kind.count + past.count;
    kinds.set(text, { place: found.place, kind: { ...found.kind, count } });
    return found.place;
  };
  const moved = pasts.map((past, index): KnownHistory => {
    const own = (signed[index] ?? []).map((signature, version) => kindOf(past, version, signature));
    return {
      at: past.at.map((version) => (version === null ? null : (own[version] ?? null))),
      count: past.count,
    };
  });
  return {
    moments: names.moments,
    joined,
    signatures,
    kinds: [...kinds.values()].map(({ kind }) => kind),
    histories: moved,
  };
}

/** Every field with the values that the present release lists and those that an earlier one knew. */
function allFields(present: PresentUnits, releases: readonly KnownRelease[]): Population['fields'] {
  const values = new Map(present.fields.map(({ field, values: own }) => [field, new Set(own)]));
  const add = (field: string, more: readonly string[]): void => {
    values.set(field, new Set([...(values.get(field) ?? []), ...more]));
  };
  for (const [place, { field }] of present.fields.entries()) {
    add(
      field,
      present.units.flatMap((unit) => unit.values[place] ?? []),
    );
  }
  for (const { fields, kinds, numbers, hidden } of releases) {
    for (const [place, field] of fields.entries())
      add(
        field,
        kinds.flatMap((kind) => kind[place] ?? []),
      );
    for (const { field, values: asked } of [
      ...numbers.flatMap(({ conditions }) => conditions),
      ...hidden.flat(),
    ]) {
      add(field, asked);
    }
  }
  return [...values].map(([field, known]) => ({ field, values: [...known].sort(compareBytewise) }));
}

/** Whether a version of each kind satisfies conditions on the joined fields. */
export function membersOf(
  { joined, kinds }: KnownTable,
  conditions: readonly Condition[],
): readonly boolean[] {
  const wanted = conditions.map(({ field, values }) => ({
    place: joined.fields.findIndex((other) => other.field === field),
    values: new Set(values),
  }));
  return kinds.map(({ values: own }) =>
    wanted.every(({ place, values }) => values.has(own[place] ?? '')),
  );
}
