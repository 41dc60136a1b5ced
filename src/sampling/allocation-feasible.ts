import { UserError } from '../errors.js';
import { checkNeeds } from './allocation-needs.js';
import type { AllocationRequest } from './allocation-request.js';
import type { Bounds, StratumSize } from './allocations/allocation.js';
import { allocationOf } from './allocations/index.js';
import { listed } from './listed.js';

/**
 * Refuses demands that cannot all be met, naming the strata and the smallest change that would do.
 *
 * @throws UserError SAMPLE_LARGER_THAN_FRAME, CAP_BELOW_MINIMUM, STRATUM_SMALLER_THAN_MINIMUM,
 *   SAMPLE_SMALLER_THAN_MINIMA, SAMPLE_LARGER_THAN_CAPS, and those of `checkNeeds`
 */
export function checkFeasible(
  strata: readonly StratumSize[],
  bounds: readonly Bounds[],
  request: AllocationRequest,
): void {
  const { size, minimum, cap } = request;
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
  checkNeeds(strata, request);
  const small = strata.filter((stratum, index) => (bounds[index]?.least ?? 0) > stratum.frameSize);
  if (small.length > 0) {
    const smallest = Math.min(...small.map((stratum) => stratum.frameSize));
    throw new UserError(
      'STRATUM_SMALLER_THAN_MINIMUM',
      `The minimum of ${minimum} cannot be met in ${listed(small.map((stratum) => `${stratum.key} (${stratum.frameSize})`))}.`,
      `Give --minimum ${largestMinimum(strata, request) ?? smallest}, or take those strata whole with --take-all, or stratify by broader groups.`,
    );
  }
  const least = total(bounds.map((bound) => bound.least));
  if (least > size) refuseMinima(strata, bounds, least, request);
  const most = total(bounds.map((bound) => bound.most));
  if (most < size) {
    throw new UserError(
      'SAMPLE_LARGER_THAN_CAPS',
      `A sample of ${size} does not fit under the cap of ${cap ?? 0} a stratum, which holds down ${listed(heldDown(strata, cap ?? 0))}: the ${strata.length} strata give at most ${most}.`,
      `Give --size ${most} or less, or --cap ${smallestCap(strata, size)} or more.`,
    );
  }
}

function refuseMinima(
  strata: readonly StratumSize[],
  bounds: readonly Bounds[],
  least: number,
  request: AllocationRequest,
): never {
  const { size, minimum, allocation } = request;
  const whole = strata.filter((stratum) => stratum.takeAll);
  const open = bounds.filter((_, index) => strata[index]?.takeAll === false);
  const start = Math.max(0, ...open.map((bound) => bound.least));
  const each = `each of the ${open.length} ${whole.length === 0 ? '' : 'other '}strata`;
  const demands = [
    ...(start === 0
      ? []
      : [
          minimum === start
            ? `${each} its minimum of ${minimum}`
            : `${each} the one unit that ${allocation} allocation needs`,
        ]),
    ...(whole.length === 0
      ? []
      : [
          `the take-all strata ${listed(whole.map(({ key, frameSize: all }) => `${key} (${all})`))}`,
        ]),
  ];
  const largest = largestMinimum(strata, request);
  const lower = largest === undefined ? '' : ` or --minimum ${largest},`;
  throw new UserError(
    'SAMPLE_SMALLER_THAN_MINIMA',
    `A sample of ${size} cannot give ${demands.join(' and ')}: that takes ${least}.`,
    `Give --size ${least} or more,${lower} or ask for less of the strata, or stratify by fewer or broader fields.`,
  );
}

/** The largest minimum that the size and every stratum allow; undefined where none does. */
function largestMinimum(
  strata: readonly StratumSize[],
  { size, allocation }: AllocationRequest,
): number | undefined {
  const open = strata.filter(({ takeAll }) => !takeAll).map(({ frameSize }) => frameSize);
  const whole = total(strata.map(({ frameSize }) => frameSize)) - total(open);
  const largest = Math.min(Math.floor((size - whole) / open.length), ...open);
  return open.length > 0 && largest >= allocationOf(allocation).start ? largest : undefined;
}

/** The strata that would have more to give than the cap lets them, with their sizes. */
function heldDown(strata: readonly StratumSize[], cap: number): readonly string[] {
  return strata
    .filter(({ frameSize, takeAll }) => !takeAll && frameSize > cap)
    .map(({ key, frameSize }) => `${key} (${frameSize})`);
}

/** The smallest cap under which the sample fits. */
function smallestCap(strata: readonly StratumSize[], size: number): number {
  const room = (cap: number): number =>
    total(strata.map(({ frameSize, takeAll }) => (takeAll ? frameSize : Math.min(frameSize, cap))));
  let cap = 1;
  while (room(cap) < size) cap += 1;
  return cap;
}

/** The sum of whole numbers. */
function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
