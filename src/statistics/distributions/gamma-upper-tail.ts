import { logGamma } from './log-gamma.js';

/**
 * The probability that a gamma variable of the given shape and rate 1 exceeds `at`: R's pgamma(at,
 * shape, lower.tail = FALSE). For a whole shape it is the probability of fewer than `shape` events in
 * a Poisson process that expects `at`.
 *
 * The series below the shape, Legendre's continued fraction by Lentz's method above it (Abramowitz
 * and Stegun 6.5.29 and 6.5.31).
 */
export function gammaUpperTail(shape: number, at: number): number {
  if (at <= 0) return 1;
  const scale = Math.exp(shape * Math.log(at) - at - logGamma(shape));
  return at < shape + 1 ? 1 - scale * lowerSeries(shape, at) : scale * upperFraction(shape, at);
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
