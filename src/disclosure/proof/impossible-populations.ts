import type { Certificate, NestedField, Population } from '../release.js';
import { broadOf } from '../sets/flatten-nested.js';

/** The numbers of the populations that cannot be: of kinds that there are not, or of fewer than no units. */
export function impossiblePopulations(
  population: Population,
  nestings: readonly NestedField[],
  { fields, populations }: Certificate,
): readonly number[] {
  const places = fields.map((field) =>
    population.fields.findIndex((other) => other.field === field),
  );
  const known = places.map((place) => new Set(population.fields[place]?.values));
  const truth = new Map<string, number>();
  for (const { values, count } of population.units) {
    const kind = JSON.stringify(places.map((place) => values[place]));
    truth.set(kind, (truth.get(kind) ?? 0) + count);
  }
  const isKind = (values: readonly string[]): boolean =>
    values.length === population.fields.length &&
    values.every((value, index) => known[index]?.has(value)) &&
    nestings.every((nesting) => {
      const fine = values[fields.indexOf(nesting.fine)] ?? '';
      return broadOf(nesting, fine) === values[fields.indexOf(nesting.broad)];
    });
  return [...populations.keys()].filter((number) => {
    const changes = populations[number] ?? [];
    const kinds = new Set(changes.map(({ values }) => JSON.stringify(values)));
    return (
      kinds.size < changes.length ||
      !changes.every(
        ({ values, change }) =>
          isKind(values) &&
          Number.isSafeInteger(change) &&
          (truth.get(JSON.stringify(values)) ?? 0) + change >= 0,
      )
    );
  });
}
