import type { PresentUnits } from '../disclosure/known-release.js';
import { compareBytewise, compareListsBytewise } from '../frame/bytewise.js';
import type { ReleasedMeans, ReleasedPopulation, ReleasedTable } from './release-ledger.js';
import type { UnitsOf } from './release-ledger-units.js';

/**
 * What a ledger keeps of units that are about to be published. Of their values only those are kept
 * that a table asks for, so that one that is withheld leaves nothing behind.
 */
export function releasedPopulation(
  { series, unit }: UnitsOf,
  present: PresentUnits,
  tables: readonly ReleasedTable[],
  means: readonly MeansToKeep[] = [],
): ReleasedPopulation {
  const asked = tables.flatMap(({ counts, hidden }) => [
    ...counts.flatMap(({ conditions }) => conditions),
    ...hidden.flat(),
  ]);
  const fields = [...new Set(asked.map(({ field }) => field))].sort(compareBytewise);
  const places = fields.map((field) => present.fields.findIndex((other) => other.field === field));
  const kept = present.units.map(({ key, values }) => {
    const own = places.map((place) => values[place] ?? '');
    return { key, own, text: JSON.stringify(own) };
  });
  const kinds = [...new Map(kept.map(({ own, text }) => [text, own])).values()].sort(
    compareListsBytewise,
  );
  const kindOf = new Map(kinds.map((kind, index) => [JSON.stringify(kind), index]));
  const units = kept
    .map(({ key, text }): readonly [string, number] => [key, kindOf.get(text) ?? 0])
    .sort(([left], [right]) => compareBytewise(left, right));
  const population = { series, unit, fields, kinds, units, tables };
  if (means.length === 0) return population;
  return {
    ...population,
    means: means.map(({ of, amountOf, shown, hidden }) => ({
      of,
      amounts: units.map(([key]) => amountOf.get(key) ?? null),
      shown,
      hidden,
    })),
  };
}

/** Means as a ledger is to keep them, with the amount of each unit that was measured, by its name. */
export interface MeansToKeep extends Omit<ReleasedMeans, 'amounts'> {
  readonly amountOf: ReadonlyMap<string, number>;
}
