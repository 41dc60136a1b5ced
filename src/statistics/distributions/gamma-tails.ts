import { poissonLogMass } from './poisson-log-mass.js';

/** The probabilities below and above a point of a distribution without steps; they sum to 1. */
export interface SmoothTails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The gamma distribution of the given shape and rate 1 split at a point: the tail that the point lies
 * in to its last digits, the other as what is left of 1.
 *
 * The series below the shape, Legendre's continued fraction by Lentz's method above it (Abramowitz
 * and Stegun 6.5.29 and 6.5.31), with the saddle-point Poisson mass before either. Throws a RangeError unless the shape is above 0.
 */
export function gammaTails(shape: number, at: number): SmoothTails {
  if (!(shape > 0)) throw new RangeError(`no gamma distribution of shape ${shape}`);
  if (!(at > 0)) return { lower: 0, upper: 1 };
  if (at === Infinity) return { lower: 1, upper: 0 };
  const scale = shape * Math.exp(poissonLogMass(shape, at));
  if (at < shape + 1) {
    const lower = scale * lowerSeries(shape, at);
    return { lower, upper: 1 - lower };
  }
  const upper = scale * upperFraction(shape, at);
  return { lower: 1 - upper, upper };
}

function lowerSeries(shape: number, at: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let further = shape + 1; term > 1e-17 * sum; further += 1) {
    term *= at / further;
    sum += term;
  }
  return sum;
}

function upperFraction(shape: number, at: number): number {
  let denominator = at + 1 - shape;
  let ahead = Infinity;
  let behind = 1 / denominator;
  let fraction = behind;
  for (let step = 1; ; step += 1) {
    const numerator = -step * (step - shape);
    denominator += 2;
    behind = 1 / (numerator * behind + denominator);
    ahead = denominator + numerator / ahead;
    const factor = ahead * behind;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-15) return fraction;
  }
}
