/**
 * The natural logarithm of n! for a whole number n of 0 or more: by multiplication up to 170, above
 * that by Stirling's formula with its series, exact there to double precision.
 */
export function logFactorial(n: number): number {
  if (n > 170) {
    return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + stirlingSeries(n);
  }
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return Math.log(product);
}

/**
 * What Stirling's formula lacks, to full precision for n above 15:
 * 1/(12n) - 1/(360n^3) + 1/(1260n^5) - 1/(1680n^7) + 1/(1188n^9).
 */
export function stirlingSeries(n: number): number {
  const square = n * n;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    n
  );
}
