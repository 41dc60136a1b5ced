import { logFactorial, stirlingSeries } from './log-factorial.js';

/**
 * By how much log n! exceeds Stirling's formula (n + 1/2) log n - n + log(2π)/2, for whole n of 1 or
 * more: the correction of Loader's saddle-point method (Loader 2000, "Fast and accurate computation
 * of binomial probabilities").
 */
export function stirlingError(n: number): number {
  if (n > 15) return stirlingSeries(n);
  return logFactorial(n) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
}
