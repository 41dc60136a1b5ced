import { UserError } from '../errors.js';
import { type AllocatedStratum, allocate, type SharedSample } from './allocate.js';
import { allocationOf } from './allocations/index.js';
import { type Design, plannedSize } from './design.js';
import { methodOf } from './methods/index.js';
import { type FrameUnit, type SizedStratum, stratify } from './stratum.js';
import { takenWhole } from './take-all.js';

/** What a design gives on a frame before any seed: the strata and how many of each. */
export interface StrataPlan {
  readonly strata: readonly PlannedStratum[];
  /** Units that an earlier draw has used up: counted, never drawn. */
  readonly excluded: number;
  /** Which stratum got each unit of the sample, in the order in which they were given out. */
  readonly steps: SharedSample['steps'];
}

export interface PlannedStratum extends AllocatedStratum {
  readonly values: readonly string[];
  readonly units: SizedStratum['units'];
  /** The stratum's sample size when the sample was first drawn. */
  readonly plannedSize: number;
  /** The stratum's sample size after each round, the present one last. */
  readonly rounds: readonly number[];
}

/**
 * Divides a frame into strata and shares the sample among them.
 *
 * @throws UserError for demands that cannot be met
 */
export function planStrata(units: readonly FrameUnit[], design: Design): StrataPlan {
  const { strata, excluded } = stratify(units, design);
  const sized = strata.map((stratum) => ({ ...stratum, frameSize: stratum.units.length }));
  return planSizedStrata(sized, excluded.length, design);
}

/**
 * Shares a sample among strata of which the sizes are known, and perhaps not every unit. They stand
 * in bytewise order of their values.
 *
 * @throws UserError for demands that cannot be met
 */
export function planSizedStrata(
  strata: readonly SizedStratum[],
  excluded: number,
  design: Design,
): StrataPlan {
  checkSizes(design);
  if (strata.length === 0) {
    throw new UserError(
      'FRAME_EMPTY',
      'The frame has no units, so nothing can be drawn.',
      'Look at the period, the filters and the rejected rows: dipsample validate EXPORT --profile PROFILE.',
    );
  }
  const whole = takenWhole(strata, design);
  const sizes = strata.map(({ key, frameSize }, index) => ({
    key,
    frameSize,
    takeAll: whole.has(index),
  }));
  const { strata: allocated, steps } = allocate(sizes, design);
  checkStages(
    design,
    sizes.reduce((sum, { frameSize }) => sum + frameSize, 0),
  );
  const before = (design.earlierSizes ?? []).map((size) => allocate(sizes, { ...design, size }));
  return {
    excluded,
    steps,
    strata: allocated.map((share, index) => {
      const rounds = [
        ...before.map((round) => round.strata[index]?.sampleSize ?? 0),
        share.sampleSize,
      ];
      const { values, units } = strata[index] as SizedStratum;
      return { ...share, values, units, plannedSize: rounds[0] ?? 0, rounds };
    }),
  };
}

/**
 * Refuses sizes that contradict each other, whatever the frame.
 *
 * @throws UserError NOT_EXTENDABLE, EXTENSION_NOT_LARGER, STRATUM_SIZES_DO_NOT_ADD_UP
 */
export function checkSizes(design: Design): void {
  checkExtendable(design);
  checkStatedSum(design);
  checkPanels(design);
}

/** An extension that would lose a unit already drawn is refused, whatever asks for it. */
function checkExtendable({ earlierSizes, allocation, method, size }: Design): void {
  if (earlierSizes === undefined) return;
  const obstacle =
    allocationOf(allocation).rule.kind === 'whole'
      ? `the allocation ${allocation}, which can take a unit away from a stratum when the sample grows`
      : methodOf(method).nested
        ? undefined
        : `the method ${method}, whose larger sample does not contain the smaller one`;
  if (obstacle !== undefined) {
    throw new UserError(
      'NOT_EXTENDABLE',
      `The draw used ${obstacle}.`,
      'Use its reserves in rank order, or make a new draw with --exclude for the units already drawn.',
    );
  }
  const last = Math.max(...earlierSizes);
  if (size > last) return;
  throw new UserError(
    'EXTENSION_NOT_LARGER',
    `An extension to ${size} is not larger than the ${last} units already drawn.`,
    `Give --size ${last + 1} or more: the size of the whole sample, earlier units included.`,
  );
}

function checkStatedSum(design: Design): void {
  if (design.stratumSizes === undefined) return;
  const sum = Object.values(design.stratumSizes).reduce((total, each) => total + each, 0);
  const size = plannedSize(design);
  if (sum === size) return;
  throw new UserError(
    'STRATUM_SIZES_DO_NOT_ADD_UP',
    `The sizes named for the strata add up to ${sum}, and --size is ${size}.`,
    `Give --size ${sum}, or change the named sizes.`,
  );
}

function checkPanels({ panels, size }: Design): void {
  if (panels === undefined || panels <= size) return;
  throw new UserError(
    'PANELS_MORE_THAN_SAMPLE',
    `A sample of ${size} cannot be dealt into ${panels} panels: some would be empty.`,
    `Give --panels ${size} or less.`,
  );
}

/** A stop rule that asks for more files than there are could not be followed to its end. */
function checkStages({ stages }: Design, frameSize: number): void {
  const largest = Math.max(0, ...(stages ?? []).map(({ size }) => size));
  if (largest <= frameSize) return;
  throw new UserError(
    'STAGE_LARGER_THAN_FRAME',
    `A stage of the stop rule has ${largest} files, but the frame has ${frameSize} units.`,
    'Declare stages of at most so many files; dipsample plan proposes some.',
  );
}
