import { roundings, type RoundingName } from '../../disclosure/roundings/index.js';
import type { ReleasedPopulation } from '../../record/release-ledger.js';
import { type MeansToKeep, releasedPopulation } from '../../record/release-ledger-population.js';
import type { PresentPopulation } from '../../record/release-ledger-remade.js';
import type { Mean } from '../../disparity/mean.js';
import { spanText } from '../../disparity/days.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { unitDigest } from '../../record/release-ledger-units.js';
import type { Edition } from '../../report/edition.js';
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
  const told = asked.filter(({ counts }) => counts.some((count) => edition.shows(count)));
  return releasedPopulation(
    population,
    population.present,
    told.flatMap(({ place, counts }) => {
      const shown = counts.filter((count) => edition.shows(count));
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
    meansToKeep(
      told.flatMap(({ means }) => means),
      population,
      edition,
    ),
  );
}

function meansToKeep(
  asked: readonly Mean[],
  unitsOf: PresentPopulation,
  edition: Edition,
): readonly MeansToKeep[] {
  const kinds = [...new Set(asked.map(({ span }) => spanText(span)))].sort(compareBytewise);
  return kinds.map((of) => {
    const own = asked.filter(({ span }) => spanText(span) === of);
    const means = [...new Map(own.map((mean) => [mean.key, mean])).values()];
    const measured = means.flatMap((mean) => mean.measured);
    return {
      of,
      amountOf: new Map(measured.map(({ id, amount }) => [unitDigest(unitsOf, id), amount])),
      shown: means
        .filter((mean) => edition.averages(mean))
        .map((mean) => ({
          conditions: mean.count.conditions,
          units: mean.measured.length,
          sum: mean.measured.reduce((sum, { amount }) => sum + amount, 0),
        })),
      hidden: means.filter((mean) => !edition.averages(mean)).map(({ count }) => count.conditions),
    };
  });
}
