import {
  type Detection,
  detectionAt,
  type PlannedStratum,
} from '../../sampling/planning/detection.js';

/** What a sample in which no fault is found supports, and no more. */
export interface NoFaultBound {
  /** Fewer units of the frame than this are faulty. */
  readonly fewerThan: number;
  readonly frameSize: number;
}

/**
 * The smallest number of faulty units of which the sample would have shown at least one with a
 * probability of 95%, wherever among the strata they lie: exact (hypergeometric, joint over strata),
 * one-sided. For samples in which all units of a stratum have the same chance. Null for a sample that
 * was taken of nothing or that took all.
 */
export function noFaultBound(strata: readonly PlannedStratum[]): NoFaultBound | null {
  const frameSize = strata.reduce((sum, stratum) => sum + stratum.frameSize, 0);
  const sampleSize = strata.reduce((sum, stratum) => sum + stratum.sampleSize, 0);
  if (sampleSize === 0 || sampleSize === frameSize) return null;
  const shown = (faulty: number): boolean => chanceToShow(faulty, strata).worstChance >= confidence;
  let [low, high] = [1, frameSize];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shown(middle)) high = middle;
    else low = middle + 1;
  }
  return { fewerThan: low, frameSize };
}

const confidence = 0.95;

/** How likely the sample shows one of so many faulty units: anywhere, and where the strata hide them best. */
export function chanceToShow(faulty: number, strata: readonly PlannedStratum[]): Detection {
  const frameSize = strata.reduce((sum, stratum) => sum + stratum.frameSize, 0);
  return detectionAt({ numerator: BigInt(faulty), denominator: BigInt(frameSize) }, strata);
}

/**
 * The same bound where the size of the frame is not told: the smallest whole percentage of a list
 * without end of which a simple random sample would have shown one with a probability of 95%.
 */
export function noFaultPercentage(sampleSize: number): number {
  for (let percentage = 1; percentage < 100; percentage += 1) {
    let missed = 1;
    for (let unit = 0; unit < sampleSize; unit += 1) missed *= 1 - percentage / 100;
    if (missed <= 1 - confidence) return percentage;
  }
  return 100;
}
