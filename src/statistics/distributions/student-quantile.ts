import { increasingRoot } from '../increasing-root.js';
import { binomialLogMass } from './binomial-log-mass.js';
import { normalQuantile } from './normal-quantile.js';
import { studentTails } from './student-tails.js';

/**
 * The value below which a Student variable falls with the given probability: R's qt(probability,
 * degreesOfFreedom); degrees need not be whole. Sizes beyond 1e308 come out as about that.
 *
 * Newton's method on the logarithms of size and nearer tail of |T|. Not from `betaQuantile`: with many
 * degrees that point lies too close to 0 or 1 to hold the size in far tails.
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability <= 0) return -Infinity;
  if (probability >= 1) return Infinity;
  if (probability === 0.5) return 0;
  const size = sizeOf(probability, degreesOfFreedom);
  return probability < 0.5 ? -size : size;
}

function sizeOf(probability: number, degreesOfFreedom: number): number {
  const within = 2 * Math.abs(probability - 0.5);
  const beyond = 2 * Math.min(probability, 1 - probability);
  const isNear = within <= 0.5;
  const target = Math.log(isNear ? within : beyond);
  const evaluate = (logSize: number) => {
    const size = Math.exp(logSize);
    const { lower, upper } = studentTails(size, degreesOfFreedom);
    const slope = density(size, degreesOfFreedom);
    return isNear
      ? { value: Math.log(lower) - target, slope: slope / lower }
      : { value: target - Math.log(upper), slope: slope / upper };
  };
  const nearby = Math.log(Math.abs(normalQuantile(probability)));
  return Math.exp(increasingRoot(evaluate, -50, 709, nearby));
}

/** Of the logarithm of |T|, by way of the beta density; 0, so no Newton step, where the square overflows. */
function density(size: number, degreesOfFreedom: number): number {
  const square = size * size;
  if (square === Infinity) return 0;
  const all = degreesOfFreedom + square;
  const both = degreesOfFreedom + 1;
  const log = binomialLogMass(0.5, both / 2, square / all, degreesOfFreedom / all);
  return (Math.exp(log) * degreesOfFreedom) / both;
}
