/** Units of a sample that are alike in all that is asked of them, given once with their number. */
export interface AlikeUnits {
  readonly count: number;
}

/**
 * A stratum of a population: how many units it has, and those that a simple random sample without
 * replacement took from it. The design weight of each is size / sampled.
 */
export interface Stratum<Units extends AlikeUnits = AlikeUnits> {
  readonly size: number;
  readonly units: readonly Units[];
}

/** How many units of a stratum were sampled. Throws a RangeError at more than it has. */
export function sampledUnits({ size, units }: Stratum): number {
  const sampled = units.reduce((sum, { count }) => sum + count, 0);
  if (sampled > size) throw new RangeError(`${sampled} units sampled from a stratum of ${size}`);
  return sampled;
}

/** A figure for each unit, summed over the sample by design weights: what it would be over all units. */
export function weightedTotal<Units extends AlikeUnits>(
  strata: readonly Stratum<Units>[],
  figureOf: (unit: Units) => number,
): number {
  return strata.reduce((total, stratum) => {
    if (stratum.units.length === 0) return total;
    const sum = stratum.units.reduce((part, unit) => part + unit.count * figureOf(unit), 0);
    return total + (stratum.size * sum) / sampledUnits(stratum);
  }, 0);
}
