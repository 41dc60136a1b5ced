import { logFactorial, stirlingSeries } from './log-factorial.js';
import { logGamma } from './log-gamma.js';

/**
 * By how much log n! exceeds Stirling's formula (n + 1/2) log n - n + log(2π)/2, for n above 0, whole
 * or not: the correction of Loader's saddle-point method (Loader 2000, "Fast and accurate computation
 * of binomial probabilities").
 */
export function stirlingError(n: number): number {
  if (n > 15) return stirlingSeries(n);
  const factorial = Number.isInteger(n) ? logFactorial(n) : logGamma(n + 1);
  return factorial - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
}
