import { fisherRejections } from '../../statistics/two-groups/fisher-rejections.js';
import { rejectionPower } from '../../statistics/two-groups/rejection-power.js';
import { correctedSizePerGroup } from '../../statistics/two-groups/sample-size-per-group.js';

/** A group to be compared and how many of its members the sample is to hold. */
export interface PlannedGroup {
  readonly group: string;
  readonly sampled: number;
}

/** What a sample can show of a group against its reference, by Fisher's two-sided exact test. */
export interface GroupPower {
  readonly group: string;
  readonly sampled: number;
  /** The probability to find the asked ratio; null where it would take the rate above 1. */
  readonly power: number | null;
  /** The nearest ratios to 1, in hundredths, found with a probability of 80%; null where none is. */
  readonly smallestAbove: number | null;
  readonly largestBelow: number | null;
}

/** The power that planning asks for by convention. */
const wantedPower = 0.8;

export function groupPower(
  { group, sampled }: PlannedGroup,
  referenceSampled: number,
  referenceRate: number,
  ratio: number,
  significance: number,
): GroupPower {
  const rejections = fisherRejections(sampled, referenceSampled, significance);
  const powerAt = (hundredths: number): number =>
    rejectionPower(rejections, Math.min(1, (referenceRate * hundredths) / 100), referenceRate);
  const highest = Math.floor(100 / referenceRate + 1e-9);
  const shownAbove = nearestShown(101, highest, powerAt);
  const shownBelow = nearestShown(99, 0, powerAt);
  return {
    group,
    sampled,
    power: referenceRate * ratio > 1 + 1e-12 ? null : powerAt(100 * ratio),
    smallestAbove: shownAbove === null ? null : shownAbove / 100,
    largestBelow: shownBelow === null ? null : shownBelow / 100,
  };
}

/**
 * The ratio nearest to `near`, on the way to `far`, that is shown with the wanted power; null where
 * even `far` is not. Power rises with the distance from 1, so halving finds it.
 */
function nearestShown(
  near: number,
  far: number,
  powerAt: (hundredths: number) => number,
): number | null {
  const away = Math.sign(far - near);
  if ((near - 100) * (far - 100) <= 0 || powerAt(far) < wantedPower) return null;
  let [low, high] = [0, Math.abs(far - near)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (powerAt(near + away * middle) >= wantedPower) high = middle;
    else low = middle + 1;
  }
  return near + away * low;
}

/** Files that each of two equal groups would take for the asked ratio at 80%; null above a rate of 1. */
export function sizeToShow(
  referenceRate: number,
  ratio: number,
  significance: number,
): number | null {
  const rate = referenceRate * ratio;
  if (rate > 1 + 1e-12 || ratio === 1 || referenceRate === 0) return null;
  const size = correctedSizePerGroup(Math.min(1, rate), referenceRate, significance, wantedPower);
  return Math.ceil(size);
}
