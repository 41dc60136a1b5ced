import { allocations } from './allocations/index.js';
import {
  type AllocationRequest,
  type Bounds,
  boundsOf,
  checkFeasible,
  type StratumSize,
  total,
} from './allocation-bounds.js';
import { compareFractions, decimal, type Fraction } from './fraction.js';

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

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return item;
}
