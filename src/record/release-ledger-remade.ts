import type { PresentUnits } from '../disclosure/known-release.js';
import type { ReleasedPopulation, ReleaseEntry } from './release-ledger.js';
import type { UnitsOf } from './release-ledger-units.js';

/** The units of one kind that are to be published now. */
export interface PresentPopulation extends UnitsOf {
  readonly present: PresentUnits;
}

/**
 * The entries that the present release may be a repetition of, oldest first: those of its name, with
 * the very same units of the same recorded values.
 *
 * A run that is repeated must find what it found: protect the release against the entries before each
 * of these in turn, and where it comes out as the entry says (`sameRelease`), it is out already and
 * nothing new is told. Where none does, protect it against all entries.
 */
export function remadeEntries(
  entries: readonly ReleaseEntry[],
  release: string,
  populations: readonly PresentPopulation[],
): readonly ReleaseEntry[] {
  return entries.filter(
    (entry) =>
      entry.release === release &&
      entry.populations.every((recorded) =>
        populations.some((population) => isSamePopulation(recorded, population)),
      ),
  );
}

function isSamePopulation(
  recorded: ReleasedPopulation,
  { series, unit, present }: PresentPopulation,
): boolean {
  if (recorded.series !== series || recorded.unit !== unit) return false;
  if (recorded.units.length !== present.units.length) return false;
  const places = recorded.fields.map((field) =>
    present.fields.findIndex((other) => other.field === field),
  );
  if (places.includes(-1)) return false;
  const kindOf = new Map(recorded.units);
  return present.units.every(({ key, values }) => {
    const kind = recorded.kinds[kindOf.get(key) ?? -1];
    return kind !== undefined && places.every((place, at) => kind[at] === values[place]);
  });
}
