import type { Certificate, Condition, Population } from '../release.js';

/** Units of `whole` that are not of `part`. */
export interface Asked {
  readonly whole: readonly Condition[];
  readonly part: readonly Condition[] | null;
}

/** How many units there are in each population of a certificate, the true one first. */
export type CountIn = (asked: Asked) => readonly number[];

/** Counts by looking at every unit; nothing else is known here. */
export function countsIn(population: Population, certificate: Certificate): CountIn {
  const names = population.fields.map(({ field }) => field);
  return ({ whole, part }) => {
    const isAsked = asking(names, whole, part);
    const isChanged = asking(certificate.fields, whole, part);
    const truth = population.units.reduce(
      (sum, { values, count }) => sum + (isAsked(values) ? count : 0),
      0,
    );
    return certificate.populations.map((changes) =>
      changes.reduce((sum, { values, change }) => sum + (isChanged(values) ? change : 0), truth),
    );
  };
}

function asking(
  fields: readonly string[],
  whole: readonly Condition[],
  part: readonly Condition[] | null,
): (values: readonly string[]) => boolean {
  const all = (conditions: readonly Condition[]) => {
    const tests = conditions.map(({ field, values }) => ({
      place: fields.indexOf(field),
      wanted: new Set(values),
    }));
    return (values: readonly string[]): boolean =>
      tests.every(({ place, wanted }) => wanted.has(values[place] ?? ''));
  };
  const isWhole = all(whole);
  const isPart = part === null ? () => false : all(part);
  return (values) => isWhole(values) && !isPart(values);
}
