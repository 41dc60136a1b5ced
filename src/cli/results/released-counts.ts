import { roundings, type RoundingName } from '../../disclosure/roundings/index.js';
import type { ReleasedPopulation } from '../../record/release-ledger.js';
import { releasedPopulation } from '../../record/release-ledger-population.js';
import type { PresentPopulation } from '../../record/release-ledger-remade.js';
import type { ProtectedExport, UnitProof } from './protect-release.js';

/** What a ledger is told of one unit level: every count that is published, or that a figure tells of. */
export function releasedCounts(
  { unit, asked }: UnitProof,
  { edition }: ProtectedExport,
  populations: readonly PresentPopulation[],
  rounding: RoundingName | null,
): ReleasedPopulation {
  const population = populations.find((one) => one.unit === unit);
  if (population === undefined) throw new RangeError('a unit level without its units');
  return releasedPopulation(
    population,
    population.present,
    asked.flatMap(({ place, counts }) => {
      const shown = counts.filter((count) => edition.shows(count));
      if (shown.length === 0) return [];
      return [
        {
          title: place,
          counts: shown.map(({ conditions, value }) => {
            const { low, high } =
              rounding === null ? { low: value, high: value } : roundings[rounding].round(value);
            return { conditions, low, high };
          }),
          hidden: counts
            .filter((count) => !edition.shows(count))
            .map(({ conditions }) => conditions),
        },
      ];
    }),
  );
}
