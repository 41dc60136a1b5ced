import type { KnownRelease, PresentUnits } from '../disclosure/known-release.js';
import { sha256Hex } from '../random/sha256.js';
import type { ReleaseEntry } from './release-ledger.js';

/** Which units are meant: of which export (the name of its profile), and of which kind. */
export interface UnitsOf {
  readonly series: string;
  readonly unit: string;
}

/**
 * The units of the present release under the names by which a ledger knows them again: the first 32
 * hexadecimal characters of the SHA-256 of `series|unit|id`.
 *
 * The id must be the unit's own reference and mean the same unit in every export. A digest hides it
 * from the eye alone: whoever can list all references can find it out.
 */
export function recognisable(
  { series, unit }: UnitsOf,
  fields: PresentUnits['fields'],
  units: readonly { readonly id: string; readonly values: readonly string[] }[],
): PresentUnits {
  return {
    fields,
    units: units.map(({ id, values }) => ({ key: unitDigest({ series, unit }, id), values })),
  };
}

/** The name by which a ledger knows a unit again. */
export function unitDigest({ series, unit }: UnitsOf, id: string): string {
  return sha256Hex(`${series}|${unit}|${id}`).slice(0, 32);
}

/** What earlier releases published of units of this kind, oldest first. */
export function releasesOf(
  entries: readonly ReleaseEntry[],
  { series, unit }: UnitsOf,
): readonly KnownRelease[] {
  return entries.flatMap(({ number, populations }) => {
    const own = populations.filter((one) => one.series === series && one.unit === unit);
    return own.map(({ fields, kinds, units, tables, means = [] }, index) => ({
      name: own.length === 1 ? String(number) : `${number}.${index + 1}`,
      fields,
      kinds,
      units,
      numbers: tables.flatMap(({ counts }) => counts),
      hidden: tables.flatMap(({ hidden }) => hidden),
      means: means.map(({ of, amounts, shown, hidden }) => ({
        of,
        amounts,
        shown: shown.map(({ conditions }) => conditions),
        hidden,
      })),
    }));
  });
}
