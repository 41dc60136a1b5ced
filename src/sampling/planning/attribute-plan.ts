import type { Fraction } from '../fraction.js';
import { acceptanceProbability, acceptedWithin, type Population } from './acceptance.js';
import { ceilingOf, complementOf } from './fraction-arithmetic.js';

/** How many faults a plan lets pass: a fixed number, or an expected rate of the sample, rounded up. */
export type Allowance = { readonly accepted: number } | { readonly expected: Fraction };

export interface AttributePlan {
  readonly sampleSize: number;
  /** The most faulty files in the sample with which the population passes. */
  readonly accepted: number;
  /** The probability to pass at the tolerable rate; at most 1 less the confidence. */
  readonly risk: number;
}

/**
 * The smallest sample such that a population at the tolerable rate passes with a probability of at
 * most 1 - confidence. A frame at the tolerable rate has K = ceil(tolerable · N) faulty files; K, the
 * accepted number ceil(expected · n) and the comparison are exact. `frameSize` is null for a process
 * without end.
 *
 * Null where no sample will do: the whole frame has too few faulty files to tell K from the accepted
 * number, or a process needs more than 20,000.
 */
export function smallestPlan(
  frameSize: number | null,
  tolerable: Fraction,
  confidence: Fraction,
  allowance: Allowance,
): AttributePlan | null {
  const population: Population =
    frameSize === null
      ? { rate: tolerable }
      : { frameSize, faulty: ceilingOf(tolerable, frameSize) };
  const risk = complementOf(confidence);
  for (const { accepted, least, most } of spans(allowance, frameSize ?? largestSample)) {
    const passes = (size: number): boolean => acceptedWithin(risk, population, size, accepted);
    // At a given number of accepted faults a larger sample never passes more easily.
    if (most < least || !passes(most)) continue;
    const sampleSize = firstThatPasses(least, most, passes);
    return { sampleSize, accepted, risk: acceptanceProbability(population, sampleSize, accepted) };
  }
  return null;
}

const largestSample = 20_000;

/** Sample sizes that have the same accepted number. */
interface Span {
  readonly accepted: number;
  readonly least: number;
  readonly most: number;
}

function* spans(allowance: Allowance, largest: number): Generator<Span> {
  if ('accepted' in allowance) {
    yield { accepted: allowance.accepted, least: 1, most: largest };
    return;
  }
  const { numerator, denominator } = allowance.expected;
  if (numerator === 0n) {
    yield { accepted: 0, least: 1, most: largest };
    return;
  }
  const lastWith = (accepted: number): number =>
    Number((BigInt(accepted) * denominator) / numerator);
  for (let accepted = 1; lastWith(accepted - 1) < largest; accepted += 1) {
    yield {
      accepted,
      least: lastWith(accepted - 1) + 1,
      most: Math.min(largest, lastWith(accepted)),
    };
  }
}

/**
 * The first whole number from `least` that passes, where all after it do and `most` does: by doubled
 * steps, then halves, as answers are small and exact arithmetic on large samples is slow.
 */
export function firstThatPasses(
  least: number,
  most: number,
  passes: (size: number) => boolean,
): number {
  let [low, high] = [least, least];
  for (let step = 1; high < most && !passes(high); step *= 2) {
    low = high + 1;
    high = Math.min(most, high + step);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
