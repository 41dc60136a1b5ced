import { UserError } from '../errors.js';
import type { AllocationName } from './allocations/index.js';

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

/** The least and the most that a stratum may get. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export function boundsOf({ frameSize, takeAll }: StratumSize, request: AllocationRequest): Bounds {
  if (takeAll) return { least: frameSize, most: frameSize };
  return { least: request.minimum, most: Math.min(frameSize, request.cap ?? frameSize) };
}

/**
 * Refuses demands that cannot all be met, naming the strata and a change that would do.
 *
 * @throws UserError SAMPLE_LARGER_THAN_FRAME, CAP_BELOW_MINIMUM, STRATUM_SMALLER_THAN_MINIMUM,
 *   SAMPLE_SMALLER_THAN_MINIMA, SAMPLE_LARGER_THAN_CAPS
 */
export function checkFeasible(
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
  const small = strata.filter((stratum, index) => (bounds[index]?.least ?? 0) > stratum.frameSize);
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
    const demands = [
      ...(minimum === 0 ? [] : [`each of the ${strata.length} strata its minimum of ${minimum}`]),
      ...(whole.length === 0
        ? []
        : [
            `the take-all strata ${listed(whole.map(({ key, frameSize: all }) => `${key} (${all})`))}`,
          ]),
    ];
    throw new UserError(
      'SAMPLE_SMALLER_THAN_MINIMA',
      `A sample of ${size} cannot give ${demands.join(' and ')}: that takes ${least}.`,
      `Give --size ${least} or more, or ask for less of the strata, or stratify by fewer or broader fields.`,
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

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

/** The sum of whole numbers. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
