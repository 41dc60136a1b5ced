import { broadOf } from '../sets/flatten-nested.js';
import type { Condition, NestedField, Population } from '../release.js';

/**
 * One unit of every kind that could be, as far as the conditions tell kinds apart: for each field its
 * values, but of values that all conditions treat alike the first alone.
 */
export function possibleKinds(
  population: Population,
  nestings: readonly NestedField[],
  conditions: readonly Condition[],
): readonly ReadonlyMap<string, string>[] {
  let kinds: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const { field, values } of population.fields) {
    if (nestings.some(({ broad }) => broad === field)) continue;
    const representatives = new Map<string, ReadonlyMap<string, string>>();
    for (const value of values) {
      const own = withBroader(new Map([[field, value]]), nestings);
      const answers = conditions.map((condition) => {
        const known = own.get(condition.field);
        return known === undefined || condition.values.includes(known);
      });
      const signature = answers.join();
      if (!representatives.has(signature)) representatives.set(signature, own);
    }
    kinds = kinds.flatMap((kind) =>
      [...representatives.values()].map((own) => new Map([...kind, ...own])),
    );
  }
  return kinds;
}

/** The value with those of the fields that follow from it; pairs come in the order of their chains. */
function withBroader(
  own: Map<string, string>,
  nestings: readonly NestedField[],
): ReadonlyMap<string, string> {
  for (const nesting of nestings) {
    const value = own.get(nesting.fine);
    if (value !== undefined) own.set(nesting.broad, broadOf(nesting, value) ?? '');
  }
  return own;
}
