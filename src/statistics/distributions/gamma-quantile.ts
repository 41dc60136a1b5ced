import { increasingRoot } from '../increasing-root.js';
import { gammaTails } from './gamma-tails.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile } from './normal-quantile.js';
import { poissonLogMass } from './poisson-log-mass.js';

/**
 * The point below which a gamma variable of the given shape and rate 1 falls with the given
 * probability: R's qgamma(probability, shape). Newton's method on the logarithms of point and nearer
 * tail, so that tiny points keep their digits.
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Infinity;
  const below = probability <= 0.5;
  const target = Math.log(below ? probability : 1 - probability);
  const evaluate = (logPoint: number) => {
    const point = Math.exp(logPoint);
    const { lower, upper } = gammaTails(shape, point);
    const density = shape * Math.exp(poissonLogMass(shape, point));
    return below
      ? { value: Math.log(lower) - target, slope: density / lower }
      : { value: target - Math.log(upper), slope: density / upper };
  };
  return Math.exp(increasingRoot(evaluate, -740, 700, nearby(probability, shape)));
}

/** The logarithm of Wilson and Hilferty's approximation, or where that fails of the first term near 0. */
function nearby(probability: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape));
  if (root > 0.2) return Math.log(shape) + 3 * Math.log(root);
  return Math.max(-739, (Math.log(probability) + logGamma(shape + 1)) / shape);
}
