import { clopperPearsonUpperLimit } from '../../statistics/proportion/clopper-pearson-upper-limit.js';
import {
  hypergeometricInterval,
  hypergeometricUpperLimit,
} from '../../statistics/proportion/hypergeometric-limits.js';
import { sampleSizeForMargin } from '../../statistics/planning/sample-size-for-margin.js';
import type { Fraction } from '../fraction.js';
import { nearestTo, numberOf } from './fraction-arithmetic.js';

/** What a sample would say if it held faulty files at a likely rate. */
export interface Precision {
  readonly rate: Fraction;
  /** The whole number of faulty files in the sample nearest to the rate. */
  readonly seen: number;
  /** The limits of the exact two-sided interval, in files of the frame. */
  readonly low: number;
  readonly high: number;
}

export function precisionAt(
  rate: Fraction,
  frameSize: number,
  sampleSize: number,
  confidence: Fraction,
): Precision {
  const seen = nearestTo(rate, sampleSize);
  return {
    rate,
    seen,
    ...hypergeometricInterval(seen, sampleSize, frameSize, numberOf(confidence)),
  };
}

/** What a sample without any fault supports, one-sided; both are exclusive bounds. */
export interface NoFaultBound {
  /** The smallest number of faulty files in the frame that the sample speaks against. */
  readonly fewerThan: number;
  /** The smallest rate of a process without end that it speaks against: 10 files give 0.2589. */
  readonly processRate: number;
}

export function noFaultBound(
  frameSize: number,
  sampleSize: number,
  confidence: Fraction,
): NoFaultBound {
  const level = numberOf(confidence);
  return {
    fewerThan: hypergeometricUpperLimit(0, sampleSize, frameSize, 1 - level) + 1,
    processRate: clopperPearsonUpperLimit(0, sampleSize, level),
  };
}

/** How many files a margin of so much on either side of a rate of 50%, the widest, would take. */
export interface MarginSize {
  readonly margin: Fraction;
  readonly sampleSize: number;
}

export function sizeForMargin(
  margin: Fraction,
  frameSize: number,
  confidence: Fraction,
): MarginSize {
  const size = sampleSizeForMargin(0.5, numberOf(margin), frameSize, numberOf(confidence));
  return { margin, sampleSize: Math.min(frameSize, Math.ceil(size)) };
}
