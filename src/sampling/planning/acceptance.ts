import { binomialTails } from '../../statistics/distributions/binomial-tails.js';
import { hypergeometricTails } from '../../statistics/distributions/hypergeometric-tails.js';
import { compareFractions, type Fraction } from '../fraction.js';
import { choose, power } from './exact-counts.js';
import { numberOf } from './fraction-arithmetic.js';

/**
 * What is sampled: a frame of which so many files are faulty (hypergeometric), or a process without
 * end that makes faulty files at a rate strictly between 0 and 1 (binomial).
 */
export type Population =
  { readonly frameSize: number; readonly faulty: number } | { readonly rate: Fraction };

/** The probability of at most `accepted` faulty files in a sample. */
export function acceptanceProbability(
  population: Population,
  sampleSize: number,
  accepted: number,
): number {
  const { below, at } =
    'rate' in population
      ? binomialTails(accepted, sampleSize, numberOf(population.rate))
      : hypergeometricTails(
          accepted,
          population.faulty,
          population.frameSize - population.faulty,
          sampleSize,
        );
  return Math.min(1, below + at);
}

/**
 * Whether that probability is at most `risk`, exactly: in whole numbers wherever floating point comes
 * within a billionth of the boundary.
 */
export function acceptedWithin(
  risk: Fraction,
  population: Population,
  sampleSize: number,
  accepted: number,
): boolean {
  const boundary = numberOf(risk);
  const probability = acceptanceProbability(population, sampleSize, accepted);
  if (Math.abs(probability - boundary) > 1e-9 * boundary) return probability < boundary;
  return compareFractions(exactAcceptance(population, sampleSize, accepted), risk) <= 0;
}

/** The same probability as a fraction. */
export function exactAcceptance(
  population: Population,
  sampleSize: number,
  accepted: number,
): Fraction {
  if ('rate' in population) {
    const { numerator, denominator } = population.rate;
    return {
      numerator: sumUpTo(
        accepted,
        (faults) =>
          choose(sampleSize, faults) *
          power(numerator, faults) *
          power(denominator - numerator, sampleSize - faults),
      ),
      denominator: power(denominator, sampleSize),
    };
  }
  const { frameSize, faulty } = population;
  return {
    numerator: sumUpTo(
      accepted,
      (faults) => choose(faulty, faults) * choose(frameSize - faulty, sampleSize - faults),
    ),
    denominator: choose(frameSize, sampleSize),
  };
}

function sumUpTo(last: number, termAt: (faults: number) => bigint): bigint {
  let sum = 0n;
  for (let faults = 0; faults <= last; faults += 1) sum += termAt(faults);
  return sum;
}
