import { compareFractions, type Fraction } from '../fraction.js';
import { firstThatPasses } from './attribute-plan.js';
import { ceilingOf, complementOf, numberOf } from './fraction-arithmetic.js';
import { type Stage, type StageChance, stageChances } from './staged-risk.js';

/** A plan that may stop early: stage 1 passes without a fault, stage 2 with one at most, and so on. */
export interface StagedPlan {
  readonly stages: readonly Stage[];
  /** The probability to pass, at whichever stage, at the tolerable rate; at most 1 - confidence. */
  readonly risk: number;
  /** At the expected rate, K = ceil(expected · N): the mean number of files read, and the chance to pass. */
  readonly expectedSize: number;
  readonly chanceToPass: number;
}

/**
 * A plan of so many stages, with 0, 1, 2 ... accepted faults, for a frame. The risk 1 - confidence is
 * shared equally: each stage is the smallest at which the probability to have passed by then, at K =
 * ceil(tolerable · N) faulty files, is within s/S of it. Exact in whole numbers.
 *
 * A plan of several stages reads more files in the end than one of a single stage with the same last
 * accepted number; it may not be put together from single-stage plans, whose risks would add up. Null
 * where the frame has too few faulty files for the last accepted number.
 */
export function stagedPlan(
  numberOfStages: number,
  frameSize: number,
  tolerable: Fraction,
  expected: Fraction,
  confidence: Fraction,
): StagedPlan | null {
  const faulty = ceilingOf(tolerable, frameSize);
  const risk = complementOf(confidence);
  let stages: readonly Stage[] = [];
  for (let accept = 0; accept < numberOfStages; accept += 1) {
    const share = {
      numerator: risk.numerator * BigInt(accept + 1),
      denominator: risk.denominator * BigInt(numberOfStages),
    };
    const before = stages;
    const upTo = (size: number): readonly Stage[] => [
      ...before,
      { size, accept, reject: numberOfStages },
    ];
    const passes = (size: number): boolean =>
      compareFractions(chanceToPass(stageChances(upTo(size), frameSize, faulty)), share) <= 0;
    const least = (before.at(-1)?.size ?? 0) + 1;
    // Reading everything finds all faulty files, so that it passes none but for these two reasons.
    if (least > frameSize || faulty <= accept) return null;
    stages = upTo(firstThatPasses(least, frameSize, passes));
  }
  const atExpected = stageChances(stages, frameSize, ceilingOf(expected, frameSize));
  return {
    stages,
    risk: numberOf(chanceToPass(stageChances(stages, frameSize, faulty))),
    expectedSize: expectedSize(stages, atExpected),
    chanceToPass: numberOf(chanceToPass(atExpected)),
  };
}

/**
 * The probability to pass at whichever stage, from those of all stages, of which the denominator of
 * each divides that of the next.
 */
export function chanceToPass(chances: readonly StageChance[]): Fraction {
  const denominator = chances.at(-1)?.passed.denominator ?? 1n;
  const numerator = chances.reduce(
    (sum, { passed }) => sum + passed.numerator * (denominator / passed.denominator),
    0n,
  );
  return { numerator, denominator };
}

function expectedSize(stages: readonly Stage[], chances: readonly StageChance[]): number {
  let mean = 0;
  let before = 0;
  for (const [index, { size }] of stages.entries()) {
    const reached = chances[index]?.reached;
    mean += (size - before) * (reached === undefined ? 0 : numberOf(reached));
    before = size;
  }
  return mean;
}
