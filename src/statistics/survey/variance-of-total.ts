import { sampledUnits, type AlikeUnits, type Stratum } from './stratum.js';

/** Whether the strata are all there is, or stand for what the same process would go on to bring. */
export type Population = 'finite' | 'endless';

/**
 * The variance of a total that is estimated from a stratified simple random sample: Σ N²(1 - n/N)s²/n
 * over the strata (Cochran 1977, 5.11), s² being the variance within the stratum, by n - 1. An
 * endless population has no (1 - n/N).
 *
 * The figures are deviations from the overall estimate, whose weighted total is 0: one unit from a
 * stratum of several shows no variance within, so its square stands in (`survey.lonely.psu = "adjust"`
 * in R's survey package), never 0. A stratum taken whole adds nothing, one not sampled is left out.
 */
export function varianceOfTotal<Units extends AlikeUnits>(
  strata: readonly Stratum<Units>[],
  deviationOf: (unit: Units) => number,
  population: Population = 'finite',
): number {
  return strata.reduce((total, stratum) => {
    const sampled = sampledUnits(stratum);
    if (sampled === 0) return total;
    const left = population === 'finite' ? stratum.size - sampled : stratum.size;
    return (
      total + ((stratum.size * left) / sampled) * varianceWithin(stratum, sampled, deviationOf)
    );
  }, 0);
}

function varianceWithin<Units extends AlikeUnits>(
  { units }: Stratum<Units>,
  sampled: number,
  deviationOf: (unit: Units) => number,
): number {
  const sum = units.reduce((part, unit) => part + unit.count * deviationOf(unit), 0);
  const centre = sampled === 1 ? 0 : sum / sampled;
  const squares = units.reduce((part, unit) => {
    const gap = deviationOf(unit) - centre;
    return part + unit.count * gap * gap;
  }, 0);
  return squares / Math.max(1, sampled - 1);
}
