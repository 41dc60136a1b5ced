import { compareBytewise } from '../../frame/bytewise.js';
import type { Condition, NestedField, Population } from '../release.js';

/**
 * The pairs of fields that really go together: listed, and contradicted by no unit. A pair whose fine
 * field follows from another itself comes after that one.
 */
export function trueNestings(population: Population): readonly NestedField[] {
  const place = new Map(population.fields.map(({ field }, index) => [field, index]));
  const listed = inChains(population.nested ?? []);
  return listed.filter((nesting) => {
    const fine = place.get(nesting.fine);
    const broad = place.get(nesting.broad);
    if (fine === undefined || broad === undefined) {
      throw new RangeError(
        `nested fields ${nesting.fine} and ${nesting.broad} must both be fields`,
      );
    }
    for (const value of population.fields[fine]?.values ?? []) {
      if (broadOf(nesting, value) === undefined) {
        throw new RangeError(`no ${nesting.broad} is given for ${nesting.fine} ${value}`);
      }
    }
    return population.units.every(
      ({ values, count }) => count === 0 || broadOf(nesting, values[fine] ?? '') === values[broad],
    );
  });
}

function inChains(nested: readonly NestedField[]): readonly NestedField[] {
  const left = nested.toSorted((one, other) => compareBytewise(one.broad, other.broad));
  for (const [index, { broad }] of left.entries()) {
    if (left[index - 1]?.broad === broad) {
      throw new RangeError(`${broad} is listed as following from two fields`);
    }
  }
  const ordered: NestedField[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ fine }) => left.every(({ broad }) => broad !== fine));
    if (next < 0) throw new RangeError(`${left[0]?.broad ?? ''} follows from itself`);
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

/** The broad value that goes with a fine one. */
export function broadOf({ of }: NestedField, fineValue: string): string | undefined {
  return Object.hasOwn(of, fineValue) ? of[fineValue] : undefined;
}

/**
 * Says conditions in fields that do not follow from others: a broad group becomes the list of the
 * codes that belong to it. What comes out has each field once; all conditions on it must hold.
 */
export function flatten(
  conditions: readonly Condition[],
  valuesOf: ReadonlyMap<string, readonly string[]>,
  nestings: readonly NestedField[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const flat = new Map<string, ReadonlySet<string>>();
  for (const condition of conditions) {
    const { field, values } = inFinestField(condition, valuesOf, nestings);
    const before = flat.get(field);
    flat.set(field, new Set(values.filter((value) => before?.has(value) ?? true)));
  }
  return flat;
}

function inFinestField(
  condition: Condition,
  valuesOf: ReadonlyMap<string, readonly string[]>,
  nestings: readonly NestedField[],
): Condition {
  const known = valuesOf.get(condition.field);
  if (known === undefined) throw new RangeError(`${condition.field} is not a field`);
  const stranger = condition.values.find((value) => !known.includes(value));
  if (stranger !== undefined) throw new RangeError(`${condition.field} has no value ${stranger}`);
  const nesting = nestings.find(({ broad }) => broad === condition.field);
  if (nesting === undefined) return condition;
  const values = (valuesOf.get(nesting.fine) ?? []).filter((value) =>
    condition.values.includes(broadOf(nesting, value) ?? ''),
  );
  return inFinestField({ field: nesting.fine, values }, valuesOf, nestings);
}
