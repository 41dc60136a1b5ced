/**
 * The probability that a standard normal variable exceeds z, to about 1e-13 relative out to the
 * smallest doubles (z near 38).
 *
 * Near the centre the Taylor series of the integral (Marsaglia 2004, Journal of Statistical Software
 * 11(4)); beyond 2 Laplace's continued fraction (Abramowitz and Stegun 26.2.14).
 */
export function normalUpperTail(z: number): number {
  if (z < -2) return 1 - normalUpperTail(-z);
  if (z <= 2) return 0.5 - normalDensity(z) * centralSeries(z);
  let fraction = 0;
  for (let term = continuedFractionTerms; term >= 1; term -= 1) fraction = term / (z + fraction);
  return normalDensity(z) / (z + fraction);
}

/** Enough for full accuracy from z = 2 on, where convergence is slowest. */
const continuedFractionTerms = 160;

/** z + z^3/3 + z^5/(3·5) + ..., which times the density is the probability between 0 and z. */
function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

function normalDensity(z: number): number {
  // The square is split so that its rounding error is not magnified by the exponential.
  const coarse = Math.trunc(z * 16) / 16;
  const rest = (z - coarse) * (z + coarse);
  return (Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * rest)) / Math.sqrt(2 * Math.PI);
}
