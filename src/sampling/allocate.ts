import { boundsOf } from './allocation-bounds.js';
import { checkFeasible } from './allocation-feasible.js';
import type { AllocationRequest } from './allocation-request.js';
import type { Bounds, StratumSize, WholeRule } from './allocations/allocation.js';
import { allocationOf } from './allocations/index.js';
import { compareFractions, decimal, type Fraction, sumOf } from './fraction.js';

export interface AllocatedStratum extends StratumSize {
  /** The exact share before it is made whole, as a decimal text with four places. */
  readonly quota: string;
  readonly sampleSize: number;
  readonly reason: string;
}

export interface SharedSample {
  readonly strata: readonly AllocatedStratum[];
  /**
   * The index of the stratum that got each unit of the sample, in the order in which they were
   * given out: first every start, stratum by stratum. A larger sample goes on from a smaller one.
   */
  readonly steps: readonly number[];
}

/**
 * Shares a sample among strata, given in bytewise order: each starts at its minimum (take-all
 * strata at their whole size), and the rest goes unit by unit to the stratum with the largest
 * priority below its bound. Equal priorities go to the stratum that comes first.
 *
 * @throws UserError where the demands cannot all be met, naming the strata
 */
export function allocate(strata: readonly StratumSize[], request: AllocationRequest): SharedSample {
  const { start, share } = allocationOf(request.allocation);
  const bounds = strata.map((stratum) => boundsOf(stratum, request, start));
  checkFeasible(strata, bounds, request);
  const { held, steps } = giveOut(strata, bounds, request);
  const unbounded = giveOut(
    strata,
    strata.map(({ frameSize }) => ({ least: Math.min(start, frameSize), most: frameSize })),
    request,
  );
  const shares = strata.map((stratum) => share(stratum, request));
  const all = sumOf(shares);
  return {
    strata: strata.map((stratum, index) => ({
      ...stratum,
      quota: decimal(quotaOf(at(shares, index), all, request.size)),
      sampleSize: at(held, index),
      reason: reasonFor(stratum, at(held, index), at(unbounded.held, index), request),
    })),
    steps,
  };
}

interface GivenOut {
  readonly held: readonly number[];
  readonly steps: readonly number[];
}

function giveOut(
  strata: readonly StratumSize[],
  bounds: readonly Bounds[],
  request: AllocationRequest,
): GivenOut {
  const { rule, share } = allocationOf(request.allocation);
  if (rule.kind === 'whole') {
    const shares = strata.map((stratum) => share(stratum, request));
    return atOnce(rule.allot(shares, bounds, request.size));
  }
  const priorities = strata.map((stratum) => rule.priority(stratum, request));
  const { held, steps } = atOnce(bounds.map(({ least }) => least));
  const given = [...held];
  const taken = [...steps];
  const claims = priorities.map((priority, index) => priority(at(given, index)));
  for (let left = request.size - taken.length; left > 0; left -= 1) {
    const best = strongest(claims, (index) => at(given, index) < at(bounds, index).most);
    given[best] = at(given, best) + 1;
    claims[best] = at(priorities, best)(at(given, best));
    taken.push(best);
  }
  return { held: given, steps: taken };
}

/** The index of the largest claim among those still open; of equal ones the first. */
function strongest(claims: readonly Fraction[], open: (index: number) => boolean): number {
  let best = -1;
  for (const [index, claim] of claims.entries()) {
    if (open(index) && (best === -1 || compareFractions(claim, at(claims, best)) > 0)) best = index;
  }
  return best;
}

/** Numbers given all at once, in the order of the strata. */
function atOnce(held: ReturnType<WholeRule['allot']>): GivenOut {
  return {
    held,
    steps: held.flatMap((count, index) => Array.from({ length: count }, () => index)),
  };
}

function quotaOf(share: Fraction, all: Fraction, size: number): Fraction {
  return {
    numerator: share.numerator * all.denominator * BigInt(size),
    denominator: share.denominator * all.numerator,
  };
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
