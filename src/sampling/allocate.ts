import { UserError } from '../errors.js';
import { type AllocationName, allocations } from './allocations/index.js';
import { compareFractions, decimal, type Fraction } from './fraction.js';

/** A stratum as allocation sees it. */
export interface StratumSize {
  readonly key: string;
  readonly frameSize: number;
  readonly takeAll: boolean;
}

export interface AllocationRequest {
  readonly allocation: AllocationName;
  readonly size: number;
  readonly minimum: number;
  readonly cap: number | null;
}

export interface AllocatedStratum extends StratumSize {
  /** The exact share before it is made whole, as a decimal text with four places. */
  readonly quota: string;
  readonly sampleSize: number;
  readonly reason: string;
}

/**
 * Shares a sample among strata, given in bytewise order: each starts at its minimum (take-all
 * strata at their whole size), and the rest goes unit by unit to the stratum with the largest
 * priority below its bound. Equal priorities go to the stratum that comes first.
 *
 * @throws UserError where the demands cannot all be met, naming the strata
 */
export function allocate(
  strata: readonly StratumSize[],
  request: AllocationRequest,
): readonly AllocatedStratum[] {
  const bounds = strata.map((stratum) => boundsOf(stratum, request));
  checkFeasible(strata, bounds, request);
  const given = giveOut(strata, bounds, request);
  const unbounded = giveOut(
    strata,
    strata.map(({ frameSize }) => ({ least: 0, most: frameSize })),
    request,
  );
  const frameSizes = strata.map(({ frameSize }) => frameSize);
  const { quota } = allocations[request.allocation];
  return strata.map((stratum, index) => ({
    ...stratum,
    quota: decimal(quota(stratum.frameSize, frameSizes, request.size)),
    sampleSize: at(given, index),
    reason: reasonFor(stratum, at(given, index), at(unbounded, index), request),
  }));
}

/** Gives out the sample unit by unit; one number a stratum. */
function giveOut(
  strata: readonly StratumSize[],
  bounds: readonly Bounds[],
  { allocation, size }: AllocationRequest,
): readonly number[] {
  const { priority } = allocations[allocation];
  const held = bounds.map(({ least }) => least);
  for (let left = size - total(held); left > 0; left -= 1) {
    let best = -1;
    let strongest: Fraction | undefined;
    for (const [index, { frameSize }] of strata.entries()) {
      if (at(held, index) >= at(bounds, index).most) continue;
      const claim = priority(frameSize, at(held, index));
      if (strongest === undefined || compareFractions(claim, strongest) > 0) {
        [best, strongest] = [index, claim];
      }
    }
    held[best] = at(held, best) + 1;
  }
  return held;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function boundsOf({ frameSize, takeAll }: StratumSize, request: AllocationRequest): Bounds {
  if (takeAll) return { least: frameSize, most: frameSize };
  return { least: request.minimum, most: Math.min(frameSize, request.cap ?? frameSize) };
}

function checkFeasible(
  strata: readonly StratumSize[],
  bounds: readonly Bounds[],
  { size, minimum, cap }: AllocationRequest,
): void {
  const frameSize = total(strata.map((stratum) => stratum.frameSize));
  if (size > frameSize) {
    throw new UserError(
      'SAMPLE_LARGER_THAN_FRAME',
      `A sample of ${size} was asked for, but the frame has ${frameSize} ${frameSize === 1 ? 'unit' : 'units'}.`,
      `Ask for at most --size ${frameSize}, or widen the period or the filters of the frame.`,
    );
  }
  if (cap !== null && cap < minimum) {
    throw new UserError(
      'CAP_BELOW_MINIMUM',
      `The cap of ${cap} a stratum is below the minimum of ${minimum}.`,
      `Give --cap ${minimum} or more, or --minimum ${cap} or less.`,
    );
  }
  const small = strata.filter((stratum, index) => at(bounds, index).least > stratum.frameSize);
  if (small.length > 0) {
    const smallest = Math.min(...small.map((stratum) => stratum.frameSize));
    throw new UserError(
      'STRATUM_SMALLER_THAN_MINIMUM',
      `The minimum of ${minimum} cannot be met in ${listed(small.map((stratum) => `${stratum.key} (${stratum.frameSize})`))}.`,
      `Give --minimum ${smallest}, or take those strata whole with --take-all, or stratify by broader groups.`,
    );
  }
  const least = total(bounds.map((bound) => bound.least));
  if (least > size) {
    const whole = strata.filter((stratum) => stratum.takeAll);
    const taken =
      whole.length === 0
        ? ''
        : ` and the take-all strata ${listed(whole.map((stratum) => `${stratum.key} (${stratum.frameSize})`))}`;
    throw new UserError(
      'SAMPLE_SMALLER_THAN_MINIMA',
      `A sample of ${size} cannot give each of the ${strata.length} strata its minimum of ${minimum}${taken}: that takes ${least}.`,
      `Give --size ${least} or more, or a smaller --minimum, or stratify by fewer or broader fields.`,
    );
  }
  const most = total(bounds.map((bound) => bound.most));
  if (most < size) {
    throw new UserError(
      'SAMPLE_LARGER_THAN_CAPS',
      `A sample of ${size} does not fit under the cap of ${cap ?? 0} a stratum: the ${strata.length} strata hold at most ${most}.`,
      `Give --size ${most} or less, or a larger --cap.`,
    );
  }
}

/** Why a stratum got what it got, told against what it would get without minimum, cap and take-all. */
function reasonFor(
  { frameSize, takeAll }: StratumSize,
  sampleSize: number,
  unbounded: number,
  { minimum, cap, allocation }: AllocationRequest,
): string {
  if (takeAll) return 'take-all';
  if (sampleSize > unbounded && sampleSize === minimum)
    return `raised to the minimum of ${minimum}`;
  if (sampleSize < unbounded && sampleSize === cap) return `held at the cap of ${cap}`;
  if (sampleSize === frameSize) return 'the whole stratum';
  if (sampleSize === 0) return 'too small for a unit at this sample size';
  return `${allocation} share`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return item;
}
