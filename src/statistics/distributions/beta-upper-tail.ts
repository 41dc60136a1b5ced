import { binomialLogMass } from './binomial-log-mass.js';

/**
 * P(Beta(first, second) > point) for whole parameters of 1 or more, exact by the binomial sum
 * P(Bin(first + second - 1, point) <= first - 1), summed from the nearer end so that a small tail
 * keeps its digits.
 *
 * `rest` is 1 - point, passed apart where it is known better than the subtraction gives it. The
 * lower tail is `betaUpperTail(second, first, rest, point)`, as 1 - Beta(first, second) is
 * Beta(second, first).
 */
export function betaUpperTail(
  first: number,
  second: number,
  point: number,
  rest = 1 - point,
): number {
  if (point <= 0) return 1;
  if (rest <= 0) return 0;
  const trials = first + second - 1;
  const events = first - 1;
  if (events <= trials * point) return sumToNone(events, trials, point, rest);
  return Math.max(0, 1 - sumToNone(second - 1, trials, rest, point));
}

/** P(Bin(trials, chance) <= events), from the largest mass downwards until nothing is added. */
function sumToNone(events: number, trials: number, chance: number, otherwise: number): number {
  let term = 1;
  let sum = 1;
  for (let count = events; count > 0; count -= 1) {
    term *= (count / (trials - count + 1)) * (otherwise / chance);
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return Math.min(1, sum * Math.exp(binomialLogMass(events, trials, chance, otherwise)));
}
