import { increasingRoot } from '../increasing-root.js';
import { betaTails } from './beta-tails.js';
import { binomialLogMass } from './binomial-log-mass.js';
import { normalQuantile } from './normal-quantile.js';

/**
 * The point below which Beta(first, second) falls with the given probability: R's qbeta(probability,
 * first, second). Newton's method on the logit of the point and the logarithm of the nearer tail, so
 * that points near 0 keep their digits.
 */
export function betaQuantile(probability: number, first: number, second: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  const below = probability <= 0.5;
  const target = Math.log(below ? probability : 1 - probability);
  const both = first + second;
  const evaluate = (logit: number) => {
    const point = 1 / (1 + Math.exp(-logit));
    const rest = 1 / (1 + Math.exp(logit));
    const { lower, upper } = betaTails(first, second, point, rest);
    const mass = Math.exp(binomialLogMass(first, both, point, rest));
    const density = (mass * first * second) / both;
    return below
      ? { value: Math.log(lower) - target, slope: density / lower }
      : { value: target - Math.log(upper), slope: density / upper };
  };
  const nearby =
    Math.log(first / second) + normalQuantile(probability) * Math.sqrt(1 / first + 1 / second);
  return 1 / (1 + Math.exp(-increasingRoot(evaluate, -700, 700, nearby)));
}
